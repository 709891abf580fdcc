"""Plans every page of an edition: its address, its template and its view, which is built when it is asked for."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import partial

from motcua.catalogue import SECTIONS, Entry
from motcua.languages import SOURCE_LANGUAGE
from motcua.views import articles, online_forms, targets
from motcua.views.alphabet import letter_pages
from motcua.views.business import business_pages
from motcua.views.counter import counter_page
from motcua.views.coverage_pages import coverage_page
from motcua.views.form_pages import OnlineFormPage
from motcua.views.frame import SiteView, site_view
from motcua.views.history_pages import changes_feed, changes_page
from motcua.views.home import home_page, search_page, site_map
from motcua.views.laid import Laid
from motcua.views.languages import languages_page
from motcua.views.making import Plan
from motcua.views.pages import Page, ProcedurePage
from motcua.views.parts import Link
from motcua.views.procedures import procedure_page
from motcua.views.registry_plans import RegistryPages
from motcua.views.retired import replaced_page, retired_page
from motcua.views.statistics import statistics_page
from motcua.views.tourism import TOURISM_SECTIONS, tourism_pages


class SiteBuilder(RegistryPages):
    """Builds one edition."""

    def pages(self) -> Iterator[Page]:
        """Yield every page of the edition."""
        for plan in self.plans():
            yield from plan.build()

    def plans(self) -> Iterator[Plan]:
        """Yield what there is to build, without building it; the first is the home page.

        Plans of one address in several editions stand for the same pages: what they say of one another is found there.
        """
        yield from self._front()
        yield from self._procedures()
        yield from self._retired()
        yield from self._registries()
        yield Plan("offices", self._offices)
        yield from self._law()
        yield from self._articles()
        yield Plan("news", self._news)
        yield from self._changes()
        yield Plan("statistics", self._statistics)
        yield from self._forms()

    def _front(self) -> Iterator[Plan]:
        yield Plan("index.html", self._home)
        yield Plan("search", self._search)
        yield Plan("languages", self._languages, also=repr(self.figures))
        yield Plan("site-map", self._site_map)
        yield Plan("coverage", self._coverage, also=repr(self.figures))

    def _home(self) -> Iterator[Page]:
        context = self.context
        city = self.settings.city
        title, tagline = context.say(city.name), context.say(city.tagline)
        template = "kiosk_start.html" if self.settings.kiosk else "home.html"
        yield self._page(targets.home(context.tag), template, title, home_page(context), summary=tagline.text)

    def _search(self) -> Iterator[Page]:
        context = self.context
        target = targets.listing(context.tag, "search")
        about = context.say("Tìm thủ tục, giấy tờ, mức phí và nơi nộp; gõ không dấu cũng được.").text
        yield self._page(target, "search.html", context.say("Tìm kiếm"), search_page(context), summary=about)

    def _languages(self) -> Iterator[Page]:
        built = frozenset(one.tag for one in self.editions)
        levels = self.levels if self.figures else None
        view = languages_page(self.context, self.declared or self.editions, built, levels)
        yield self._page(targets.listing(self.context.tag, "languages"), "languages.html", view.title, view)

    def _site_map(self) -> Iterator[Page]:
        context = self.context
        target = targets.listing(context.tag, "site-map")
        yield self._page(target, "site_map.html", context.say("Sơ đồ cổng"), site_map(context))

    def _coverage(self) -> Iterator[Page]:
        if self.figures:
            view = coverage_page(self.context, self.figures)
            target = targets.listing(self.context.tag, "coverage")
            yield self._page(target, "coverage.html", view.title, view, summary=view.intro.text)

    def _procedures(self) -> Iterator[Plan]:
        yield Plan("a-z", self._letters)
        for entry in self.context.catalogue.current:
            code = entry.procedure.code
            yield Plan(f"procedures/{code}", partial(self._procedure, code))

    def _letters(self) -> Iterator[Page]:
        search = self._list_link("search", "Tìm kiếm")
        for target, title, letter in letter_pages(self.context):
            yield self._page(target, "site_map.html", title, letter, search)

    def _procedure(self, code: str) -> Iterator[Page]:
        """The page of a procedure and, before it, its counter view."""
        context = self.context
        fields = self._list_link("fields", "Lĩnh vực")
        entry = context.catalogue.procedures[code]
        view = procedure_page(context, entry, self.settings.public_address.rstrip("/"))
        target = targets.procedure(context.tag, code)
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

    def _retired(self) -> Iterator[Plan]:
        """The addresses of codes that are no longer used: residents have printed, saved and linked them."""
        catalogue = self.context.catalogue
        replaced = [code for code in catalogue.successors if code in catalogue.procedures]
        for code in replaced:
            yield Plan(f"procedures/{code}", partial(self._no_longer_used, code, known=True))
        for code in catalogue.retired:
            yield Plan(f"procedures/{code}", partial(self._no_longer_used, code, known=False))

    def _no_longer_used(self, code: str, *, known: bool) -> Iterator[Page]:
        context, catalogue = self.context, self.context.catalogue
        if known:
            view = replaced_page(context, catalogue.procedures[code])
        else:
            view = retired_page(context, catalogue.retired[code])
        fields = self._list_link("fields", "Lĩnh vực")
        yield self._page(targets.procedure(context.tag, view.code), "retired.html", view.name, view, fields)

    def _articles(self) -> Iterator[Plan]:
        yield Plan("tourism", self._tourism)
        yield Plan("business", self._business)
        for section in SECTIONS:
            if section in TOURISM_SECTIONS:
                continue
            if section not in {"news", "business"}:
                yield Plan(section, partial(self._section, section))
            for one in articles.section_articles(self.context, section):
                yield Plan(f"{section}/{one.slug}", partial(self._article, section, one.slug))

    def _section(self, section: str) -> Iterator[Page]:
        for target, listed in articles.section_lists(self.context, section):
            yield self._page(target, "cards.html", listed.title, listed)

    def _tourism(self) -> Iterator[Page]:
        yield from self._framed(tourism_pages(self.context, self.bodies, self.settings))

    def _business(self) -> Iterator[Page]:
        yield from self._framed(business_pages(self.context, sending=bool(self.settings.form_endpoint)))

    def _framed(self, laid: Iterable[Laid]) -> Iterator[Page]:
        for one in laid:
            yield self._page(one.target, one.template, one.title, one.view, *one.crumbs, summary=one.summary)

    def _article(self, section: str, slug: str) -> Iterator[Page]:
        context = self.context
        article = articles.version(context, context.catalogue.articles[section, slug])
        view = articles.article_page(context, article, self.bodies)
        crumb = self._list_link(section, articles.SECTION_TITLES[section])
        target = articles.article_target(context, article)
        yield self._page(target, "article.html", view.title, view, crumb, summary=view.summary.text)

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

    def _changes(self) -> Iterator[Plan]:
        """The newest changes as a page and a feed, and a feed for each field."""
        yield Plan("changes", self._all_changes)
        for field in self.context.catalogue.fields:
            if field in self.context.catalogue.by_field:
                yield Plan(f"changes/{field}", partial(self._changes_of, field))

    def _all_changes(self) -> Iterator[Page]:
        context, tag = self.context, self.context.tag
        view = changes_page(context)
        yield self._page(targets.listing(tag, "changes"), "changes.html", view.title, view)
        yield self._page(targets.changes_feed(tag), "feed.xml", view.title, changes_feed(context))

    def _changes_of(self, identifier: str) -> Iterator[Page]:
        context = self.context
        field = context.catalogue.fields[identifier]
        target = targets.changes_feed(context.tag, identifier)
        yield self._page(target, "feed.xml", context.say(field.name), changes_feed(context, field))

    def _forms(self) -> Iterator[Plan]:
        if self.context.catalogue.forms:
            yield Plan("forms", self._form_list)
        for form in self.context.catalogue.forms:
            yield Plan(f"forms/{form}", partial(self._form, form))

    def _form_list(self) -> Iterator[Page]:
        listed = online_forms.form_list(self.context, sending=bool(self.settings.form_endpoint))
        yield self._page(targets.listing(self.context.tag, "forms"), "form_list.html", listed.title, listed)

    def _form(self, identifier: str) -> Iterator[Page]:
        form, settings = self.context.catalogue.forms[identifier], self.settings
        yield self.form_page(
            online_forms.online_form_page(self.context, form, settings.form_endpoint, settings.public_address)
        )

    def form_page(self, view: OnlineFormPage) -> Page:
        """Return the page of a form, whether it is written by a build or answered by the endpoint."""
        crumb = self._list_link("forms", online_forms.LIST_TITLE)
        target = targets.item(self.context.tag, "forms", view.id)
        summary = view.intro.text if view.intro else view.purpose.text
        return self._page(target, "online_form.html", view.title, view, crumb, summary=summary)

    def site(self, version: str) -> SiteView:
        """Return what stands on every page."""
        return site_view(self.context, self.settings, version)
