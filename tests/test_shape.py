"""The shape of the code: small modules with one job each, documented, layered, without state of their own.

An exception stands in one of the tables below, with its reason.
"""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
MODULES = sorted(path for package in ("motcua", "plugins") for path in (ROOT / package).rglob("*.py"))
MAX_MODULE_LINES = 300
MAX_FUNCTION_LINES = 40
DRAWERS = {"common", "helper", "helpers", "misc", "tools", "util", "utils"}

LONG_MODULES: dict[str, str] = {}
LONG_FUNCTIONS: dict[str, str] = {}
STATEFUL_NAMES: dict[str, str] = {}
LAYERS_WITHOUT_UNIT_TESTS: dict[str, str] = {
    "rules": "each has a bad catalogue in tests/examples/catalogues, read by the tests of the layer above",
}

Function = ast.FunctionDef | ast.AsyncFunctionDef
Definition = Function | ast.ClassDef


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@cache
def parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), name_of(path))


def definitions(node: ast.AST, *, outer: str = "") -> Iterator[tuple[str, Definition]]:
    """Every function and class below `node` with its dotted name; what a function defines inside is its own affair."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            name = f"{outer}{child.name}"
            yield name, child
            if isinstance(child, ast.ClassDef):
                yield from definitions(child, outer=f"{name}.")
        elif not isinstance(child, ast.expr):
            yield from definitions(child, outer=outer)


def is_public(name: str) -> bool:
    return not any(part.startswith("_") for part in name.split("."))


def needs_docstring(name: str, node: Definition, module: ast.Module) -> bool:
    """A public name says what it is, except an override, whose sentence stands in the class above it."""
    if not is_public(name):
        return False
    outer = next((one for other, one in definitions(module) if other == name.rpartition(".")[0]), None)
    overrides = isinstance(outer, ast.ClassDef) and bool(outer.bases) and isinstance(node, Function)
    return not overrides


@pytest.mark.parametrize("path", MODULES, ids=name_of)
class TestEveryModule:
    def test_says_its_job_in_one_sentence(self, path: Path):
        docstring = ast.get_docstring(parsed(path))
        assert docstring, "the module has no docstring"
        assert docstring.splitlines()[0].endswith((".", ":", "?")), "its first line is not a sentence"

    def test_is_short(self, path: Path):
        lines = len(path.read_text(encoding="utf-8").splitlines())
        assert lines <= MAX_MODULE_LINES or name_of(path) in LONG_MODULES, f"{lines} lines: split it by its jobs"

    def test_has_short_functions(self, path: Path):
        lengths = {
            f"{name_of(path)}:{name}": (node.end_lineno or node.lineno) - node.lineno + 1
            for name, node in definitions(parsed(path))
            if isinstance(node, Function)
        }
        too_long = {name: length for name, length in lengths.items() if length > MAX_FUNCTION_LINES}
        assert not {name: length for name, length in too_long.items() if name not in LONG_FUNCTIONS}

    def test_documents_what_others_use(self, path: Path):
        module = parsed(path)
        assert not [
            name
            for name, node in definitions(module)
            if needs_docstring(name, node, module) and not ast.get_docstring(node)
        ]

    def test_is_not_a_junk_drawer(self, path: Path):
        assert path.stem not in DRAWERS, "name it after its job"

    def test_keeps_no_state(self, path: Path):
        assert not [name for name in state(parsed(path)) if f"{name_of(path)}:{name}" not in STATEFUL_NAMES]


def state(module: ast.Module) -> Iterator[str]:
    """Names at module level that hold something changeable and are not written as constants, and `global` names."""
    for node in ast.walk(module):
        if isinstance(node, ast.Global):
            yield from node.names
    for node in module.body:
        targets = node.targets if isinstance(node, ast.Assign) else [getattr(node, "target", None)]
        value = getattr(node, "value", None)
        for target in targets:
            if isinstance(target, ast.Name) and is_changeable(value) and not is_constant(target.id):
                yield target.id


def is_changeable(value: ast.AST | None) -> bool:
    literals = (ast.List, ast.Dict, ast.Set, ast.ListComp, ast.DictComp, ast.SetComp)
    makers = {"dict", "list", "set", "defaultdict", "deque", "Counter", "OrderedDict"}
    called = isinstance(value, ast.Call) and isinstance(value.func, ast.Name) and value.func.id in makers
    return isinstance(value, literals) or called


def is_constant(name: str) -> bool:
    return name.isupper() or name == "__all__"


def test_unit_tests_mirror_the_layers():
    layers = {path.name for path in (ROOT / "motcua").iterdir() if (path / "__init__.py").exists()}
    tested = {path.parent.name for path in (ROOT / "tests" / "unit").glob("*/test_*.py")}
    assert tested - layers <= {"plugins", "rig"}, "a folder of unit tests belongs to no layer"
    assert layers - tested <= LAYERS_WITHOUT_UNIT_TESTS.keys(), "a layer has no unit tests"


@pytest.mark.parametrize("table", [LONG_MODULES, LONG_FUNCTIONS, STATEFUL_NAMES, LAYERS_WITHOUT_UNIT_TESTS])
def test_an_exception_has_a_reason_and_still_stands(table: dict[str, str]):
    for name, reason in table.items():
        assert len(reason.split()) >= 3, f"{name}: say why"
        if "/" in name:
            assert (ROOT / name.partition(":")[0]).exists(), f"{name} is gone; so is its exception"
