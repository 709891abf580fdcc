/**
 * Solves the challenge of a page of answers (altcha, SHA-256, cost 1): which counter, hashed behind salt and nonce,
 * begins with the given bytes? In short turns, so that the page stays alive while its reader reads; nothing is asked of
 * the network, and a browser that never gets there sends all the same.
 */
(function () {
  "use strict";

  const TURN = 12; // milliseconds
  const PATIENCE = 20000;
  const status = document.querySelector("[data-proof]");
  const form = status.closest("form");
  const challenge = JSON.parse(status.dataset.proof);
  const wanted = words(challenge.parameters.keyPrefix);
  const block = new Int32Array(16); // salt (16 bytes), nonce (16), counter (4), the padding of SHA-256
  const rounds = constants();
  const schedule = new Int32Array(64);
  let counter = 0;
  let waiting = null; // the button that was pressed before the work was done
  let done = false;

  function words(hex) {
    return Int32Array.from(hex.match(/.{8}/g), (one) => parseInt(one, 16) | 0);
  }

  // The first bits of the square roots (8) and cube roots (64) of the first primes (FIPS 180-4).
  function constants() {
    const primes = [];
    for (let number = 2; primes.length < 64; number++) {
      if (primes.every((one) => number % one)) {
        primes.push(number);
      }
    }
    return {
      begin: Int32Array.from(primes.slice(0, 8), (one) => fraction(Math.sqrt(one))),
      all: Int32Array.from(primes, (one) => fraction(Math.cbrt(one))),
    };
  }

  function fraction(root) {
    return ((root % 1) * 2 ** 32) | 0;
  }

  function turned(word, bits) {
    return (word >>> bits) | (word << (32 - bits));
  }

  function hash() {
    schedule.set(block);
    for (let at = 16; at < 64; at++) {
      const early = schedule[at - 15];
      const late = schedule[at - 2];
      schedule[at] =
        schedule[at - 16] +
        (turned(early, 7) ^ turned(early, 18) ^ (early >>> 3)) +
        schedule[at - 7] +
        (turned(late, 17) ^ turned(late, 19) ^ (late >>> 10));
    }
    let [a, b, c, d, e, f, g, h] = rounds.begin;
    for (let at = 0; at < 64; at++) {
      const one =
        (h + (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) + ((e & f) ^ (~e & g)) + rounds.all[at] + schedule[at]) | 0;
      const two = ((turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      h = g;
      g = f;
      f = e;
      e = (d + one) | 0;
      d = c;
      c = b;
      b = a;
      a = (one + two) | 0;
    }
    return [a, b, c, d, e, f, g, h].map((one, at) => (one + rounds.begin[at]) | 0);
  }

  function work() {
    const until = performance.now() + TURN;
    while (performance.now() < until) {
      for (let some = 0; some < 100; some++) {
        block[8] = counter;
        const found = hash();
        if (wanted.every((one, at) => one === found[at])) {
          solved(found);
          return;
        }
        counter++;
      }
    }
    setTimeout(work);
  }

  function solved(found) {
    const derivedKey = found.map((one) => (one >>> 0).toString(16).padStart(8, "0")).join("");
    form.elements._altcha.value = btoa(JSON.stringify({ challenge, solution: { counter, derivedKey } }));
    send();
  }

  function send() {
    done = true;
    if (waiting) {
      form.requestSubmit(waiting);
    }
  }

  block.set(words(challenge.parameters.salt), 0);
  block.set(words(challenge.parameters.nonce), 4);
  block[9] = 0x80000000 | 0;
  block[15] = 36 * 8;
  form.addEventListener("submit", (event) => {
    if (done || event.submitter?.value !== "send") {
      return;
    }
    event.preventDefault();
    if (!waiting) {
      waiting = event.submitter;
      status.textContent = status.dataset.proofWords;
      setTimeout(send, PATIENCE);
    }
  });
  work();
})();
