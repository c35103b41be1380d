// What a website's snippet loads. The configuration is read here, once; what is changed afterwards is not seen.
(() => {
  const config = { ...window.__8x8Chat };
  const base = new URL('../../stand-in/', document.currentScript.src);
  import(new URL('main.js', base)).then(({ start }) => start(config, base));
})();
