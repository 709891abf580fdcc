"""Portals in memory, and what may happen to them: any record, text or file may be changed, come or go."""

import random
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, is_dataclass, replace
from functools import partial
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from motcua.catalogue import Catalogue, load_portal
from motcua.history import load_history
from motcua.languages import Localiser
from motcua.reuse import Notebook, Writing
from motcua.settings import Settings, load_settings
from plugins.pages.plan import HOME, plan
from plugins.pages.units import Made, Workshop

MAPPINGS = tuple(one.name for one in fields(Catalogue))


@dataclass
class Portal:
    """All that pages are made from, with which `change` does something."""

    settings: Settings
    catalogue: Catalogue
    editions: tuple
    localisers: dict[str, Localiser]
    bodies: dict[str, str]
    texts: list[str] = field(default_factory=list)

    def as_context(self) -> Any:
        """Return it as the generator of pages knows it."""
        history = load_history(self.catalogue, [], from_git=False)
        return SimpleNamespace(
            settings=self.settings,
            catalogue=self.catalogue,
            editions=self.editions,
            declared=self.editions,
            localisers=self.localisers,
            bodies=self.bodies,
            history=history,
            figures=(),
        )

    def change(self, chance: random.Random) -> str:
        """Change one thing; return what."""
        what = chance.choice((*MAPPINGS, *MAPPINGS, "bodies", *["words"] * 4))
        if what == "words":
            return self._change_words(chance)
        known = self.bodies if what == "bodies" else getattr(self.catalogue, what)
        changed, done = _changed(known, chance)
        if what == "bodies":
            self.bodies = changed
        else:
            self.catalogue = replace(self.catalogue, **{what: changed})
        return f"{what} {done}"

    def _change_words(self, chance: random.Random) -> str:
        tag = chance.choice([tag for tag, one in self.localisers.items() if one.tables])
        localiser = self.localisers[tag]
        (language, table), *others = localiser.tables
        text = chance.choice(self.texts)
        new = {**table, text: f"{table.get(text, text)} x"} if isinstance(table.get(text, text), str) else dict(table)
        if chance.random() < 0.3:
            new.pop(text, None)
        self.localisers = {**self.localisers, tag: replace(localiser, tables=((language, new), *others))}
        return f"words of {tag}: {text}"


def portal_of(settings_file: Path) -> Portal:
    """Return the portal of a settings file; the texts of pages are their Markdown."""
    settings = load_settings(settings_file)
    loaded = load_portal(settings)
    bodies = {
        one.file: f"<p>{one.body}</p>" for versions in loaded.catalogue.articles.values() for one in versions.values()
    }
    chosen = tuple(one for one in loaded.editions if one.tag in settings.editions)
    return Portal(settings, loaded.catalogue, chosen, dict(loaded.localisers), bodies)


def _changed(known: Mapping[Any, Any], chance: random.Random) -> tuple[dict[Any, Any], str]:
    listed = list(known.items())
    if not listed:
        return dict(known), "nothing"
    number = chance.randrange(len(listed))
    key, value = listed[number]
    match chance.choice(("change", "change", "change", "change", "remove", "move", "rename")):
        case "change":
            listed[number] = (key, _other(value, chance))
            return dict(listed), f"{key} changed"
        case "remove":
            del listed[number]
            return dict(listed), f"{key} removed"
        case "move":
            chance.shuffle(listed)
            return dict(listed), "in another order"
    listed[number] = ((key[0], f"{key[1]}-moi") if isinstance(key, tuple) else f"{key}-moi", value)
    return dict(listed), f"{key} renamed"


def _other(value: Any, chance: random.Random) -> Any:
    """Return a value that differs in one place."""
    if is_dataclass(value):
        names = [one.name for one in fields(value) if getattr(value, one.name) not in (None, (), "")]
        name = chance.choice(names)
        return replace(value, **{name: _other(getattr(value, name), chance)})
    if isinstance(value, Mapping):
        return _changed(value, chance)[0]
    if isinstance(value, tuple) and value:
        place = chance.randrange(len(value))
        if chance.random() < 0.3:
            return value[:place] + value[place + 1 :]
        return (*value[:place], _other(value[place], chance), *value[place + 1 :])
    if isinstance(value, bool):
        return not value
    if isinstance(value, int):
        return value + 1
    return f"{value} x" if isinstance(value, str) else value


def workshop(portal: Portal, before: Notebook | None = None) -> Workshop:
    """Return what makes the portal's units without writing them, where nothing of `before` is taken over."""
    made = Workshop(plan(portal.as_context()), {}, lambda _page, _context: {}, before or Notebook(), frozenset())
    return made.with_homes(made.make(HOME))


def build(portal: Portal) -> tuple[Notebook, dict[str, Made]]:
    """Build all units; return the notebook, and what was made."""
    works = workshop(portal)
    made = {unit: works.make(unit) for unit in works.plan.units}
    writing = Writing(Notebook(), works.plan.now)
    for unit, one in made.items():
        writing.add(unit, one.things or (), [page.as_json() for page in one.pages])
    return writing.notebook({}), made


def texts_of(made: Mapping[str, Made]) -> list[str]:
    """Return all texts that were said."""
    said = {key for one in made.values() for name, _, key in one.things or () if name == "said"}
    return sorted(one for one in said if isinstance(one, str))


def missed(before: Notebook, made: Mapping[str, Made], portal: Portal) -> tuple[list[str], int]:
    """Return the units that would wrongly be taken over for a changed `portal`, and how many would be taken over."""
    works = workshop(portal)
    homes = made[HOME].pages, works.make(HOME).pages
    if [one.summary for one in homes[0]] != [one.summary for one in homes[1]]:
        return [], 0
    true = before.still_true(works.plan.now) & works.plan.units.keys()
    wrong = [unit for unit in sorted(true) if _differs(partial(works.make, unit), made[unit])]
    return wrong, len(true)


def missed_after_changes(
    before: Notebook, made: Mapping[str, Made], portal: Portal, seed: int
) -> tuple[list[str], int, list[str]]:
    """Return the same after one or two changes by chance, and what they were.

    Changes after which not even the home can be made, or the list of what there is, are done otherwise: the checks
    would refuse such a catalogue.
    """
    chance = random.Random(seed)  # noqa: S311 - seeded changes are the point
    while True:
        changed = replace(portal)
        done = [changed.change(chance) for _ in range(chance.choice((1, 1, 2)))]
        try:
            return *missed(before, made, changed), done
        except Exception:  # noqa: BLE001, S112 - as above
            continue


def _differs(make: Any, before: Made) -> bool:
    try:
        return bool(make().pages != before.pages)
    except Exception:  # noqa: BLE001 - it could be made before: something that it reads has changed
        return True
