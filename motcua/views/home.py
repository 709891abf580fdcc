"""Builds the home page, the search page and the site map."""

from itertools import islice

from motcua.views import targets
from motcua.views.alphabet import letter_links
from motcua.views.articles import SECTION_TITLES, article_cards
from motcua.views.business import section_cards
from motcua.views.context import Context
from motcua.views.events import event_cards
from motcua.views.history_pages import change_entries, is_coming
from motcua.views.history_parts import ChangeEntry
from motcua.views.home_pages import Home
from motcua.views.maps import whole_map
from motcua.views.offices import has_units
from motcua.views.online_forms import LIST_TITLE
from motcua.views.pages import SearchPage, SiteMap
from motcua.views.parts import Card, Link
from motcua.views.registries import field_cards, group_links

_NEWS = 6
_NOTICES = 2
_STRIP = 4
_CHANGES = 5
_WANTED = 8
_FIELDS = 14
_NOTICE_CATEGORY = "thong-bao"


def home_page(context: Context) -> Home:
    """Return the home page: search first, then events, fields, news and notices."""
    news = article_cards(context, "news")
    notice = context.catalogue.categories.get(_NOTICE_CATEGORY)
    label = context.say(notice.name).text if notice else None
    notices = tuple(card for card in news if label and card.meta and card.meta.text == label)[:_NOTICES]
    return Home(
        life_events=event_cards(context, "life"),
        business_events=event_cards(context, "business"),
        fields=_largest_fields(context),
        fields_target=targets.listing(context.tag, "fields"),
        news=tuple(card for card in news if card not in notices)[:_NEWS],
        notices=notices,
        places=article_cards(context, "tourism")[:_STRIP],
        business=article_cards(context, "business")[:_STRIP],
        procedure_count=len(context.catalogue.current),
        changes=_changes(context),
        changes_target=targets.listing(context.tag, "changes"),
        news_target=targets.listing(context.tag, "news"),
        business_target=targets.listing(context.tag, "business"),
        places_target=targets.listing(context.tag, "tourism"),
        wanted=_wanted(context),
        map=whole_map(context.catalogue.outlines),
    )


def _largest_fields(context: Context) -> tuple[Card, ...]:
    """Return the fields with most procedures, in the order of the registry: the whole country has two hundred."""
    cards = field_cards(context)
    largest = sorted(cards, key=lambda card: -(card.count or 0))[:_FIELDS]
    return tuple(card for card in cards if card in largest)


def _wanted(context: Context) -> tuple[Link, ...]:
    """Return the procedures that most events lead to; of as many, those of the first events."""
    events_of = context.catalogue.events_of
    counted = sorted(events_of, key=lambda code: -len(events_of[code]))  # sorting keeps the events' order
    entries = (context.catalogue.procedures[code] for code in counted if code in context.catalogue.procedures)
    links = dict.fromkeys(context.procedure_link(entry) for entry in entries)
    return tuple(islice(links, _WANTED))


def _changes(context: Context) -> tuple[ChangeEntry, ...]:
    """Return the newest changes of single procedures."""
    entries = (one for one in change_entries(context) if one.target and not is_coming(context, one))
    return tuple(islice(entries, _CHANGES))


def search_page(context: Context) -> SearchPage:
    """Return the results page with the fields and letters for readers without JavaScript."""
    return SearchPage(field_cards(context), letter_links(context))


def site_map(context: Context) -> SiteMap:
    """Return every list and page except the procedures, which stand below their fields."""
    lists = (
        ("fields", "Thủ tục theo lĩnh vực"),
        ("agencies", "Thủ tục theo cơ quan"),
        ("events", "Sự kiện"),
        ("organisations", "Cơ quan"),
        *((("offices", "Tìm nơi nộp hồ sơ"),) if has_units(context) else ()),
        *((("legal", "Căn cứ pháp lý"),) if context.catalogue.legal else ()),
        *((("forms", LIST_TITLE),) if context.catalogue.forms else ()),
        ("changes", "Thay đổi gần đây"),
        ("search", "Tìm kiếm"),
    )
    front = tuple(Link(context.say(title), targets.listing(context.tag, section)) for section, title in lists)
    groups = [(context.say("Trang chính"), front)]
    groups.append(group_links(context, "Sự kiện đời sống", event_cards(context, "life")))
    groups.append(group_links(context, "Sự kiện kinh doanh", event_cards(context, "business")))
    groups.append(group_links(context, "Thủ tục theo lĩnh vực", field_cards(context)))
    for section, title in SECTION_TITLES.items():
        if section in {"agenda", "routes"} and not article_cards(context, section):
            continue  # no list of them either
        listed = Card(context.say(title), targets.listing(context.tag, section))
        below = section_cards(context) if section == "business" else ()
        groups.append(group_links(context, title, (listed, *below, *article_cards(context, section))))
    return SiteMap(tuple(group for group in groups if group[1]))
