"""Plans the pages of what procedures refer to: fields, events, organisations, offices and legal texts."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from types import MappingProxyType

from motcua.languages import Passage
from motcua.views import events, law, offices, registries, targets
from motcua.views.context import Context
from motcua.views.making import PageMaker, Plan
from motcua.views.pages import CardList, Page

_LISTS: Mapping[str, Callable[[Context], CardList]] = MappingProxyType(
    {
        "fields": registries.field_list,
        "events": events.event_list,
        "agencies": registries.agency_list,
        "organisations": registries.organisation_list,
    }
)


class RegistryPages(PageMaker):
    """The pages of one edition's registries."""

    def _offices(self) -> Iterator[Page]:
        if offices.has_units(self.context):
            view = offices.offices_page(self.context)
            crumb = self._list_link("organisations", "Cơ quan")
            target = targets.listing(self.context.tag, "offices")
            yield self._page(target, "offices.html", view.title, view, crumb, summary=view.intro.text)

    def _law(self) -> Iterator[Plan]:
        if self.context.catalogue.legal:
            yield Plan("legal", self._law_index)
        for identifier in self.context.catalogue.legal:
            yield Plan(f"legal/{identifier}", partial(self._law_text, identifier))

    def _law_index(self) -> Iterator[Page]:
        view = law.law_index(self.context)
        target = targets.listing(self.context.tag, "legal")
        yield self._page(target, "legal_index.html", view.title, view, summary=view.intro.text)

    def _law_text(self, identifier: str) -> Iterator[Page]:
        context = self.context
        one = context.catalogue.legal[identifier]
        crumb = self._list_link("legal", "Căn cứ pháp lý")
        view = law.law_page(context, one)
        number = Passage(one.number, context.written_lang)
        title = Passage(f"{view.kind.text} {one.number}", view.kind.lang) if view.kind else number
        summary = view.title.text if view.title else ""
        yield self._page(targets.law(context.tag, identifier), "legal.html", title, view, crumb, summary=summary)

    def _registries(self) -> Iterator[Plan]:
        catalogue = self.context.catalogue
        for section in _LISTS:
            yield Plan(section, partial(self._list, section))
        for field in catalogue.fields:
            if field in catalogue.by_field:
                yield Plan(f"fields/{field}", partial(self._field, field))
        for event in catalogue.events:
            yield Plan(f"events/{event}", partial(self._event, event))
        for organisation in catalogue.organisations:
            yield Plan(f"organisations/{organisation}", partial(self._organisation, organisation))

    def _list(self, section: str) -> Iterator[Page]:
        view = _LISTS[section](self.context)
        yield self._page(targets.listing(self.context.tag, section), "cards.html", view.title, view)

    def _field(self, identifier: str) -> Iterator[Page]:
        view = registries.field_page(self.context, self.context.catalogue.fields[identifier])
        crumb = self._list_link("fields", "Lĩnh vực")
        target = targets.item(self.context.tag, "fields", identifier)
        yield self._page(target, "field.html", view.title, view, crumb)

    def _event(self, identifier: str) -> Iterator[Page]:
        target = targets.item(self.context.tag, "events", identifier)
        view = events.event_page(self.context, self.context.catalogue.events[identifier], self._public(target))
        crumb = self._list_link("events", "Sự kiện")
        yield self._page(target, "event.html", view.title, view, crumb, summary=view.summary.text)

    def _organisation(self, identifier: str) -> Iterator[Page]:
        view = registries.organisation_page(self.context, self.context.catalogue.organisations[identifier])
        crumb = self._list_link("organisations", "Cơ quan")
        target = targets.organisation(self.context.tag, identifier)
        yield self._page(target, "organisation.html", view.title, view, crumb)
