/**
 * The keyboard on the screen: on big touch screens it types into the field it is for, opened by a button; on kiosks into
 * any field that is touched. The field keeps the focus, so that all that listens to it works as with any other keyboard.
 */
(function (root) {
  "use strict";

  const { compose } = root.portalTelex;
  const WIDE_TOUCH = "(pointer: coarse) and (min-width: 60em)";
  const FIELDS = "textarea, input:not([type]), input[type=text], input[type=search], input[type=tel], input[type=email]";
  const DIGITS = ["numeric", "decimal", "tel"];
  // Letters that a word is made of, before the caret; a number or a sign ends it.
  const WORD = /[\p{L}\p{M}]*$/u;

  class Keyboard {
    /** @param {HTMLElement} place */
    constructor(place) {
      this.place = place;
      this.keys = place.querySelector("[data-keyboard-keys]");
      this.opener = place.querySelector("[data-keyboard-open]");
      this.field = place.dataset.for ? document.getElementById(place.dataset.for) : null;
      this.isTelex = place.dataset.telex !== "off";
      this.modes = new WeakMap(); // what each field asked of keyboards, before it was told to ask for none
      if (!this.field) {
        document.addEventListener("focusin", ({ target }) => this.moveTo(target));
      }
      place.hidden = false;
      // A pressed key must not take the focus from the field.
      place.addEventListener("pointerdown", (event) => event.preventDefault());
      if (this.opener) {
        this.opener.addEventListener("click", () => this.show(this.keys.hidden));
      } else {
        document.addEventListener("click", ({ target }) => { if (target.matches(FIELDS)) this.show(true); });
      }
      this.keys.addEventListener("click", (event) => this.press(event.target.closest("button")));
    }

    /** Follows the focus to another field; where it goes elsewhere, a keyboard without a button of its own goes away. */
    moveTo(target) {
      if (target.matches(FIELDS)) {
        this.field = target;
        if (!this.opener && !this.keys.hidden) this.show(true);
      } else if (!this.opener && !this.place.contains(target)) {
        this.keys.hidden = true;
      }
    }

    show(open) {
      this.keys.hidden = !open;
      this.opener?.setAttribute("aria-expanded", String(open));
      if (this.field) {
        if (open) this.fit(this.field);
        this.field.inputMode = open ? "none" : this.modes.get(this.field) || "";
        this.field.focus();
        if (!this.opener) this.field.style.scrollMarginBottom = `${this.keys.offsetHeight + 24}px`; // above the keys
        this.field.scrollIntoView({ block: open && this.opener ? "start" : "nearest" });
      }
    }

    /** Shows the keys that a field wants. */
    fit(field) {
      if (field.type === "email") field.type = "text"; // the browser tells of no caret in it
      if (!this.modes.has(field)) this.modes.set(field, field.type === "tel" ? "tel" : field.inputMode);
      const wanted = DIGITS.includes(this.modes.get(field)) ? "digits" : "letters";
      const place = field.form?.getAttribute("role") === "search" ? "search" : "form";
      for (const one of this.keys.querySelectorAll("[data-layout]")) one.hidden = one.dataset.layout !== wanted;
      for (const one of this.keys.querySelectorAll("[data-in]")) one.hidden = one.dataset.in !== place;
    }

    press(button) {
      if (!button || !this.field) {
        return;
      }
      const { key } = button.dataset;
      const act = { backspace: () => this.erase(), shift: () => this.shift(!this.isShifted), close: () => this.show(false),
        enter: () => this.enter(), space: () => this.put("", " ") }[key];
      if (act) {
        act();
      } else {
        this.type(key);
      }
    }

    /** Types a letter or a tone after the word before the caret. */
    type(key) {
      const letter = this.isShifted && key.length === 1 ? key.toUpperCase() : key;
      const [word] = this.field.value.slice(0, this.field.selectionStart).match(WORD);
      this.put(word, this.isTelex || key.startsWith("tone-") ? compose(word, letter) : word + letter);
      this.shift(false);
    }

    /** Sends a search, begins a line, or goes on to the next field; after the last one the keyboard goes away. */
    enter() {
      const { form } = this.field;
      if (form?.getAttribute("role") === "search") {
        form.requestSubmit();
      } else if (this.field.matches("textarea")) {
        this.put("", "\n");
      } else {
        const fields = [...document.querySelectorAll(`main :is(${FIELDS})`)].filter((one) => one.checkVisibility());
        const next = this.field.closest("[data-form]") && fields[fields.indexOf(this.field) + 1];
        if (next) next.focus();
        else this.show(false);
      }
    }

    erase() {
      const { value, selectionStart, selectionEnd } = this.field;
      const [last] = selectionStart === selectionEnd ? value.slice(0, selectionStart).match(/.?$/su) : [""];
      this.put(last, "");
    }

    /** Puts a text in place of what is selected and of what stands before it. */
    put(before, text) {
      const { selectionStart, selectionEnd } = this.field;
      this.field.setRangeText(text, selectionStart - before.length, selectionEnd, "end");
      this.field.dispatchEvent(new InputEvent("input", { bubbles: true, data: text }));
    }

    shift(on) {
      this.isShifted = on;
      this.keys.querySelector("[data-key=shift]").setAttribute("aria-pressed", String(on));
    }
  }

  if ("kiosk" in document.documentElement.dataset || root.matchMedia(WIDE_TOUCH).matches) {
    document.querySelectorAll("[data-onscreen-keyboard]").forEach((place) => new Keyboard(place));
  }
})(globalThis);
