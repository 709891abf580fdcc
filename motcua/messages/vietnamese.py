"""Extracts for Babel the Vietnamese words that Python files show: every literal with a Vietnamese letter.

The views say their words through tables as well as by `say("…")`, so that looking at calls alone would miss some.
"""

import ast
import re
from collections.abc import Collection, Iterator
from typing import IO, Any

_LETTER = re.compile("[À-ỹ]")
_DOCUMENTED = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)


def extract(
    fileobj: IO[bytes], keywords: Collection[str], comment_tags: Collection[str], options: dict[str, Any]
) -> Iterator[tuple[int, str, str, list[str]]]:
    """Yield (line, function, message, comments) as Babel's extraction methods do."""
    del keywords, comment_tags, options
    tree = ast.parse(fileobj.read())
    documentation = {id(text) for node in ast.walk(tree) for text in _documentation(node)}
    found = (node for node in ast.walk(tree) if isinstance(node, ast.Constant) and id(node) not in documentation)
    for node in sorted(found, key=lambda one: (one.lineno, one.col_offset)):
        if isinstance(node.value, str) and _LETTER.search(node.value):
            yield node.lineno, "", node.value, []


def _documentation(node: ast.AST) -> Iterator[ast.Constant]:
    if isinstance(node, _DOCUMENTED) and node.body:
        first = node.body[0]
        if isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant):
            yield first.value
