/**
 * Makes a field and a list a combobox (ARIA 1.2, list autocomplete): the focus stays in the field, arrow keys choose among
 * suggestions, Enter takes the chosen one, Escape closes the list, Home and End go on working in the text.
 */
(function (root) {
  "use strict";

  class Combobox {
    /**
     * @param {HTMLInputElement} field
     * @param {HTMLElement} list the place of the options
     * @param {function(string): void} choose told which text was chosen
     */
    constructor(field, list, choose) {
      Object.assign(this, { field, list, choose, chosen: -1 });
      field.type = "text"; // a field of type "search" may have no other role
      field.inputMode = "search";
      field.enterKeyHint = "search";
      this.mark({ role: "combobox", "aria-autocomplete": "list", "aria-controls": list.id, "aria-expanded": "false" });
      field.addEventListener("keydown", (event) => this.onKey(event));
      field.addEventListener("blur", () => this.close());
      // A pressed option must not take the focus from the field.
      list.addEventListener("pointerdown", (event) => event.preventDefault());
      list.addEventListener("click", (event) => this.take(event.target.closest("[role=option]")));
    }

    mark(attributes) {
      Object.entries(attributes).forEach(([name, value]) => this.field.setAttribute(name, value));
    }

    /** @returns {boolean} */
    get isOpen() {
      return !this.list.hidden;
    }

    /** Offers texts; none close the list. */
    offer(texts) {
      this.list.replaceChildren(...texts.map((text, at) => {
        const option = document.createElement("li");
        Object.assign(option, { id: `${this.list.id}-${at}`, textContent: text });
        option.setAttribute("role", "option");
        option.setAttribute("aria-selected", "false");
        return option;
      }));
      this.list.hidden = !texts.length || document.activeElement !== this.field;
      this.mark({ "aria-expanded": String(this.isOpen) });
      this.point(-1);
    }

    close() {
      this.list.hidden = true;
      this.mark({ "aria-expanded": "false" });
      this.point(-1);
    }

    /** Points at an option; -1 leads back into the text. */
    point(at) {
      this.chosen = at;
      [...this.list.children].forEach((option, place) => option.setAttribute("aria-selected", String(place === at)));
      const option = this.list.children[at];
      if (option) {
        this.mark({ "aria-activedescendant": option.id });
        option.scrollIntoView({ block: "nearest", inline: "nearest" });
      } else {
        this.field.removeAttribute("aria-activedescendant");
      }
    }

    take(option) {
      if (option) {
        const text = option.textContent;
        this.close();
        this.choose(text);
      }
    }

    /** Arrow keys go round through the options and the text. */
    move(step) {
      const places = this.list.children.length + 1;
      this.point(((this.chosen + 1 + step + places) % places) - 1);
    }

    onKey(event) {
      const act = this.isOpen && !event.isComposing && {
        ArrowDown: () => (event.altKey ? undefined : this.move(1)),
        ArrowUp: () => (event.altKey ? this.close() : this.move(-1)),
        Escape: () => this.close(),
        Enter: this.chosen < 0 ? undefined : () => this.take(this.list.children[this.chosen]),
      }[event.key];
      if (act) {
        event.preventDefault();
        act();
      } else if (["Home", "End", "ArrowLeft", "ArrowRight"].includes(event.key)) {
        this.point(-1);
      } else if (event.altKey && event.key === "ArrowDown" && this.list.children.length) {
        event.preventDefault();
        this.list.hidden = false;
        this.mark({ "aria-expanded": "true" });
      } else if (event.key === "Enter") {
        this.close();
      }
    }
  }

  root.portalSearchParts.Combobox = Combobox;
})(globalThis);
