"""Writes the hash of the present national record into an overlay, in place: nothing else of the file changes."""

from pathlib import Path

from motcua.source import Mapping, Scalar, load_yaml, parse_yaml, plain


class CannotAcceptError(Exception):
    """The overlay cannot be changed; the text says why, for people."""


def accept(path: Path, current: str) -> None:
    """Set `based_on` of the overlay at `path` to the hash `current`; comments and the order of keys stay.

    Raises CannotAcceptError where the file cannot be read, has no `based_on` or cannot be written.
    """
    root = load_yaml(path).root  # refuses links, and files that are not UTF-8
    node = root.get("based_on") if isinstance(root, Mapping) else None
    if not isinstance(root, Mapping) or not isinstance(node, Scalar) or not node.value:
        message = f"{path}: no based_on to replace"
        raise CannotAcceptError(message)
    try:
        text = path.read_bytes().decode("utf-8")
        changed = _replaced(text, node, current)
        after = parse_yaml(changed.removeprefix("\ufeff"), path.name).root
        if after is None or plain(after) != {**_values(root), "based_on": current}:
            message = f"{path}: based_on is written in a way that cannot be replaced; change it by hand"
            raise CannotAcceptError(message)
        path.write_bytes(changed.encode("utf-8"))
    except OSError as error:
        message = f"{path}: {error.strerror or error}"
        raise CannotAcceptError(message) from error


def _values(root: Mapping) -> dict[str, object]:
    return {key.value: plain(node) for key, node in root.entries}


def _replaced(text: str, node: Scalar, current: str) -> str:
    """Put `current` in the place of the value, which begins on the line of `node` (lines as YAML counts them)."""
    lines = text.splitlines(keepends=True)
    line = lines[node.line - 1] if node.line <= len(lines) else ""
    start = line.find(node.value, max(node.column - 1, 0))
    if start >= 0:
        quote = '"' if not node.quoted else ""  # twelve digits alone are a number to other programs
        lines[node.line - 1] = f"{line[:start]}{quote}{current}{quote}{line[start + len(node.value) :]}"
    return "".join(lines)
