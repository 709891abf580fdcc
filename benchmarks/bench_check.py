"""Checks that our output of the corpus holds the same pages and key texts as the kit asks of the peers."""

import html
import random
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

_TAG = re.compile(r"<[^>]+>")
_SAMPLE = 200
_TAGS = {"vi": "vi", "en": "en", "zh-hant": "zh-Hant", "tyz": "tyz"}


def problems(corpus: Path, output: Path, chance: random.Random) -> Iterator[str]:
    """Yield what is missing: every page must be there, a sample must show every text of its source."""
    languages = [one["id"] for one in _yaml(corpus / "site.yaml")["languages"]]
    paths = sorted((corpus / "procedures").glob("*.yaml"))
    for language in languages:
        home = output / _TAGS[language]
        for path in paths:
            code = path.stem.replace("-", ".")
            if not (home / "procedures" / code / "index.html").is_file():
                yield f"no page of {code} in {language}"
        for path in chance.sample(paths, min(_SAMPLE, len(paths))):
            yield from _texts_of_procedure(path, home, language)
    for section in ("news", "policies", "tourism", "business"):
        for language in languages:
            files = sorted((corpus / section / language).glob("*.md"))
            for path in files:
                if not (output / _TAGS[language] / section / path.stem / "index.html").is_file():
                    yield f"no page of {path.stem} in {language}"
            for path in chance.sample(files, min(_SAMPLE // 4, len(files))):
                yield from _texts_of_article(path, output / _TAGS[language] / section)


def _texts_of_procedure(path: Path, home: Path, language: str) -> Iterator[str]:
    source = _yaml(path)
    shown = _text(home / "procedures" / source["code"] / "index.html")
    said = source["translations"].get(language, source)
    wanted = [said["name"], said["summary"], source["code"]]
    wanted += [part for one in source["steps"] for part in (one["title"], one["text"])]
    wanted += [one["name"] for case in source["cases"] for one in case["documents"]]
    wanted += [one["number"] for one in source["legal_basis"]]
    for text in wanted:
        if _plain(text) not in shown:
            yield f"{language} {source['code']} does not say {text[:60]!r}"


def _texts_of_article(path: Path, folder: Path) -> Iterator[str]:
    _, header, body = path.read_text(encoding="utf-8").split("---\n", 2)
    shown = _text(folder / path.stem / "index.html")
    title = dict(line.split(": ", 1) for line in header.splitlines())["title"]
    body = re.sub(r"!\[[^\]]*\]\([^)]*\)", "", body)
    body = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", body).replace("**", "")
    lines = [re.sub(r"^(- |> |## )", "", line).strip() for line in body.splitlines()]
    for text in (title, *lines):
        if _plain(text) not in shown:
            yield f"{path.stem} does not say {text[:60]!r}"


def _text(page: Path) -> str:
    return _plain(html.unescape(_TAG.sub("", page.read_text(encoding="utf-8")))) if page.is_file() else ""


def _plain(text: str) -> str:
    return "".join(text.split())


def _yaml(path: Path) -> Any:
    return yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
