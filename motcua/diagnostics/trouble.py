"""What went wrong while a page was made, in one line for people: never a traceback."""

import traceback

_TEMPLATES = (".html", ".xml")


def words_of(error: BaseException) -> str:
    """Return the kind and words of `error` and, where a template is to blame, its file and line."""
    said = f"{type(error).__name__}: {error}"
    file, line = getattr(error, "filename", None), getattr(error, "lineno", None)
    if isinstance(file, str) and isinstance(line, int):  # a template that cannot be read says where itself
        return f"{file}:{line}: {said}"
    frames = traceback.extract_tb(error.__traceback__)
    templates = [frame for frame in frames if frame.filename.endswith(_TEMPLATES)]
    return f"{templates[-1].filename}:{templates[-1].lineno}: {said}" if templates else said
