"""`motcua messages sign`: says who translated and who checked, for a part of an edition's texts or for one page."""

import argparse
import sys
from datetime import datetime, timedelta, timezone

from motcua.catalogue import Portal, article_hash, catalogue_segments, load_portal
from motcua.cli.catalogue_options import settings_from_options
from motcua.cli.edition_options import edition_of
from motcua.languages import SOURCE_LANGUAGE, Edition, Review
from motcua.languages.compiled import Shelf, judge_of
from motcua.messages.signing import chosen_texts, refusal, sign, sign_page
from motcua.settings import Settings, SettingsError

_VIETNAM = timezone(timedelta(hours=7))
_INTERFACE = "interface"


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add who, when and what."""
    parser.add_argument("--edition", required=True, metavar="TAG")
    parser.add_argument("--by", required=True, metavar="NAME", help="who translated")
    parser.add_argument("--role", required=True, help="in which role, such as translator; machine for a program")
    parser.add_argument("--reviewed-by", default="", metavar="NAME", help="who checked: somebody else")
    parser.add_argument("--reviewed-on", default="", metavar="DATE", help="when (default: today)")
    parser.add_argument(
        "--kind", default="", help="only this kind: interface, procedure, procedure.fee, organisation …"
    )
    parser.add_argument("--owner", default="", help="only this record: 1.001193, xa-doan-ket …")
    parser.add_argument("--page", default="", metavar="SECTION/SLUG", help="a Markdown page instead of messages")


def run(options: argparse.Namespace) -> int:
    """Sign; exit 1 when something was refused."""
    settings = settings_from_options(options)
    portal = load_portal(settings)
    edition = edition_of(portal.editions, options.edition)
    day = options.reviewed_on or datetime.now(_VIETNAM).date().isoformat()
    review = Review(
        by=options.by,
        role=options.role,
        reviewed_by=options.reviewed_by,
        reviewed_on=day if options.reviewed_by else "",
    )
    wrong = refusal(review)
    if wrong:
        message = f"cannot be signed so: {', '.join(wrong)}"
        raise SettingsError(message)
    if options.page:
        return _page(options.page, portal, edition, settings, review)
    return _messages(options, portal, edition, settings, review)


def _messages(options: argparse.Namespace, portal: Portal, edition: Edition, settings: Settings, review: Review) -> int:
    messages = portal.messages[edition.tag]
    if options.kind == _INTERFACE:
        texts = frozenset(one.sources[0] for one in messages if one.file.endswith("/messages.po"))
    else:
        texts = chosen_texts(catalogue_segments(portal.catalogue, settings.city), options.kind, options.owner)
    folder = settings.folder(settings.translations)
    judge = judge_of(Shelf(folder, settings.shown(settings.translations)), edition.tag, edition.letters)
    signed = sign(folder / edition.messages, messages, texts, judge, review)
    for one, faults in signed.refused:
        text = " ".join(one.sources[0].split())[:80]
        print(f"{one.file}:{one.line}: {', '.join(faults)}: {text}", file=sys.stderr)  # noqa: T201
    names = ", ".join(settings.shown(str(one)) for one in signed.files)
    print(f"{signed.messages} → {names or '–'}", file=sys.stderr)  # noqa: T201
    return 1 if signed.refused or not signed.messages else 0


def _page(name: str, portal: Portal, edition: Edition, settings: Settings, review: Review) -> int:
    section, _, slug = name.partition("/")
    versions = portal.every_page.get((section, slug), {})
    if SOURCE_LANGUAGE not in versions or edition.tag not in versions:
        message = f"no such page in {edition.tag}: {name}"
        raise SettingsError(message)
    page, source = versions[edition.tag], versions[SOURCE_LANGUAGE]
    path = settings.root / page.file
    whole = Review(
        by=review.by,
        role=review.role,
        reviewed_by=review.reviewed_by,
        reviewed_on=review.reviewed_on,
        source_hash=article_hash(source),
        text_hash=article_hash(page) if review.reviewed_by else "",
    )
    sign_page(path, whole)
    print(f"→ {page.file}", file=sys.stderr)  # noqa: T201
    return 0
