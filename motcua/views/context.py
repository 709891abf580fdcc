"""What every builder of views needs: the catalogue, the edition, and how to say things in it."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache

from motcua.catalogue import Catalogue, Entry
from motcua.history import History
from motcua.languages import Edition, Localiser, Passage, written_date, written_money
from motcua.model import Contact, Interpreting, LegalResource
from motcua.views import targets
from motcua.views.parts import ContactView, InterpretingView, LegalView, Link, OfficeView


@dataclass(frozen=True)
class Context:
    """One edition of one catalogue, and what changed in it."""

    catalogue: Catalogue
    localiser: Localiser
    history: History = field(default_factory=History)

    @property
    def edition(self) -> Edition:
        """Return the edition."""
        return self.localiser.edition

    @property
    def tag(self) -> str:
        """Return the edition's tag, the first part of its addresses."""
        return self.edition.tag

    def say(self, text: str) -> Passage:
        """Return `text` in the edition's best language."""
        return self.localiser.say(text)

    def maybe(self, text: str | None) -> Passage | None:
        """Return `text` said, or None where there is none."""
        return self.localiser.say(text) if text else None

    def all(self, texts: Iterable[str]) -> tuple[Passage, ...]:
        """Return every text said."""
        return tuple(self.localiser.say(text) for text in texts)

    def date(self, iso: str | None) -> str:
        """Return an ISO date as the edition writes it, or the empty string."""
        return _date(iso, self.edition) if iso else ""

    def money(self, amount: int | None, currency: str) -> str:
        """Return an amount as the edition writes it, or the empty string."""
        return written_money(amount, currency, self.edition) if amount else ""

    def procedure_link(self, entry: Entry) -> Link:
        """Return the link to a procedure, or to the one that has taken its place."""
        entry = self.catalogue.holding(entry)
        return Link(self.say(entry.title), targets.procedure(self.tag, entry.procedure.code))

    def organisation_link(self, identifier: str) -> Link:
        """Return the link to an organisation that the catalogue holds."""
        name = self.catalogue.organisations[identifier].name
        return Link(self.say(name), targets.organisation(self.tag, identifier))

    def legal(self, identifiers: Iterable[str]) -> tuple[LegalView, ...]:
        """Return the legal texts with these identifiers."""
        return tuple(self.legal_view(self.catalogue.legal[one]) for one in identifiers)

    def legal_view(self, resource: LegalResource) -> LegalView:
        """Return one legal text as it is cited."""
        title = self.maybe(resource.title)
        return LegalView(resource.id, resource.number, title, resource.state, targets.law(self.tag, resource.id))

    def office(self, identifier: str) -> OfficeView:
        """Return an office that the catalogue holds, with how it is reached."""
        one = self.catalogue.organisations[identifier]
        return OfficeView(
            id=one.id,
            kind=one.kind,
            title=self.say(one.name),
            target=targets.organisation(self.tag, one.id),
            contact=self.contact(one.contact),
            everywhere=one.id in self.catalogue.instances,
            instance_of=one.instance_of or "",
        )

    def contact(self, contact: Contact | None) -> ContactView | None:
        """Return how an organisation is reached, or None where nothing is published."""
        if contact is None:
            return None
        latitude, _, longitude = (contact.position or "").partition(",")
        return ContactView(
            address=self.maybe(contact.address),
            phone=contact.phone,
            email=contact.email or "",
            website=contact.website or "",
            hours=self.maybe(contact.hours),
            latitude=latitude.strip(),
            longitude=longitude.strip(),
            languages=tuple(self._interpreting(one) for one in contact.languages),
        )

    def _interpreting(self, one: Interpreting) -> InterpretingView:
        language = self.say(self.catalogue.languages.get(one.language, one.language))
        return InterpretingView(language, self.maybe(one.how), one.source, self.date(one.checked_on))


@lru_cache(maxsize=4096)
def _date(iso: str, edition: Edition) -> str:
    return written_date(iso, edition)
