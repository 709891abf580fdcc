"""Compiles the theme's templates to less work than Jinja's own code: what is known of them is not asked at each step.

Values are attributes of views, never items of mappings; what is called is a macro, a method, or one of the
environment's functions, of which the words are bound once. Where a template asks whether something is there at all
(`is defined`, `default`), Jinja's own way stays.
"""

from collections.abc import Mapping
from keyword import iskeyword
from typing import Any

from jinja2 import Environment, nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.visitor import NodeTransformer

# Functions of the environment that no page replaces by its own.
_BOUND = ("_", "gettext", "ngettext", "qr")
_ASKS = frozenset({"defined", "undefined", "default", "d"})
_PREFIX = "own_"


def bound(environment: Environment) -> Mapping[str, Any]:
    """Return the functions that compiled templates call by names of their own."""
    found = {_PREFIX + name: environment.globals[name] for name in _BOUND if name in environment.globals}
    return {name: one for name, one in found.items() if not hasattr(one, "jinja_pass_arg")}


class PageCode(CodeGenerator):
    """Writes the code of a template."""

    _asking = False

    def visit_Template(self, node: nodes.Template, frame: Frame | None = None) -> None:  # noqa: N802 - Jinja's name
        """Write the whole of it."""
        free = frozenset(bound(self.environment)) - {f"{_PREFIX}{name}" for name in _given(node)}
        super().visit_Template(_OwnNames(free).visit(node), frame)

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:  # noqa: N802 - the same
        """Write an attribute: what has none of that name stops the build."""
        if self._asking or iskeyword(node.attr):
            super().visit_Getattr(node, frame)
            return
        self.write("(")
        self.visit(node.node, frame)
        self.write(f").{node.attr}")

    def visit_Call(self, node: nodes.Call, frame: Frame, forward_caller: bool = False) -> None:  # noqa: FBT001, FBT002, N802
        """Write a call: only a function of the environment may want to see the page."""
        called = node.node
        known = isinstance(called, nodes.Name) and called.name in self.environment.globals
        if known or any(iskeyword(one.key) for one in node.kwargs):
            super().visit_Call(node, frame, forward_caller=forward_caller)
            return
        self.write("(")
        self.visit(called, frame)
        self.write(")(")
        self._arguments(node, frame, caller=forward_caller)
        self.write(")")

    def _arguments(self, node: nodes.Call, frame: Frame, *, caller: bool) -> None:
        for one in (*node.args, *node.kwargs):
            self.visit(one, frame)
            self.write(", ")
        if node.dyn_args is not None:
            self.write("*")
            self.visit(node.dyn_args, frame)
            self.write(", ")
        if node.dyn_kwargs is not None:
            self.write("**")
            self.visit(node.dyn_kwargs, frame)
            self.write(", ")
        if caller:
            self.write("caller=caller")

    def _import_common(self, node: nodes.Import | nodes.FromImport, frame: Frame) -> None:
        """Write what a template takes from another: macros are at hand after the first page."""
        if not node.with_context:
            super()._import_common(node, frame)
            return
        self.write("environment.lent(")
        self.visit(node.template, frame)
        self.write(f", {self.name!r}, context, {self.dump_local_context(frame)})")

    def visit_Test(self, node: nodes.Test, frame: Frame) -> None:  # noqa: N802 - the same
        """Write a test; some ask whether a value is there."""
        self._ask(node, frame)

    def visit_Filter(self, node: nodes.Filter, frame: Frame) -> None:  # noqa: N802 - the same
        """Write a filter; the same."""
        self._ask(node, frame)

    def _ask(self, node: nodes.Test | nodes.Filter, frame: Frame) -> None:
        before, self._asking = self._asking, node.name in _ASKS
        if isinstance(node, nodes.Test):
            super().visit_Test(node, frame)
        else:
            super().visit_Filter(node, frame)
        self._asking = before


class _OwnNames(NodeTransformer):
    """Puts the names of bound functions in the place of variables."""

    def __init__(self, free: frozenset[str]) -> None:
        self._free = free

    def visit_Name(self, node: nodes.Name) -> nodes.Node:  # noqa: N802 - Jinja's name
        """Return the name that the compiled template calls."""
        own = _PREFIX + node.name
        if node.ctx != "load" or own not in self._free:
            return node
        made: nodes.InternalName = object.__new__(nodes.InternalName)  # as Jinja's parser makes them
        nodes.Node.__init__(made, own, lineno=node.lineno)
        return made


def asked_names(tree: nodes.Template) -> set[str]:
    """Return the names that a template asks for and does not give itself; a template that it takes in counts as one."""
    taken = (nodes.Import, nodes.FromImport, nodes.Include, nodes.Extends)
    loaded = {one.name for one in tree.find_all(nodes.Name) if one.ctx == "load"}
    return loaded - _given(tree) - {"loop"} | {type(one).__name__ for one in tree.find_all(taken)}


def _given(tree: nodes.Template) -> set[str]:
    """Return the names to which a template gives a value of its own."""
    names = {one.name for one in tree.find_all(nodes.Name) if one.ctx != "load"}
    names.update(one.name for one in tree.find_all(nodes.Macro))
    names.update(one.target for one in tree.find_all(nodes.Import))
    for one in tree.find_all(nodes.FromImport):
        names.update(name if isinstance(name, str) else name[1] for name in one.names)
    return names
