/**
 * Shows the office of the commune or ward that a reader types. All words come from the page; nothing is sent anywhere.
 */
(function (root) {
  "use strict";

  const TYPING_PAUSE = 150;
  const find = root.portalSearchParts.officeFinder(root.portalOffices);

  /** Puts a text, which may carry its language, into an element. */
  function say(element, text) {
    const [words, lang] = Array.isArray(text) ? text : [text, ""];
    element.textContent = words;
    element.classList.remove("civic-unstated");
    if (lang) {
      element.lang = lang;
    } else {
      element.removeAttribute("lang");
    }
  }

  /** A link with its text; the text alone on a kiosk, which calls nobody. @returns {HTMLElement} */
  function linked(text, href) {
    const isKiosk = "kiosk" in document.documentElement.dataset;
    const made = document.createElement(isKiosk ? "span" : "a");
    made.className = "civic-contact__way";
    made.textContent = text;
    if (!isKiosk) {
      made.href = href;
    }
    return made;
  }

  class Finder {
    /** @param {HTMLElement} place */
    constructor(place) {
      this.place = place;
      this.words = place.dataset;
      this.field = place.querySelector("input");
      this.timer = 0;
      this.part("ask").hidden = false;
      this.field.addEventListener("input", () => this.wait());
      this.field.addEventListener("keydown", (event) => this.onKey(event));
      this.answer();
    }

    part(name) {
      return this.place.querySelector(`[data-finder-${name}]`);
    }

    wait() {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.answer(), TYPING_PAUSE);
    }

    /** Enter answers at once; Escape empties the field. */
    onKey(event) {
      if (event.key === "Enter") {
        event.preventDefault();
        this.answer();
      } else if (event.key === "Escape") {
        this.field.value = "";
        this.answer();
      }
    }

    answer() {
      clearTimeout(this.timer);
      const asked = this.field.value.trim();
      const found = find(asked);
      this.part("results").replaceChildren(...found.units.map((one) => this.unit(one)));
      this.part("status").textContent = this.status(asked, found);
    }

    /** One sentence about what was found; nothing while too little is typed. @returns {string} */
    status(asked, { units, close, divided }) {
      if (units.length) {
        const sentence = close ? this.words.close : this.words.found.replace("#", units.length);
        return divided ? this.words.divided.replace("#", divided) : sentence;
      }
      return asked.length > 2 ? this.words.none.replace("#", asked) : "";
    }

    copy(template) {
      return this.part(template).content.firstElementChild.cloneNode(true);
    }

    name(made, { id, name }) {
      const link = made.querySelector("[data-part=name]");
      say(link, name);
      link.href = this.words.page.replace("*", id);
    }

    /** A unit with its old names, those that were typed set off, and its offices. @returns {HTMLElement} */
    unit({ unit, old }) {
      const made = this.copy("unit");
      this.name(made, unit);
      const names = made.querySelector("[data-part=old]");
      names.append(...(unit.old || []).flatMap((name, at) => [at ? ", " : "", this.oldName(name, old.includes(name))]));
      names.parentElement.hidden = !unit.old;
      const kind = this.words.kind;
      const offices = (unit.offices || []).filter((one) => !kind || one.of === kind);
      made.append(...offices.map((one) => this.office(one)));
      return made;
    }

    oldName(name, typed) {
      const made = document.createElement(typed ? "strong" : "span");
      made.textContent = name;
      return made;
    }

    /** An office with what is known of it; what is not keeps the page's words for "not published". */
    office(office) {
      const made = this.copy("office");
      const { address, hours, phone, at } = office;
      const part = (name) => made.querySelector(`[data-part=${name}]`);
      this.name(made, office);
      part("nothing").hidden = Boolean(address || hours || phone || at);
      made.querySelector("dl").hidden = !part("nothing").hidden;
      if (address) {
        say(part("address"), address);
      }
      if (hours) {
        say(part("hours"), hours);
      }
      if (phone) {
        say(part("phone"), "");
        part("phone").append(...phone.map((one) => linked(one, `tel:${one.replace(/[ .]/g, "")}`)));
      }
      if (at) {
        say(part("at"), "");
        part("at").append(linked(at.replace(",", ", "), `geo:${at}`));
      } else {
        part("at").closest(".civic-rows__row").remove();
      }
      return made;
    }
  }

  document.querySelectorAll("[data-office-finder]").forEach((place) => new Finder(place));
})(globalThis);
