/**
 * The keyboard on the screen: shown on kiosks and other big touch screens, opened by a button, and typing into the field it
 * is for. The field keeps the focus, so that everything that listens to it works as with any other keyboard.
 */
(function (root) {
  "use strict";

  const { compose } = root.portalTelex;
  const WIDE_TOUCH = "(pointer: coarse) and (min-width: 60em)";
  const FIELDS = "textarea, input:not([type]), input[type=text], input[type=search]";
  // Letters that a word is made of, before the caret; a number or a sign ends it.
  const WORD = /[\p{L}\p{M}]*$/u;

  class Keyboard {
    /** @param {HTMLElement} place */
    constructor(place) {
      this.place = place;
      this.keys = place.querySelector("[data-keyboard-keys]");
      this.opener = place.querySelector("[data-keyboard-open]");
      this.field = place.dataset.for ? document.getElementById(place.dataset.for) : null;
      if (!this.field) {
        document.addEventListener("focusin", ({ target }) => { this.field = target.matches(FIELDS) ? target : this.field; });
      }
      place.hidden = false;
      // A pressed key must not take the focus from the field.
      place.addEventListener("pointerdown", (event) => event.preventDefault());
      this.opener.addEventListener("click", () => this.show(this.keys.hidden));
      this.keys.addEventListener("click", (event) => this.press(event.target.closest("button")));
    }

    show(open) {
      this.keys.hidden = !open;
      this.opener.setAttribute("aria-expanded", String(open));
      if (this.field) {
        this.field.inputMode = open ? "none" : "";
        this.field.focus();
        this.field.scrollIntoView({ block: open ? "start" : "nearest" });
      }
    }

    press(button) {
      if (!button || !this.field) {
        return;
      }
      const { key } = button.dataset;
      const act = { backspace: () => this.erase(), shift: () => this.shift(!this.isShifted), close: () => this.show(false),
        enter: () => this.field.form.requestSubmit(), space: () => this.put("", " ") }[key];
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
      this.put(word, compose(word, letter));
      this.shift(false);
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
