/**
 * Finds communes and wards by what a reader types: today's name or one of before July 2025, with or without marks,
 * with or without "xã", "phường", "thị trấn" before it, begun only, or with a slip of the fingers.
 */
(function (root) {
  "use strict";

  const { words } = root.portalSearchParts.fold;
  const SHORTEST = 2;
  const MOST = 12;
  // How well a name fits, best first; a slip is only looked for where nothing fits.
  const WHOLE = 0;
  const BEGINNING = 1;
  const INSIDE = 2;
  const SLIP = 3;
  // "Xã Mẫu Sơn (huyện Cao Lộc)": the old district tells apart what had the same name.
  const WITH_DISTRICT = /^(.*?)\s*\((.*)\)\s*$/;

  /**
   * How many letters are wrong, missing, added or swapped; more than `most` is not counted further.
   * @returns {number}
   */
  function slips(one, other, most) {
    if (Math.abs(one.length - other.length) > most) {
      return most + 1;
    }
    let before = [];
    let last = [...Array(other.length + 1).keys()];
    for (let i = 1; i <= one.length; i += 1) {
      const row = [i];
      for (let j = 1; j <= other.length; j += 1) {
        const cost = one[i - 1] === other[j - 1] ? 0 : 1;
        row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + cost);
        if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) {
          row[j] = Math.min(row[j], before[j - 2] + 1);
        }
      }
      before = last;
      last = row;
    }
    return last[other.length];
  }

  /** How many slips a word of this length may have. @returns {number} */
  function allowed(length) {
    return length < 4 ? 0 : length < 8 ? 1 : 2;
  }

  /** What is left of `found` behind the kind of unit that it begins with, such as "thị trấn". */
  function withoutKind(found, kinds) {
    const kind = kinds.find((one) => found.length > one.length && one.every((word, at) => found[at].folded === word));
    return { kind: kind ? kind.join(" ") : "", core: kind ? found.slice(kind.length) : found };
  }

  /** A name or a question ready to be compared; `old` says that a unit had this name before July 2025. */
  function prepared(text, kinds, old = false) {
    const [, name, district] = text.match(WITH_DISTRICT) || [null, text, ""];
    const { kind, core } = withoutKind(words(name), kinds);
    const joined = core.map((word) => word.folded).join("");
    return {
      text,
      old,
      kind,
      joined,
      whole: kind.replace(/ /g, "") + joined,
      toned: core.map((word) => word.toned).join(" "),
      district: withoutKind(words(district), kinds).core.map((word) => word.folded).join(""),
      parts: [...core, ...words(district)].map((word) => word.folded),
    };
  }

  /** How well a name fits the question, or undefined. */
  function fit(name, asked) {
    if (asked.district && name.district && asked.district !== name.district) {
      return undefined;
    }
    if (name.joined === asked.joined) {
      return WHOLE;
    }
    if (name.joined.startsWith(asked.joined)) {
      return BEGINNING;
    }
    const last = asked.parts.length - 1;
    const stands = (part, at) => name.parts.some((one) => (at === last ? one.startsWith(part) : one === part));
    const inside = asked.parts.every(stands);
    return inside && asked.joined.length > SHORTEST ? INSIDE : undefined;
  }

  /** Whether the question is the name but for a slip, in the name itself or in the kind before it. */
  function slipped(name, asked) {
    const near = (one, other) => slips(one, other, allowed(one.length)) <= allowed(one.length);
    return near(asked.joined, name.joined) || near(asked.whole, name.whole) ? SLIP : undefined;
  }

  /** The best fit of a unit's names: how well, and which of its old names. */
  function ofUnit({ unit, names }, asked, measure) {
    const fits = names.map((name) => ({ name, fit: measure(name, asked) })).filter((one) => one.fit !== undefined);
    if (!fits.length) {
      return undefined;
    }
    const best = Math.min(...fits.map((one) => one.fit));
    const named = fits.filter((one) => one.fit === best).map((one) => one.name);
    const old = named.filter((name) => name.old).map((name) => name.text);
    const same = (name, key) => (asked[key] && name[key] === asked[key] ? 1 : 0);
    const agrees = (name) => 4 * same(name, "district") + 2 * same(name, "kind") + same(name, "toned");
    return { unit, fit: best, old, agrees: Math.max(...named.map(agrees)), today: named.some((name) => !name.old) };
  }

  /** The text of a name that may carry its language. */
  function textOf(name) {
    return Array.isArray(name) ? name[0] : name;
  }

  /**
   * Makes the finder of an edition's units.
   * @param {{kinds: string[], units: object[]}} table what data/offices.<tag>.js holds
   * @returns {function(string): {close: boolean, divided: string, units: {unit: object, old: string[]}[]}}
   */
  function officeFinder(table) {
    const kinds = table.kinds.map((kind) => words(kind).map((word) => word.folded));
    const known = table.units.map((unit) => ({
      unit,
      names: [
        ...[textOf(unit.name), unit.official].filter(Boolean).map((text) => prepared(text, kinds)),
        ...(unit.old || []).map((text) => prepared(text, kinds, true)),
      ],
    }));

    /** An old unit of this name that stands in several units of today, or "". */
    function divided(found) {
      const old = found.filter((one) => one.fit === WHOLE).flatMap((one) => one.old);
      return old.find((name, at) => old.indexOf(name) !== at) || "";
    }

    return function find(query) {
      const asked = prepared(query, kinds);
      if (asked.joined.length < SHORTEST) {
        return { close: false, divided: "", units: [] };
      }
      const by = (measure) => known.map((one) => ofUnit(one, asked, measure)).filter(Boolean);
      const exact = by(fit);
      const found = exact.length ? exact : by(slipped);
      found.sort((a, b) => a.fit - b.fit || b.agrees - a.agrees || b.today - a.today);
      return { close: !exact.length && found.length > 0, divided: divided(found), units: found.slice(0, MOST) };
    };
  }

  root.portalSearchParts.officeFinder = officeFinder;
})(globalThis);
