"""Builds the search of the shipped portal over the real national set, in a folder that Chromium can open.

Only what searching needs is written: the results pages, the theme and the indexes. The import and the search
documents are kept in .cache/search-eval under a hash of all that they are made from.
"""

import hashlib
import json
import os
import pickle
import shutil
import subprocess
import sys
import time
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

import motcua
from motcua.catalogue import Article
from motcua.catalogue.load import load_catalogue
from motcua.catalogue.portal import Portal, load_portal
from motcua.languages import load_editions, load_messages, make_localisers
from motcua.search import SearchInputs, search_inputs, with_words, write_index
from motcua.settings import Settings, load_settings
from motcua.views import Context, Page, SiteBuilder, SiteView
from plugins.pages.environment import environment
from tools.gallery.rendering import put_theme

ROOT = Path(__file__).resolve().parent.parent
CACHE = ROOT / ".cache" / "search-eval"
# What search documents are made from, apart from the catalogue: a change of any of these makes them anew.
_MAKERS = ("motcua/source", "motcua/schema", "motcua/model", "motcua/catalogue", "motcua/languages", "motcua/views")
_CONTENT = (
    "procedures_yaml/local",
    "procedures_yaml/events",
    "procedures_yaml/organisations",
    "translations",
    "content",
    "pelicanconf.py",
    "identity.yaml",
    *(f"motcua/search/{name}.py" for name in ("documents", "facts", "html_text", "lines", "parts", "table", "terms")),
)


@dataclass(frozen=True, slots=True)
class Built:
    """What was written for one edition: seconds of one core that its index took, files and bytes of each part of it."""

    edition: str
    records: int
    seconds: float
    parts: dict[str, tuple[int, int]]


def data_folder() -> Path:
    """Return where the shared data lie: MOTCUA_DATA, or beside the repository."""
    named = os.environ.get("MOTCUA_DATA")
    return Path(named) if named else ROOT.parent / "shared" / "data"


def national_catalogue() -> Path:
    """Return the national feed as a catalogue, imported once for each content of the feed and the importer."""
    feed = data_folder() / "national" / "procedures.jsonl.gz"
    folder = CACHE / f"national-{_digest([feed, ROOT / 'motcua' / 'importers'])}"
    if not folder.is_dir():
        unfinished = folder.with_suffix(".new")
        shutil.rmtree(unfinished, ignore_errors=True)
        command = [sys.executable, "-m", "motcua", "import", "national", str(feed), "--to", str(unfinished)]
        done = subprocess.run(command, cwd=ROOT, check=False, stdout=subprocess.DEVNULL)
        if done.returncode > 1:
            sys.exit("the national feed could not be imported")
        unfinished.rename(folder)
    return folder


def build(editions: Iterable[str], output: Path, national: Path) -> list[Built]:
    """Write the search of `editions` below `output` and say what each index cost."""
    settings = load_settings(ROOT / "pelicanconf.py")
    shutil.rmtree(output, ignore_errors=True)
    put_theme(output)
    built = []
    for edition, made in _found(tuple(editions), settings, national).items():
        context = _context(settings, edition)
        started = time.process_time()
        # Words and sayings are those of the moment; documents and facts may come out of the cache.
        write_index(with_words(made.inputs.documents, made.inputs.ready, context, made.inputs.texts), output)
        seconds = time.process_time() - started
        folder = output / edition / "search"
        (folder / "index.html").write_text(_rendered(made, settings, context), encoding="utf-8")
        built.append(Built(edition, len(made.inputs.documents), seconds, _sizes(folder)))
    return built


@dataclass(frozen=True, slots=True)
class Made:
    """What an edition's search is made from, and its results page before it is rendered."""

    inputs: SearchInputs
    page: Page
    site: SiteView


def _context(settings: Settings, edition: str) -> Context:
    """Return the shipped catalogue in an edition, as it stands at the moment."""
    registry = f"{settings.translations}/languages.yaml"
    editions, _ = load_editions(settings.folder(registry), registry)
    messages, _ = load_messages(editions, settings.folder(settings.translations), settings.translations)
    localiser = make_localisers(editions, messages)[edition]
    folders = [(settings.folder(name), name) for name in settings.catalogues]
    return Context(load_catalogue(folders, tags=[one.tag for one in editions]).catalogue, localiser)


def _rendered(made: Made, settings: Settings, context: Context) -> str:
    """Return the HTML of the results page, by the templates and texts of the moment."""
    template = environment(ROOT / settings.theme, context.localiser).get_template(made.page.template)
    prefix = "../" * made.page.path.count("/")
    return template.render(page=made.page, view=made.page.view, site=made.site, prefix=prefix)


def _found(editions: tuple[str, ...], settings: Settings, national: Path) -> dict[str, Made]:
    """Return what each edition's search is made from, out of the cache where that is fresh."""
    sources = [*(ROOT / one for one in (*_MAKERS, *_CONTENT)), national / "import-report.json"]
    found = {}
    for edition in editions:
        kept = CACHE / f"documents-{edition}-{_digest(sources, national.name)}.pickle"
        if not kept.is_file():
            for old in CACHE.glob(f"documents-{edition}-*.pickle"):
                old.unlink()
            kept.write_bytes(pickle.dumps(_made(edition, settings, national)))
        found[edition] = pickle.loads(kept.read_bytes())  # noqa: S301 - our own file, in our own cache
    return found


def _made(edition: str, settings: Settings, national: Path) -> Made:
    named = {one: getattr(settings, one) for one in settings.__slots__}
    both = Settings(**named | {"catalogues": (str(national), *settings.catalogues)})
    portal = load_portal(both)
    builder = _builder(both, portal, edition)
    pages = list(builder.pages())
    page = next(one for one in pages if one.template == "search.html")
    return Made(search_inputs(pages, builder.context), page, builder.site(motcua.__version__))


def _builder(settings: Settings, portal: Portal, edition: str) -> SiteBuilder:
    bodies = dict.fromkeys((one.file for one in _articles(portal)), "")
    shown = tuple(one for one in portal.editions if one.tag in settings.editions)
    unsaid = replace(portal.catalogue, sayings={})  # sayings too are those of the moment
    return SiteBuilder(Context(unsaid, portal.localisers[edition]), shown, settings, bodies)


def _articles(portal: Portal) -> Iterable[Article]:
    for versions in portal.catalogue.articles.values():
        yield from versions.values()


def _sizes(folder: Path) -> dict[str, tuple[int, int]]:
    """Return the number and bytes of the files of each part of an index: a folder, or a file beside it."""
    sizes: dict[str, tuple[int, int]] = {}
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path.name != "index.html":
            part = path.relative_to(folder).parts[0]
            files, size = sizes.get(part, (0, 0))
            sizes[part] = (files + 1, size + path.stat().st_size)
    return sizes


def _digest(paths: Iterable[Path], *words: str) -> str:
    """Return a hash of the names and contents of files and of all files in folders."""
    hashed = hashlib.sha256(json.dumps(words).encode())
    for path in paths:
        for file in sorted(path.rglob("*")) if path.is_dir() else [path]:
            if file.is_file() and file.suffix != ".pyc":
                hashed.update(file.name.encode())
                hashed.update(file.read_bytes())
    return hashed.hexdigest()[:16]
