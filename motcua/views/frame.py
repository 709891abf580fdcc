"""What stands on every page of an edition: the portal's names, its navigation and its footer."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from motcua.languages import Passage
from motcua.settings import Settings
from motcua.views import articles, offices, online_forms, targets
from motcua.views.context import Context
from motcua.views.drawings import PictureView
from motcua.views.form_pages import PageHelp
from motcua.views.history_pages import changes_link
from motcua.views.parts import Link, PostingLink, RecordingView
from motcua.views.pictures import picture_view

_NAVIGATION = (
    ("events", "Sự kiện"),
    ("fields", "Thủ tục"),
    ("organisations", "Cơ quan"),
    ("news", "Tin tức"),
    ("policies", "Chính sách"),
    ("business", "Kinh doanh, đầu tư"),
    ("tourism", "Du lịch"),
)


@dataclass(frozen=True, slots=True)
class SiteView:
    """What stands on every page of an edition; `posting_sheets` are those made for each procedure, by its code.

    `speech` is what a machine reads of each procedure; `faces` is the style sheet of the city's own fonts, empty where
    system fonts serve; `mark` is the city's, `theme_colour` that of its band, `event_pictures` the events that it has
    drawn. `languages` is where all languages are listed; `preview` says that every translation is shown
    with its state; `waiting` that nobody has translated anything yet. `start` is the page to which a kiosk
    returns: the home of the first edition.
    """

    name: Passage
    owner: Passage
    tagline: Passage
    hero: PictureView | None
    navigation: tuple[Link, ...]
    footer: tuple[Link, ...]
    home: str
    search: str
    offices: str
    languages: str
    address: str
    public_address: str
    national_portal: str
    version: str
    help: PageHelp | None = None
    kiosk: bool = False
    start: str = ""
    whole_text_search: bool = False
    preview: bool = False
    waiting: bool = False
    posting_sheets: Mapping[str, tuple[PostingLink, ...]] = field(default_factory=dict)
    speech: Mapping[str, RecordingView] = field(default_factory=dict)
    faces: str = ""
    mark: str = ""
    theme_colour: str = ""
    event_pictures: tuple[str, ...] = ()


def site_view(context: Context, settings: Settings, version: str) -> SiteView:
    """Return what stands on every page of an edition."""
    tag, city = context.tag, settings.city
    return SiteView(
        name=context.say(city.name),
        owner=context.say(city.owner),
        tagline=context.say(city.tagline),
        hero=picture_view(context.catalogue.pictures, city.hero),
        navigation=tuple(list_link(context, section, title) for section, title in _NAVIGATION),
        footer=tuple(_footer(context, feeds=not settings.kiosk)),
        home=targets.home(tag),
        search=targets.listing(tag, "search"),
        offices=targets.listing(tag, "offices") if offices.has_units(context) else "",
        languages=targets.listing(tag, "languages"),
        address=settings.siteurl,
        public_address=settings.public_address.rstrip("/"),
        national_portal=settings.national_portal,
        version=version,
        kiosk=settings.kiosk,
        start=targets.home(settings.editions[0]),
        whole_text_search=settings.whole_text_search,
        preview=settings.preview,
        waiting=not context.begun,
        faces=city.fonts or "",
        mark=city.mark,
        theme_colour=city.colours.light.band,
        event_pictures=settings.city_file.events,
        help=online_forms.page_help(context, settings.form_endpoint),
    )


def list_link(context: Context, section: str, title: str) -> Link:
    """Return the link to the list of a section."""
    return Link(context.say(title), targets.listing(context.tag, section))


def _footer(context: Context, *, feeds: bool) -> Iterator[Link]:
    plain = {slug for section, slug in context.catalogue.articles if section == "pages"}
    for one in articles.section_articles(context, "pages"):
        if one.slug in plain:
            yield Link(articles.article_card(context, one).title, articles.article_target(context, one))
    if context.catalogue.forms:
        yield list_link(context, "forms", online_forms.LIST_TITLE)
    if offices.has_units(context):
        yield list_link(context, "offices", "Tìm nơi nộp hồ sơ")
    if context.catalogue.legal:
        yield list_link(context, "legal", "Căn cứ pháp lý")
    yield changes_link(context)
    if context.catalogue.figures:
        yield list_link(context, "statistics", "Số liệu giải quyết hồ sơ")
    yield list_link(context, "languages", "Các thứ tiếng")
    yield list_link(context, "site-map", "Sơ đồ cổng")
    if feeds:
        yield Link(context.say("Tin mới (Atom)"), targets.feed(context.tag))
        yield Link(context.say("Thay đổi thủ tục (Atom)"), targets.changes_feed(context.tag))
