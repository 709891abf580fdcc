/**
 * Narrows results by kind, field, level, agency, audience and online level. The values come in facets.js, which is
 * loaded when a reader opens the filters; how many results each value has is counted among those that were found.
 */
(function (root) {
  "use strict";

  const { part } = root.portalSearchParts.parts;
  const { find, place } = root.portalSearchParts.show;
  const FACETS = ["kind", "field", "level", "agency", "audience", "online"];
  const MOST_VALUES = 40;

  /** What a value is called: values that are words of the program are named by the page. */
  function label(facet, value) {
    return facet === "kind" || facet === "level" || facet === "online" ? place.dataset[`${facet}-${value}`.replace(/-(\w)/g,
      (_all, letter) => letter.toUpperCase())] || place.dataset[value] || value : value;
  }

  class Facets {
    /** @param {function(): void} changed told when a reader chooses a value */
    constructor(changed) {
      this.changed = changed;
      this.chosen = {};
      this.results = [];
      this.box = find("facets");
      this.box.addEventListener("toggle", () => this.open());
      this.box.addEventListener("change", (event) => this.choose(event.target));
    }

    async open() {
      if (this.box.open && !this.data) {
        this.data = await part("facets").catch(() => null);
        this.draw();
      }
    }

    choose(select) {
      this.chosen[select.dataset.facet] = select.value;
      this.draw();
      this.changed();
    }

    /** The values that a result has in a facet. @returns {string[]} */
    valuesOf(facet, result) {
      if (facet === "kind") {
        return [result.kind];
      }
      const { values, rows } = this.data[facet];
      return (rows[result.place] || []).map((at) => values[at]);
    }

    /** Whether a result has every chosen value; `except` is a facet that is not looked at. */
    fits(result, except) {
      return FACETS.every((facet) => facet === except || !this.chosen[facet]
        || this.valuesOf(facet, result).includes(this.chosen[facet]));
    }

    /** Takes new results, and forgets the choices of another question. */
    take(results) {
      this.results = results;
      this.chosen = {};
      this.box.hidden = results.length < 2;
      this.draw();
    }

    /** @returns {object[]} the results that are left */
    left() {
      return this.data ? this.results.filter((result) => this.fits(result)) : this.results;
    }

    /** Fills each list with its values and how many results they would leave. */
    draw() {
      if (!this.data) {
        return;
      }
      this.box.querySelectorAll("select").forEach((select) => {
        const { facet } = select.dataset;
        const counts = new Map();
        this.results.filter((result) => this.fits(result, facet)).forEach((result) =>
          this.valuesOf(facet, result).forEach((value) => counts.set(value, (counts.get(value) || 0) + 1)));
        const values = [...counts].sort((a, b) => b[1] - a[1]).slice(0, MOST_VALUES);
        const every = select.options[0];
        select.replaceChildren(every, ...values.map(([value, count]) => new Option(`${label(facet, value)} (${count})`, value)));
        select.value = this.chosen[facet] || "";
        select.closest("[data-facet-row]").hidden = values.length < 2 && !this.chosen[facet];
      });
    }
  }

  root.portalSearchParts.Facets = Facets;
})(globalThis);
