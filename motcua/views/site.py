"""Lists every page of an edition: its address, its template and its view."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field as part

from motcua.catalogue import SECTIONS
from motcua.languages import SOURCE_LANGUAGE, Edition, Passage
from motcua.settings import Settings
from motcua.views import articles, events, law, offices, online_forms, registries, targets
from motcua.views.alphabet import letter_pages
from motcua.views.context import Context
from motcua.views.form_pages import OnlineFormPage, PageHelp
from motcua.views.history_pages import changes_feed, changes_link, changes_page
from motcua.views.home import home_page, search_page, site_map
from motcua.views.pages import EditionLink, Page, Signpost, View
from motcua.views.parts import Link, PostingLink
from motcua.views.procedures import procedure_page
from motcua.views.retired import replaced_page, retired_page
from motcua.views.words import languages_of, majority

_TEMPLATES = {"tourism": "place.html"}


@dataclass(frozen=True, slots=True)
class SiteView:
    """What stands on every page of an edition; `posting_sheets` are those made for each procedure, by its code.

    `help` is what pages of content offer to send, None where nothing can be sent.
    """

    name: Passage
    owner: Passage
    tagline: Passage
    hero: str
    navigation: tuple[Link, ...]
    footer: tuple[Link, ...]
    home: str
    search: str
    offices: str
    address: str
    public_address: str
    national_portal: str
    version: str
    help: PageHelp | None = None
    posting_sheets: Mapping[str, tuple[PostingLink, ...]] = part(default_factory=dict)


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
        yield from self._retired()
        yield from self._registries()
        yield from self._offices()
        yield from self._law()
        yield from self._articles()
        yield from self._news()
        yield from self._changes()
        yield from self._forms()

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

    def _public(self, target: str) -> str:
        """Return where residents reach a page, or the empty string where the city has no address yet."""
        address = self.settings.public_address.rstrip("/")
        return f"{address}/{target}" if address else ""

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
        for entry in context.catalogue.current:
            view = procedure_page(context, entry, self.settings.public_address.rstrip("/"))
            target = targets.procedure(context.tag, entry.procedure.code)
            summary = view.summary.text if view.summary else view.official_name.text
            yield self._page(target, "procedure.html", view.title, view, fields, view.field, summary=summary)

    def _retired(self) -> Iterator[Page]:
        """The addresses of codes that are no longer used: residents have printed, saved and linked them."""
        context, catalogue = self.context, self.context.catalogue
        fields = self._list_link("fields", "Lĩnh vực")
        replaced = [catalogue.procedures[code] for code in catalogue.successors if code in catalogue.procedures]
        views = [replaced_page(context, one) for one in replaced]
        for view in (*views, *(retired_page(context, one) for one in catalogue.retired.values())):
            yield self._page(targets.procedure(context.tag, view.code), "retired.html", view.name, view, fields)

    def _offices(self) -> Iterator[Page]:
        if offices.has_units(self.context):
            view = offices.offices_page(self.context)
            crumb = self._list_link("organisations", "Cơ quan")
            target = targets.listing(self.context.tag, "offices")
            yield self._page(target, "offices.html", view.title, view, crumb, summary=view.intro.text)

    def _law(self) -> Iterator[Page]:
        context, tag = self.context, self.context.tag
        if not context.catalogue.legal:
            return
        index = law.law_index(context)
        target = targets.listing(tag, "legal")
        yield self._page(target, "legal_index.html", index.title, index, summary=index.intro.text)
        crumb = Link(index.title, target)
        for one in context.catalogue.legal.values():
            view = law.law_page(context, one)
            title = Passage(f"{view.kind.text} {one.number}", view.kind.lang) if view.kind else Passage(one.number, tag)
            summary = view.title.text if view.title else ""
            yield self._page(targets.law(tag, one.id), "legal.html", title, view, crumb, summary=summary)

    def _registries(self) -> Iterator[Page]:
        context, catalogue, tag = self.context, self.context.catalogue, self.context.tag
        lists = (
            ("fields", registries.field_list(context)),
            ("events", events.event_list(context)),
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
            target = targets.item(tag, "events", event.id)
            event_view = events.event_page(context, event, self._public(target))
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

    def _changes(self) -> Iterator[Page]:
        """The newest changes as a page and a feed, and a feed for each field."""
        context, tag = self.context, self.context.tag
        view = changes_page(context)
        yield self._page(targets.listing(tag, "changes"), "changes.html", view.title, view)
        feed = changes_feed(context)
        yield self._page(targets.changes_feed(tag), "feed.xml", view.title, feed)
        for field in context.catalogue.fields.values():
            if field.id in context.catalogue.by_field:
                feed = changes_feed(context, field)
                yield self._page(targets.changes_feed(tag, field.id), "feed.xml", context.say(field.name), feed)

    def _forms(self) -> Iterator[Page]:
        context, tag, endpoint = self.context, self.context.tag, self.settings.form_endpoint
        if not context.catalogue.forms:
            return
        listed = online_forms.form_list(context, sending=bool(endpoint))
        yield self._page(targets.listing(tag, "forms"), "form_list.html", listed.title, listed)
        for form in context.catalogue.forms.values():
            yield self.form_page(online_forms.online_form_page(context, form, endpoint, self.settings.public_address))

    def form_page(self, view: OnlineFormPage) -> Page:
        """Return the page of a form, whether it is written by a build or answered by the endpoint."""
        crumb = self._list_link("forms", online_forms.LIST_TITLE)
        target = targets.item(self.context.tag, "forms", view.id)
        summary = view.intro.text if view.intro else view.purpose.text
        return self._page(target, "online_form.html", view.title, view, crumb, summary=summary)

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
            footer=(*footer, *self._footer()),
            home=targets.home(tag),
            search=targets.listing(tag, "search"),
            offices=targets.listing(tag, "offices") if offices.has_units(context) else "",
            address=self.settings.siteurl,
            public_address=self.settings.public_address.rstrip("/"),
            national_portal=self.settings.national_portal,
            version=version,
            help=online_forms.page_help(context, self.settings.form_endpoint),
        )

    def _footer(self) -> Iterator[Link]:
        if self.context.catalogue.forms:
            yield self._list_link("forms", online_forms.LIST_TITLE)
        if offices.has_units(self.context):
            yield self._list_link("offices", "Tìm nơi nộp hồ sơ")
        if self.context.catalogue.legal:
            yield self._list_link("legal", "Căn cứ pháp lý")
        yield changes_link(self.context)
        yield self._list_link("site-map", "Sơ đồ cổng")
        yield Link(self.context.say("Tin mới (Atom)"), targets.feed(self.context.tag))
        yield Link(self.context.say("Thay đổi thủ tục (Atom)"), targets.changes_feed(self.context.tag))

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
