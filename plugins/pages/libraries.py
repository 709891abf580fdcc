"""Makes each template of macros once for all pages of an edition in one language.

`{% from "components/…" import … with context %}` makes Jinja run the imported template anew for each page, and for each
import of a page: a third of the time of rendering. What a template of nothing but macros and imports yields is the same
each time; only what its macros see of the page changes. They see the variables of the page that is being rendered,
for all of them share one table that is filled before each page.
"""

from collections.abc import Mapping, MutableMapping
from typing import Any

from jinja2 import Environment, Template, nodes
from jinja2.environment import TemplateModule
from jinja2.runtime import Context

from plugins.pages.compiling import PageCode, asked_names, bound
from plugins.pages.runtime import PageContext, PageMacro, escaped, joined, marked_up

# What a value that is set beside the macros may be made from, besides page.lang: the same on all pages of an edition.
_FIXED = frozenset({"edition", "words_lang", "_"})
# A template that asks for nothing else says the same for the same arguments, on all pages of an edition.
_WORDS = frozenset({"_", "ngettext"})


class PageEnvironment(Environment):
    """An environment whose templates share their macros; it renders one page at a time."""

    context_class = PageContext
    code_generator_class = PageCode
    concat = staticmethod(joined)

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        self.template_class = PageTemplate
        self.page: dict[str, Any] = {}
        self._lang = ""
        self._libraries: dict[tuple[str, str], TemplateModule] = {}
        self._are_libraries: dict[str, bool] = {}
        self._of_words: set[str] = set()

    def fill(self, variables: Mapping[str, Any]) -> None:
        """Let the macros see `variables` from now on."""
        self.page.clear()
        self.page.update(self.globals, **variables)
        self._lang = getattr(variables.get("page"), "lang", "")

    def lent(self, name: str, parent: str, context: Context, given: Mapping[str, Any]) -> TemplateModule:
        """Return what a template imports from another, made before or now; `given` are the values that it has."""
        known = self._libraries.get((self._lang, name))
        if known is not None:
            return known
        return self.get_template(name, parent).make_module(context.get_all(), shared=True, locals=given)

    def library(self, template: Template) -> TemplateModule | None:
        """Return the macros of `template`, or None where it holds more than macros."""
        name = template.name
        if self.loader is None or not name or not self._is_library(name):
            return None
        key = (self._lang, name)
        if key not in self._libraries:
            made = self._libraries[key] = Template.make_module(template, self.page, shared=True)
            for one in vars(made).values() if name in self._of_words else ():
                if isinstance(one, PageMacro):
                    one.sees_no_page()
        return self._libraries[key]

    def _is_library(self, name: str) -> bool:
        if name not in self._are_libraries:
            assert self.loader is not None  # noqa: S101 - library() asks for it
            text, _, _ = self.loader.get_source(self, name)
            tree = self.parse(text)
            self._are_libraries[name] = all(self._lends(one) for one in tree.body)
            if asked_names(tree) <= _WORDS:
                self._of_words.add(name)
        return self._are_libraries[name]

    def _lends(self, node: nodes.Node) -> bool:
        """Say whether a part at the top of a template is the same for all pages in one language."""
        match node:
            case nodes.Macro():
                return True
            case nodes.FromImport() | nodes.Import():
                taken = node.template
                return isinstance(taken, nodes.Const) and self._is_library(taken.value)
            case nodes.Output():
                return all(isinstance(one, nodes.TemplateData) and not one.data.strip() for one in node.nodes)
            case nodes.Assign() | nodes.AssignBlock():
                return _is_fixed(node)
        return False


class PageTemplate(Template):
    """A template that fills its environment's table before it is rendered, and lends its macros out."""

    @classmethod
    def _from_namespace(
        cls,
        environment: Environment,
        namespace: MutableMapping[str, Any],
        globals: MutableMapping[str, Any],  # noqa: A002
    ) -> "Template":
        # What compiled templates look up when they run.
        namespace.update(bound(environment), Macro=PageMacro, escape=escaped, Markup=marked_up)
        return super()._from_namespace(environment, namespace, globals)

    def render(self, *arguments: Any, **named: Any) -> str:
        """Return the page; as in Jinja, its variables are a mapping or named arguments."""
        variables = dict(*arguments, **named)
        if isinstance(self.environment, PageEnvironment):
            self.environment.fill(variables)
        return str(super().render(variables))

    def make_module(
        self,
        vars: dict[str, Any] | None = None,  # noqa: A002 - Jinja's name
        shared: bool = False,  # noqa: FBT001, FBT002 - the same
        locals: Mapping[str, Any] | None = None,  # noqa: A002 - the same
    ) -> TemplateModule:
        """Return the macros of this template, those made before where it holds nothing else."""
        known = self.environment.library(self) if isinstance(self.environment, PageEnvironment) else None
        return known or super().make_module(vars, shared, locals)


def _is_fixed(node: nodes.Assign | nodes.AssignBlock) -> bool:
    """Say whether a value depends on the edition and the page's language alone."""
    named = [one.name for one in node.find_all(nodes.Name) if one.ctx == "load" and one.name not in _FIXED]
    languages = [
        one
        for one in node.find_all(nodes.Getattr)
        if one.attr == "lang" and isinstance(one.node, nodes.Name) and one.node.name == "page"
    ]
    return named == ["page"] * len(languages)
