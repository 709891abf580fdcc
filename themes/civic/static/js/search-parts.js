/**
 * Loads the parts of the search: classic scripts that call portalSearchPart, so that it is the same over HTTP and
 * from the disk, where nothing can be fetched.
 */
(function (root) {
  "use strict";

  /** Loads a classic script. @returns {Promise<void>} */
  function load(address) {
    return new Promise((done, failed) => {
      const script = document.createElement("script");
      script.src = address;
      script.onload = () => { script.remove(); done(); };
      script.onerror = () => failed(new Error(`${address} cannot be loaded`));
      document.head.append(script);
    });
  }

  const arrived = new Map();
  const asked = new Map();

  root.portalSearchPart = (name, data) => arrived.set(name, data);

  /**
   * What a part holds; each is loaded once.
   * @param {string} name its address in the folder of the results page, without ".js"
   * @returns {Promise<object>}
   */
  function part(name) {
    if (!asked.has(name)) {
      asked.set(name, load(new URL(`${name}.js`, document.baseURI).href).then(() => arrived.get(name)));
    }
    return asked.get(name);
  }

  root.portalSearchParts.parts = { load, part };
})(globalThis);
