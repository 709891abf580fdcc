/**
 * Draws the QR code (ISO/IEC 18004) of the address to which a printed checklist leads back: that of the chosen case, so that a page
 * need not hold the codes of all its cases. Letter by letter, with correction M, versions 1 to 10: addresses of up to 213 bytes.
 * The code is the one that motcua/qr draws, a test compares them.
 */
(function () {
  "use strict";

  // By version: all words of a code, words of correction in a block, blocks.
  const WORDS = [26, 44, 70, 100, 134, 172, 196, 242, 292, 346];
  const CORRECTION = [10, 16, 26, 18, 24, 16, 18, 22, 22, 26];
  const BLOCKS = [1, 1, 1, 2, 2, 4, 4, 4, 5, 5];
  const QUIET = 4;
  // A mask turns the modules where it is 0.
  const MASKS = [
    (y, x) => (y + x) % 2,
    (y) => y % 2,
    (y, x) => x % 3,
    (y, x) => (y + x) % 3,
    (y, x) => ((y >> 1) + Math.floor(x / 3)) % 2,
    (y, x) => ((y * x) % 2) + ((y * x) % 3),
    (y, x) => (((y * x) % 2) + ((y * x) % 3)) % 2,
    (y, x) => (((y + x) % 2) + ((y * x) % 3)) % 2,
  ];

  /** The product in the field of 256 elements. @returns {number} */
  function times(one, other) {
    let product = 0;
    for (let bit = 128; bit; bit >>= 1) {
      product = (product << 1) ^ (product & 128 ? 0x11d : 0) ^ (other & bit ? one : 0);
    }
    return product;
  }

  /** What is left of a block divided by the polynomial of `count` roots. @returns {number[]} */
  function correction(block, count) {
    let divisor = [1];
    for (let i = 0, root = 1; i < count; i += 1, root = times(root, 2)) {
      divisor = [...divisor, 0].map((one, at) => one ^ times(divisor[at - 1] || 0, root));
    }
    const rest = [...block, ...Array(count).fill(0)];
    block.forEach((_, at) => {
      const factor = rest[at];
      divisor.forEach((one, place) => { rest[at + place] ^= times(one, factor); });
    });
    return rest.slice(block.length);
  }

  /** The first parts of all lists, then the second ones, and so on. */
  const woven = (lists) => Array.from({ length: Math.max(...lists.map((one) => one.length)) }, (_, at) => lists.map((one) => one[at]))
    .flat().filter((one) => one !== undefined);

  /** The bits of a code of `version` that says `bytes`. @returns {string} */
  function message(bytes, version) {
    const count = BLOCKS[version - 1];
    const capacity = WORDS[version - 1] - CORRECTION[version - 1] * count;
    const bits = (value, length) => value.toString(2).padStart(length, "0");
    const said = `0100${bits(bytes.length, version < 10 ? 8 : 16)}${bytes.map((one) => bits(one, 8)).join("")}0000`;
    const words = said.match(/.{1,8}/g).map((one) => parseInt(one.padEnd(8, "0"), 2)).slice(0, capacity);
    if (words.length < capacity) words.push(0); // as motcua/qr: readers stop at the end before it
    for (let at = 0; words.length < capacity; at += 1) words.push(at % 2 ? 0b00010001 : 0b11101100);
    const blocks = [];
    for (let at = 0, number = 0; number < count; number += 1) {
      const length = Math.floor(capacity / count) + (number >= count - (capacity % count) ? 1 : 0);
      blocks.push(words.slice(at, (at += length)));
    }
    const all = [...woven(blocks), ...woven(blocks.map((one) => correction(one, CORRECTION[version - 1])))];
    return all.map((one) => bits(one, 8)).join("");
  }

  /** A number followed by what is left of it divided by `divisor`, in `length` bits. @returns {number} */
  function checked(number, divisor, length) {
    let rest = number << length;
    for (let bit = 31; bit >= length; bit -= 1) {
      if (rest & (1 << bit)) rest ^= divisor << (bit - length);
    }
    return (number << length) | rest;
  }

  /** Sets what stands in every code of a version: finders, alignment, timing; format and version are kept free. */
  function frame(version) {
    const size = 17 + 4 * version;
    const rows = Array.from({ length: size }, () => Array(size).fill(0));
    const fixed = rows.map((row) => [...row]);
    const set = (y, x, dark) => {
      if (y < 0 || x < 0 || y >= size || x >= size) return;
      rows[y][x] = Number(dark);
      fixed[y][x] = 1;
    };
    const square = (y, x, reach, isDark) => {
      for (let dy = -reach; dy <= reach; dy += 1) {
        for (let dx = -reach; dx <= reach; dx += 1) set(y + dy, x + dx, isDark(Math.max(Math.abs(dy), Math.abs(dx))));
      }
    };
    for (let at = 0; at < size; at += 1) {
      set(6, at, at % 2 === 0);
      set(at, 6, at % 2 === 0);
    }
    const last = size - 7;
    const centres = version < 2 ? [] : version < 7 ? [6, last] : [6, (6 + last) / 2, last];
    for (const y of centres) {
      for (const x of centres) {
        if (!(y === 6 && (x === 6 || x === last)) && !(y === last && x === 6)) square(y, x, 2, (far) => far !== 1);
      }
    }
    for (const [y, x] of [[3, 3], [3, size - 4], [size - 4, 3]]) square(y, x, 4, (far) => far < 2 || far === 3);
    for (const [y, x] of format(size).flat()) set(y, x, 0);
    set(size - 8, 8, 0);
    if (version > 6) for (const [y, x] of outer(size).flat()) set(y, x, 0);
    return { rows, fixed, size };
  }

  /** The two places of each bit of the format, the last bit first. */
  const format = (size) => Array.from({ length: 15 }, (_, bit) => [
    bit < 6 ? [bit, 8] : bit < 8 ? [bit + 1, 8] : [8, bit < 9 ? 7 : 14 - bit],
    bit < 8 ? [8, size - 1 - bit] : [size - 15 + bit, 8],
  ]);

  /** The two places of each bit of the version. */
  const outer = (size) => Array.from({ length: 18 }, (_, bit) => {
    const [near, far] = [Math.floor(bit / 3), size - 11 + (bit % 3)];
    return [[near, far], [far, near]];
  });

  /** Lays the bits into the free modules, up and down in columns of two. */
  function fill({ rows, fixed, size }, bits) {
    let at = 0;
    for (let right = size - 1, up = true; right > 0; right -= 2, up = !up) {
      if (right === 6) right = 5;
      for (let step = 0; step < size; step += 1) {
        const y = up ? size - 1 - step : step;
        for (const x of [right, right - 1]) {
          if (!fixed[y][x]) rows[y][x] = Number(bits[at++] || 0);
        }
      }
    }
  }

  /** The penalty of a matrix (section 7.8.3.1): less is read better. @returns {number} */
  function penalty(rows) {
    const across = rows.map((row) => row.join(""));
    const lines = [...across, ...rows.map((_, x) => rows.map((row) => row[x]).join(""))];
    let score = 0;
    for (const line of lines) {
      for (const run of line.match(/0{5,}|1{5,}/g) || []) score += run.length - 2;
      const wide = `0000${line}0000`;
      for (let at = wide.indexOf("1011101"); at >= 0;) {
        const counts = wide.slice(at - 4, at) === "0000" || wide.slice(at + 7, at + 11) === "0000";
        if (counts) score += 40;
        at = wide.indexOf("1011101", at + (counts ? 7 : 1));
      }
    }
    for (let y = 1; y < rows.length; y += 1) {
      for (let x = 1; x < rows.length; x += 1) {
        const sum = rows[y][x] + rows[y][x - 1] + rows[y - 1][x] + rows[y - 1][x - 1];
        if (sum % 4 === 0) score += 3;
      }
    }
    const dark = rows.flat().reduce((sum, one) => sum + one, 0);
    return score + 10 * Math.floor(Math.abs((dark / rows.length ** 2) * 100 - 50) / 5);
  }

  /** @returns {number[][]|null} the modules of the code of a text, or null for one that is too long */
  function code(text) {
    const bytes = [...new TextEncoder().encode(text)];
    const fits = (words, at) => 8 * (words - CORRECTION[at] * BLOCKS[at]) >= (at < 9 ? 12 : 20) + 8 * bytes.length;
    const version = WORDS.findIndex(fits) + 1;
    if (!version) return null;
    const bare = frame(version);
    fill(bare, message(bytes, version));
    const masked = MASKS.map((mask) => bare.rows.map((row, y) => row.map((one, x) => (bare.fixed[y][x] || mask(y, x) ? one : 1 - one))));
    const scores = masked.map(penalty);
    const chosen = scores.indexOf(Math.min(...scores));
    const rows = masked[chosen];
    const write = (places, value) => places.forEach((both, bit) => {
      for (const [y, x] of both) rows[y][x] = (value >> bit) & 1;
    });
    write(format(bare.size), checked(chosen, 0b10100110111, 10) ^ 0b101010000010010);
    rows[bare.size - 8][8] = 1;
    if (version > 6) write(outer(bare.size), checked(version, 0b1111100100101, 12));
    return rows;
  }

  /** The way of a stroke over the dark modules, a line for each run. @returns {string} */
  function path(rows) {
    const move = (run) => (run[0] === "1" ? `h${run.length}` : `m${run.length} 0`);
    const line = (row) => row.join("").replace(/0+$/, "").replace(/1+|0+/g, move);
    return rows.map((row, y) => `M${QUIET} ${y + QUIET}.5${line(row)}`).join("");
  }

  /** Draws the code of the page, or of one of its cases, into the place that carries the page's address. */
  window.drawSlipCode = (place, anchor) => {
    const address = place.dataset.slipCode + (anchor ? `#${anchor}` : "");
    const rows = code(address);
    const drawing = place.querySelector("svg");
    drawing.replaceChildren();
    place.querySelector("[data-slip-address]").textContent = address;
    if (!rows) return;
    const drawn = document.createElementNS("http://www.w3.org/2000/svg", "path");
    drawn.setAttribute("d", path(rows));
    drawing.setAttribute("viewBox", `0 0 ${rows.length + 2 * QUIET} ${rows.length + 2 * QUIET}`);
    drawing.append(drawn);
  };
})();
