"""The values of a YAML file as text, each with the line and column where it begins."""

from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Scalar:
    """One text value, exactly as written (NFC); `quoted` says whether it stood in quotes."""

    value: str
    line: int
    column: int
    quoted: bool = False


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list of values in their order."""

    items: tuple["Node", ...]
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Mapping:
    """Keys with their values in the order of the file; a key stands once."""

    entries: tuple[tuple[Scalar, "Node"], ...]
    line: int
    column: int

    def get(self, key: str) -> "Node | None":
        """Return the value of `key`, or None where the key does not stand."""
        return next((node for name, node in self.entries if name.value == key), None)

    def key(self, key: str) -> Scalar | None:
        """Return the key itself, for its place."""
        return next((name for name, _ in self.entries if name.value == key), None)


Node = Scalar | Sequence | Mapping
Path = tuple[str | int, ...]


def place(root: Node, path: Path) -> tuple[int, int]:
    """Return line and column of the value at `path`, or of its nearest parent that exists."""
    node = root
    for step in path:
        below = _child(node, step)
        if below is None:
            break
        node = below
    return node.line, node.column


def _child(node: Node, step: str | int) -> Node | None:
    if isinstance(node, Mapping) and isinstance(step, str):
        return node.get(step)
    if isinstance(node, Sequence) and isinstance(step, int) and step < len(node.items):
        return node.items[step]
    return None


def plain(node: Node) -> object:
    """Return the node as str, list and dict, without places: for hashing and tests."""
    if isinstance(node, Scalar):
        return node.value
    if isinstance(node, Sequence):
        return [plain(item) for item in node.items]
    return {name.value: plain(value) for name, value in node.entries}


def walk(node: Node) -> Iterator[Scalar]:
    """Yield every text value below `node`, keys left out, in the order of the file."""
    if isinstance(node, Scalar):
        yield node
        return
    children = node.items if isinstance(node, Sequence) else [value for _, value in node.entries]
    for child in children:
        yield from walk(child)
