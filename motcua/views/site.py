"""Lists every page of an edition: its address, its template and its view."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from motcua.catalogue import SECTIONS
from motcua.languages import SOURCE_LANGUAGE, Edition, Passage
from motcua.settings import Settings
from motcua.views import articles, registries, targets
from motcua.views.alphabet import letter_pages
from motcua.views.context import Context
from motcua.views.home import home_page, search_page, site_map
from motcua.views.pages import EditionLink, Page, Signpost, View
from motcua.views.parts import Link
from motcua.views.procedures import procedure_page
from motcua.views.words import languages_of, majority

_TEMPLATES = {"tourism": "place.html"}


@dataclass(frozen=True, slots=True)
class SiteView:
    """What stands on every page of an edition."""

    name: Passage
    owner: Passage
    tagline: Passage
    hero: str
    navigation: tuple[Link, ...]
    footer: tuple[Link, ...]
    home: str
    search: str
    address: str
    public_address: str
    national_portal: str
    version: str


@dataclass(frozen=True)
class SiteBuilder:
    """Builds one edition; `bodies` gives the sanitised HTML of each Markdown file."""

    context: Context
    editions: tuple[Edition, ...]
    settings: Settings
    bodies: articles.Bodies

    def pages(self) -> Iterator[Page]:
        """Yield every page of the edition."""
        yield from self._front()
        yield from self._procedures()
        yield from self._registries()
        yield from self._articles()
        yield from self._news()

    def _page(self, target: str, template: str, title: Passage, view: View, *crumbs: Link, summary: str = "") -> Page:
        tag = self.context.tag
        counts = Counter[str]() if tag == SOURCE_LANGUAGE else languages_of(view)
        return Page(
            path=target,
            template=template,
            edition=tag,
            lang=majority(counts, tag),
            title=title,
            description=summary,
            view=view,
            crumbs=crumbs,
            editions=tuple(
                EditionLink(one.tag, one.name, targets.in_edition(target, one.tag), one.tag == tag)
                for one in self.editions
                if one.shown
            ),
            fallback=any(language != tag for language in counts),
            section=target.split("/")[1].removesuffix(".html"),
        )

    def _list_link(self, section: str, title: str) -> Link:
        return Link(self.context.say(title), targets.listing(self.context.tag, section))

    def _front(self) -> Iterator[Page]:
        context, tag = self.context, self.context.tag
        home = home_page(context)
        tagline = context.say(self.settings.portal_tagline)
        yield self._page(
            targets.home(tag), "home.html", context.say(self.settings.sitename), home, summary=tagline.text
        )
        title = context.say("Tìm kiếm")
        yield self._page(targets.listing(tag, "search"), "search.html", title, search_page(context))
        title = context.say("Sơ đồ cổng")
        yield self._page(targets.listing(tag, "site-map"), "site_map.html", title, site_map(context))

    def _procedures(self) -> Iterator[Page]:
        context = self.context
        fields = self._list_link("fields", "Lĩnh vực")
        search = self._list_link("search", "Tìm kiếm")
        for target, title, letter in letter_pages(context):
            yield self._page(target, "site_map.html", title, letter, search)
        for entry in context.catalogue.procedures.values():
            view = procedure_page(context, entry)
            target = targets.procedure(context.tag, entry.procedure.code)
            summary = view.summary.text if view.summary else view.official_name.text
            yield self._page(target, "procedure.html", view.title, view, fields, view.field, summary=summary)

    def _registries(self) -> Iterator[Page]:
        context, catalogue, tag = self.context, self.context.catalogue, self.context.tag
        lists = (
            ("fields", registries.field_list(context)),
            ("events", registries.event_list(context)),
            ("agencies", registries.agency_list(context)),
            ("organisations", registries.organisation_list(context)),
        )
        for section, listed in lists:
            yield self._page(targets.listing(tag, section), "cards.html", listed.title, listed)
        crumb = self._list_link("fields", "Lĩnh vực")
        for field in catalogue.fields.values():
            if field.id in catalogue.by_field:
                field_view = registries.field_page(context, field)
                yield self._page(
                    targets.item(tag, "fields", field.id), "field.html", field_view.title, field_view, crumb
                )
        crumb = self._list_link("events", "Sự kiện")
        for event in catalogue.events.values():
            event_view = registries.event_page(context, event)
            target = targets.item(tag, "events", event.id)
            summary = event_view.summary.text
            yield self._page(target, "event.html", event_view.title, event_view, crumb, summary=summary)
        crumb = self._list_link("organisations", "Cơ quan")
        for one in catalogue.organisations.values():
            view = registries.organisation_page(context, one)
            yield self._page(targets.organisation(tag, one.id), "organisation.html", view.title, view, crumb)

    def _articles(self) -> Iterator[Page]:
        context, tag = self.context, self.context.tag
        for section in SECTIONS:
            crumb = self._list_link(section, articles.SECTION_TITLES[section])
            if section != "news":
                listed = articles.section_list(context, section)
                yield self._page(targets.listing(tag, section), "cards.html", listed.title, listed)
            template = _TEMPLATES.get(section, "article.html")
            for article in articles.section_articles(context, section):
                view = articles.article_page(context, article, self.bodies)
                target = articles.article_target(context, article)
                yield self._page(target, template, view.title, view, crumb, summary=view.summary.text)

    def _news(self) -> Iterator[Page]:
        context = self.context
        crumb = self._list_link("news", "Tin tức")
        for target, listed in articles.news_lists(context):
            crumbs = (crumb,) if listed.current else ()
            yield self._page(target, "news.html", listed.title, listed, *crumbs)
        feed = articles.news_feed(context, self.bodies, self.settings.siteurl)
        yield self._page(targets.feed(context.tag), "feed.xml", context.say("Tin tức"), feed)

    def signposts(self) -> Iterator[Page]:
        """Yield /index.html, which leads to this edition's home, and /404.html, shown at any address."""
        tag = self.context.tag
        homes = tuple(
            EditionLink(one.tag, one.name, targets.home(one.tag), current=False) for one in self.editions if one.shown
        )
        title = self.context.say(self.settings.sitename)
        for path, template in (("index.html", "redirect.html"), ("404.html", "not_found.html")):
            view = Signpost(targets.home(tag))
            yield Page(path, template, tag, tag, title, "", view, (), homes, fallback=False, section="")

    def site(self, version: str) -> SiteView:
        """Return what stands on every page."""
        context, tag = self.context, self.context.tag
        plain = {slug for section, slug in context.catalogue.articles if section == "pages"}
        footer = [
            Link(articles.article_card(context, one).title, articles.article_target(context, one))
            for one in articles.section_articles(context, "pages")
            if one.slug in plain
        ]
        return SiteView(
            name=context.say(self.settings.sitename),
            owner=context.say(self.settings.portal_owner),
            tagline=context.say(self.settings.portal_tagline),
            hero=self.settings.portal_hero,
            navigation=self._navigation(),
            footer=(*footer, self._list_link("site-map", "Sơ đồ cổng"), self._feed_link()),
            home=targets.home(tag),
            search=targets.listing(tag, "search"),
            address=self.settings.siteurl,
            public_address=self.settings.public_address.rstrip("/"),
            national_portal=self.settings.national_portal,
            version=version,
        )

    def _feed_link(self) -> Link:
        return Link(self.context.say("Tin mới (Atom)"), targets.feed(self.context.tag))

    def _navigation(self) -> tuple[Link, ...]:
        named = (
            ("events", "Sự kiện"),
            ("fields", "Thủ tục"),
            ("organisations", "Cơ quan"),
            ("news", "Tin tức"),
            ("policies", "Chính sách"),
            ("business", "Kinh doanh, đầu tư"),
            ("tourism", "Du lịch"),
        )
        return tuple(self._list_link(section, title) for section, title in named)
