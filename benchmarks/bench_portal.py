"""Writes the corpus of the shared kit as a portal of ours: catalogue, content, translations and settings.

The corpus is invented filler; nothing of it is kept in the repository. Everything that a page of the corpus says
stands on a page here too: `check` asks for it.
"""

import json
import os
import re
import shutil
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import yaml

from benchmarks.real_set import ROOT

_CHANNELS = {"direct": "in_person", "online": "online", "post": "postal"}
_TAGS = {"vi": "vi", "en": "en", "zh-hant": "zh-Hant", "tyz": "tyz"}
_FOLDERS = {"vi": "vi", "en": "en", "zh-hant": "zh_Hant", "tyz": "tyz"}
_CLDR = {"vi": "vi", "en": "en", "zh-hant": "zh_Hant", "tyz": "vi"}
_SEARCH = {"vi": "vi", "en": "en", "zh-hant": "zh", "tyz": "vi"}
_SECTIONS = ("news", "policies", "tourism", "business")
_SETTINGS = """\
import runpy
globals().update({{key: value for key, value in runpy.run_path({root!r} + "/pelicanconf.py").items() if key.isupper()}})
THEME = {theme!r}
EDITIONS = {editions!r}
HISTORY_FROM_GIT = False
PUBLIC_ADDRESS = {address!r}
"""
_IDENTITY = """\
name: Portal
owner: City
tagline: A portal to be measured
mark: images/mark.svg
colours:
  light: {brand: "#0b5d4b", brand_strong: "#07443a", link: "#0b5d4b",
    band: "#073b31", on_band_quiet: "#cfe3da", accent: "#f6c445"}
  dark: {brand: "#8fd9c0", brand_strong: "#b9ebda", link: "#8fd9c0",
    band: "#073b31", on_band_quiet: "#bcd4ca", accent: "#f6c445"}
"""
_FREE = "1-2026-nq-hdnd"  # the one law that the portal knows: a fee of none must name one
Record = dict[str, Any]


def kit() -> Path:
    """Return where the shared kit of the peers lies: MOTCUA_BENCH, or beside the data."""
    named = os.environ.get("MOTCUA_BENCH")
    return Path(named) if named else ROOT.parent / "shared" / "bench"


def write_portal(corpus: Path, folder: Path, *, search: bool, address: str = "https://portal.example") -> None:
    """Write the portal of `corpus` into `folder`, which is made anew."""
    shutil.rmtree(folder, ignore_errors=True)
    site = _yaml(corpus / "site.yaml")
    languages = [one["id"] for one in site["languages"]]
    _write(folder / "pelicanconf.py", _settings(languages, search=search, address=address))
    _write(folder / "identity.yaml", _IDENTITY)
    _write(folder / "content/images/mark.svg", (ROOT / "content/images/mark.svg").read_text(encoding="utf-8"))
    _write(folder / "translations/languages.yaml", _dump([_edition(one, site) for one in site["languages"]]))
    texts: dict[str, dict[str, str]] = {one: {} for one in languages[1:]}
    _registries(site, folder / "procedures_yaml", texts)
    for path in sorted((corpus / "procedures").glob("*.yaml")):
        source = _yaml(path)
        name = f"procedures_yaml/national/{source['field']}/{source['code']}.yaml"
        _write(folder / name, _dump(procedure(source)))
        overlay = {"code": source["code"], "based_on": "000000000000", "summary": source["summary"]}
        _write(folder / f"procedures_yaml/local/{source['code']}.yaml", _dump(overlay))
        for language, said in source["translations"].items():
            texts[language] |= {source["name"]: said["name"], source["summary"]: said["summary"]}
    _write(folder / "procedures_yaml/legal/legal.yaml", _dump([{"id": _FREE, "number": "1/2026/NQ-HĐND"}]))
    for language, table in texts.items():
        catalogue = folder / "translations" / _FOLDERS[language] / "LC_MESSAGES"
        _write(catalogue / "procedures.po", _messages(_TAGS[language], table))
    if "en" in texts:
        ours = ROOT / "translations/en/LC_MESSAGES/messages.po"
        shutil.copy(ours, folder / "translations/en/LC_MESSAGES/messages.po")
    _articles(corpus, folder, languages)


def procedure(source: Record) -> Record:
    """Return a procedure of the corpus as a national record; its laws are notes: the peers have no pages of laws."""
    forms = [{"id": one["id"], "name": one["name"]} for one in source["forms"]]
    return {
        "code": source["code"],
        "name": source["name"],
        "field": source["field"],
        "levels": [source["level"]],
        "audiences": "not_published",
        "agencies": [source["agency"]],
        "steps": [{"text": f"{one['title']}: {one['text']}"} for one in source["steps"]],
        "channels": [{"kind": kind} for kind in _CHANNELS.values()],
        "documents": "none",
        "dossiers": "not_published",
        "cases": [
            {
                "id": f"th-{number}",
                "title": case["name"],
                "documents": [_document(one) for one in case["documents"]],
            }
            for number, case in enumerate(source["cases"], start=1)
        ],
        "time_limits": [_time(one) for one in source["time_limits"]],
        "fees": [_fee(one) for one in source["fees"]],
        "forms": forms,
        "outputs": "not_published",
        "conditions": "not_published",
        "legal": [_FREE],
        "legal_notes": [f"{one['number']}: {one['title']} ({one['date']})" for one in source["legal_basis"]],
        "source": {"name": "Corpus", "checked_on": source["updated"]},
    }


def _document(one: Record) -> Record:
    found = {"name": one["name"], "originals": one["original"], "copies": one["copy"]}
    if not one["original"] and not one["copy"]:
        found["originals"] = 1
    return found | ({"form": one["form"]} if one["form"] else {})


def _time(one: Record) -> Record:
    made = {"kind": "duration", "value": one["days"], "unit": "working_day", "note": one["note"]}
    return made | {"channels": [_CHANNELS[one["channel"]]]}


def _fee(one: Record) -> Record:
    kind: Record = {"kind": "amount", "amount": one["amount"]} if one["amount"] else {"kind": "none"}
    return kind | {"channels": [_CHANNELS[one["channel"]]], "note": one["note"], "legal": [_FREE]}


def _registries(site: Record, catalogue: Path, texts: dict[str, dict[str, str]]) -> None:
    fields = [{"id": one["id"], "name": one["name"]["vi"]} for one in site["fields"]]
    _write(catalogue / "fields.yaml", _dump(fields))
    agencies = [{"id": one["id"], "name": one["name"]["vi"], "kind": "agency"} for one in site["agencies"]]
    _write(catalogue / "organisations/agencies.yaml", _dump(agencies))
    for one in [*site["fields"], *site["agencies"]]:
        for language, table in texts.items():
            table[one["name"]["vi"]] = one["name"][language]


def _articles(corpus: Path, folder: Path, languages: Iterable[str]) -> None:
    """Write the Markdown: a Vietnamese file for each page, the others where the corpus has them."""
    _write(folder / "content/news/categories.yaml", _dump([{"id": "tin", "name": "Tin"}]))
    (folder / "content/images").mkdir(parents=True, exist_ok=True)
    (folder / "content/forms").mkdir(parents=True)
    shutil.copytree(corpus / "static/photos", folder / "content/images/photos")
    for section in _SECTIONS:
        for language in languages:
            for path in sorted((corpus / section / language).glob("*.md")):
                target = folder / "content" / section / f"{path.stem}.{_TAGS[language]}.md"
                _write(target, _article(path.read_text(encoding="utf-8"), section))
    _write(folder / "content/pages/about.vi.md", "Title: Giới thiệu\nSummary: Cổng để đo\n\nNội dung.\n")


def _article(text: str, section: str) -> str:
    _, header, body = text.split("---\n", 2)
    values = dict(line.split(": ", 1) for line in header.splitlines())
    lines = [f"Title: {values['title']}", f"Summary: {values['description']}"]
    lines.append(f"{'Checked' if section == 'tourism' else 'Date'}: {values['date'][:10]}")
    lines += ["Category: tin"] if section == "news" else ["Sources:", "  Corpus | https://portal.example/"]
    if "photo" in values:
        lines += [f"Image: images/photos/{values['photo']}", "Image-Alt: Ảnh minh họa"]
    body = re.sub(r"!\[[^\]]*\]\([^)]*\)\n*", "", body)
    body = re.sub(r"\(/[a-z-]+/procedures/(\d+)-(\d+)/\)", r"({procedure}\1.\2)", body)
    return "\n".join(lines) + "\n" + body


def _edition(one: Record, site: Record) -> Record:
    language = one["id"]
    return {
        "tag": _TAGS[language],
        "name": one["name"],
        "name_vi": one["name"],
        "name_en": one["name"],
        "script": "Hant" if language == "zh-hant" else "Latn",
        **({} if language == site["languages"][0]["id"] else {"fallback": ["vi"]}),
        "cldr": _CLDR[language],
        "search": _SEARCH[language],
        "policy": "drafts",
        "messages": _FOLDERS[language],
    }


def _settings(languages: list[str], *, search: bool, address: str) -> str:
    text = _SETTINGS.format(
        root=str(ROOT), theme=str(ROOT / "themes/civic"), editions=[_TAGS[one] for one in languages], address=address
    )
    return text if search else f'{text}PLUGINS = [one for one in PLUGINS if one != "plugins.search"]\n'


def _messages(tag: str, table: dict[str, str]) -> str:
    head = f"Language: {tag}\\nMIME-Version: 1.0\\nContent-Type: text/plain; charset=UTF-8\\n"
    plural = "nplurals=2; plural=(n != 1);" if tag == "en" else "nplurals=1; plural=0;"
    lines = ['msgid ""', f'msgstr "{head}Content-Transfer-Encoding: 8bit\\nPlural-Forms: {plural}\\n"', ""]
    return "\n".join([*lines, *(line for pair in sorted(table.items()) for line in _message(*pair))])


def _message(source: str, said: str) -> Iterator[str]:
    yield f"msgid {json.dumps(source, ensure_ascii=False)}"
    yield f"msgstr {json.dumps(said, ensure_ascii=False)}"
    yield ""


def _yaml(path: Path) -> Any:
    return yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)


def _dump(value: object) -> str:
    return yaml.dump(value, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False, width=10**6)


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
