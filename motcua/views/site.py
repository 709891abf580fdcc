"""Lists every page of an edition: its address, its template and its view."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from motcua.catalogue import SECTIONS, Entry
from motcua.languages import SOURCE_LANGUAGE, Edition, EditionFigures, Passage
from motcua.settings import Settings
from motcua.views import articles, events, law, offices, online_forms, registries, targets
from motcua.views.alphabet import letter_pages
from motcua.views.business import business_pages
from motcua.views.context import Context
from motcua.views.counter import counter_page
from motcua.views.coverage_pages import coverage_page
from motcua.views.form_pages import OnlineFormPage
from motcua.views.frame import SiteView, list_link, site_view
from motcua.views.history_pages import changes_feed, changes_page
from motcua.views.home import home_page, search_page, site_map
from motcua.views.languages import languages_page
from motcua.views.notices import notices_on
from motcua.views.pages import Page, ProcedurePage, View
from motcua.views.parts import Link
from motcua.views.procedures import procedure_page
from motcua.views.retired import replaced_page, retired_page
from motcua.views.statistics import statistics_page
from motcua.views.tourism import TOURISM_SECTIONS, tourism_pages
from motcua.views.words import languages_of, majority, share_of


@dataclass(frozen=True)
class SiteBuilder:
    """Builds one edition; `bodies` gives the sanitised HTML of each Markdown file.

    `figures` are those of every declared edition, from `motcua.coverage`; without them all editions count as usable.
    `declared` are all languages of the registry. `source` is the same portal in Vietnamese, for pages that show both;
    without it, there are none.
    """

    context: Context
    editions: tuple[Edition, ...]
    settings: Settings
    bodies: articles.Bodies
    figures: tuple[EditionFigures, ...] = ()
    declared: tuple[Edition, ...] = ()
    source: Context | None = None

    @cached_property
    def levels(self) -> Mapping[str, int]:
        """Return the level of each edition: 0 declared, 1 preview, 2 partial, 3 usable."""
        return {one.tag: one.level for one in self.figures}

    def pages(self) -> Iterator[Page]:
        """Yield every page of the edition."""
        yield from self._front()
        yield from self._procedures()
        yield from self._retired()
        yield from self._registries()
        yield from self._offices()
        yield from self._law()
        yield from self._articles()
        yield from self._tourism()
        yield from self._news()
        yield from self._changes()
        yield from self._statistics()
        yield from self._forms()

    def _page(self, target: str, template: str, title: Passage, view: View, *crumbs: Link, summary: str = "") -> Page:
        tag = self.context.tag
        if tag == SOURCE_LANGUAGE:
            counts = plain = Counter({tag: 1})
        else:
            counts = languages_of(view) or Counter({self.context.words_lang: 1})
            plain = languages_of(view, official=False) or counts
        return Page(
            path=target,
            template=template,
            edition=tag,
            lang=majority(counts, tag),
            title=title,
            description=summary,
            view=view,
            crumbs=crumbs,
            fallback=any(language != tag for language in plain),
            section=target.split("/")[1].removesuffix(".html"),
            share=share_of(plain, self.context.edition),
            notices=notices_on(self.context, target, view),
        )

    def _list_link(self, section: str, title: str) -> Link:
        return list_link(self.context, section, title)

    def _public(self, target: str) -> str:
        """Return where residents reach a page, or the empty string where the city has no address yet."""
        address = self.settings.public_address.rstrip("/")
        return f"{address}/{target}" if address else ""

    def _front(self) -> Iterator[Page]:
        context, tag = self.context, self.context.tag
        home = home_page(context)
        city = self.settings.city
        tagline = context.say(city.tagline)
        template = "kiosk_start.html" if self.settings.kiosk else "home.html"
        yield self._page(targets.home(tag), template, context.say(city.name), home, summary=tagline.text)
        title = context.say("Tìm kiếm")
        about = context.say("Tìm thủ tục, giấy tờ, mức phí và nơi nộp; gõ không dấu cũng được.").text
        yield self._page(targets.listing(tag, "search"), "search.html", title, search_page(context), summary=about)
        languages = languages_page(
            context,
            self.declared or self.editions,
            frozenset(one.tag for one in self.editions),
            self.levels if self.figures else None,
        )
        yield self._page(targets.listing(tag, "languages"), "languages.html", languages.title, languages)
        title = context.say("Sơ đồ cổng")
        yield self._page(targets.listing(tag, "site-map"), "site_map.html", title, site_map(context))
        if self.figures:
            coverage = coverage_page(context, self.figures)
            target = targets.listing(tag, "coverage")
            yield self._page(target, "coverage.html", coverage.title, coverage, summary=coverage.intro.text)

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
            page = self._page(target, "procedure.html", view.title, view, fields, view.field, summary=summary)
            beside = self._counter(page, view, entry)
            if beside:
                yield beside
                view = replace(view, counter=beside.path)
            yield replace(page, view=view)

    def _counter(self, page: Page, view: ProcedurePage, entry: Entry) -> Page | None:
        """Return the counter view, where there is something to put beside the Vietnamese: most of the procedure."""
        if self.source is None or page.edition == SOURCE_LANGUAGE or page.share not in {"whole", "mostly"}:
            return None
        beside = counter_page(self.source, self.context, procedure_page(self.source, entry), view)
        crumbs = (*page.crumbs, Link(view.title, page.path))
        path = targets.counter(page.edition, entry.procedure.code)
        made = self._page(path, "counter.html", view.title, beside, *crumbs)
        return replace(made, share=page.share, fallback=page.fallback, stands_for=page.path)

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
            number = Passage(one.number, context.written_lang)
            title = Passage(f"{view.kind.text} {one.number}", view.kind.lang) if view.kind else number
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
        context = self.context
        for section in SECTIONS:
            if section in TOURISM_SECTIONS:
                continue
            crumb = self._list_link(section, articles.SECTION_TITLES[section])
            if section == "business":
                for one in business_pages(context, sending=bool(self.settings.form_endpoint)):
                    yield self._page(one.target, one.template, one.title, one.view, *one.crumbs, summary=one.summary)
            elif section != "news":
                for target, listed in articles.section_lists(context, section):
                    yield self._page(target, "cards.html", listed.title, listed)
            for article in articles.section_articles(context, section):
                view = articles.article_page(context, article, self.bodies)
                target = articles.article_target(context, article)
                yield self._page(target, "article.html", view.title, view, crumb, summary=view.summary.text)

    def _tourism(self) -> Iterator[Page]:
        for one in tourism_pages(self.context, self.bodies, self.settings):
            yield self._page(one.target, one.template, one.title, one.view, *one.crumbs, summary=one.summary)

    def _news(self) -> Iterator[Page]:
        context = self.context
        crumb = self._list_link("news", "Tin tức")
        about = context.say("Tin mới về thủ tục, mức phí, quy định và sự kiện của địa phương.").text
        for target, listed in articles.news_lists(context):
            crumbs = (crumb,) if target != crumb.target else ()
            yield self._page(target, "news.html", listed.title, listed, *crumbs, summary=about)
        feed = articles.news_feed(context, self.bodies, self.settings.siteurl)
        yield self._page(targets.feed(context.tag), "feed.xml", context.say("Tin tức"), feed)

    def _statistics(self) -> Iterator[Page]:
        view = statistics_page(self.context)
        if view.sets:
            target = targets.listing(self.context.tag, "statistics")
            yield self._page(target, "statistics.html", view.title, view, summary=view.intro.text)

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

    def site(self, version: str) -> SiteView:
        """Return what stands on every page."""
        return site_view(self.context, self.settings, version)
