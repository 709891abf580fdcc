"""Typst as the typesetter of posting sheets: a folder that is all it sees, its fonts, its complaints."""

import json
import re
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import cast

import typst

from motcua.posting.blocks import Sheet

TEMPLATE = "posting/sheet.typ"
_MOST_PAGES = 60
_MISSING = re.compile(r"the text `\"(.*?)\"` could not be displayed")
_ONE_PAGE = '#set document(title: "form")\n#image(sys.inputs.file, page: int(sys.inputs.page), alt: "form")\n'


class NoTemplateError(Exception):
    """The theme has no template for posting sheets; the text says which file is missing."""


class TemplateError(Exception):
    """Typst cannot set the template; the text is its own report, with file and line."""


class MissingLettersError(Exception):
    """No font has these letters: a sheet with empty boxes is no sheet."""

    def __init__(self, letters: str) -> None:
        super().__init__(f"no font has {letters}")
        self.letters = letters


@dataclass(frozen=True, slots=True)
class Workshop:
    """A folder with the template, the mark and the forms, and the fonts: Typst's own and those of the city's folders.

    The machine's own fonts are never asked: the same sheet would be set differently elsewhere.
    """

    folder: Path
    fonts: typst.Fonts
    families: tuple[str, ...]

    def compiler(self) -> typst.Compiler:
        """Return a compiler; it belongs to one thread."""
        return self._compiler("sheet.typ")

    def _compiler(self, name: str) -> typst.Compiler:
        return typst.Compiler(self.folder / name, root=self.folder, font_paths=self.fonts, ignore_system_fonts=True)

    def form_pages(self, file: str) -> int:
        """Return how many pages the PDF `file` has, 0 for one that cannot be read or is encrypted."""
        (self.folder / "form.typ").write_text(_ONE_PAGE, encoding="utf-8")
        compiler = self._compiler("form.typ")
        for number in range(1, _MOST_PAGES + 1):
            try:
                compiler.compile(format="pdf", sys_inputs={"file": file, "page": str(number)})
            except typst.TypstError:
                return number - 1
        return _MOST_PAGES


@contextmanager
def workshop(
    theme: Path, content: Path, files: Iterable[str], font_folders: tuple[Path, ...], mark: str = "images/mark.svg"
) -> Iterator[Workshop]:
    """Give a workshop for the sheets of one edition; `files` are the forms of `content` that stand behind them.

    `mark` is the drawing of the city below `content`.

    Raises NoTemplateError where the theme cannot make posting sheets.
    """
    if not (theme / TEMPLATE).is_file():
        message = f"{theme} has no {TEMPLATE}: this theme cannot make posting sheets"
        raise NoTemplateError(message)
    with TemporaryDirectory(prefix="posting-") as name:
        folder = Path(name)
        shutil.copytree((theme / TEMPLATE).parent, folder, dirs_exist_ok=True)
        shutil.copyfile(content / mark, folder / "mark.svg")
        for file in files:
            if (content / file).is_file():
                (folder / file).parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(content / file, folder / file)
        paths = list(font_folders)
        own = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=paths) if paths else None
        yield Workshop(
            folder,
            typst.Fonts(include_system_fonts=False, font_paths=paths),
            tuple(own.families()) if own else (),
        )


@dataclass(frozen=True, slots=True)
class Setting:
    """How sheets are set: the paper's size, the fonts by preference, the pages of attached forms, the city's colour."""

    size: str
    families: tuple[str, ...]
    pages: dict[str, int]
    brand: str = "#000000"


def typeset(compiler: typst.Compiler, sheet: Sheet, setting: Setting) -> bytes:
    """Return the sheet as a tagged PDF with its fonts in it, the same bytes for the same sheet.

    The sheet itself passes Typst's checks for PDF/UA-1. Typst cannot keep that promise for pages of others, so
    with forms behind it the file is tagged and carries no such mark. Raises MissingLettersError.
    """
    made = _compiled(compiler, sheet, setting, {}, accessible=True)
    behind = {one.file: setting.pages[one.file] for one in sheet.attached}
    return _compiled(compiler, sheet, setting, behind, accessible=False) if behind else made


def _compiled(
    compiler: typst.Compiler, sheet: Sheet, setting: Setting, behind: dict[str, int], *, accessible: bool
) -> bytes:
    data = {**asdict(setting), "pages": behind, **asdict(sheet)}
    try:
        made = compiler.compile(
            format="pdf",
            sys_inputs={"sheet": json.dumps(data, ensure_ascii=False)},
            pdf_standards=["ua-1"] if accessible else [],
            timestamp=0,
        )
    except typst.TypstError as error:
        letters = _MISSING.findall(str(error.diagnostic))
        if letters:
            raise MissingLettersError("".join(dict.fromkeys("".join(letters)))) from None
        raise TemplateError(str(error.diagnostic)) from None
    return cast("bytes", made)
