/** Customer info as the page describes it: merged, limited, dropped with a console warning. `refuse` writes the server's log. */
export function createCustomerInfo(refuse) {
  let info = {};

  const drop = (key, why) => {
    console.warn(`Customer info ${key} ${why} and will be discarded`);
    refuse(`Customer info ${key.slice(0, 20)} ${why}`);
  };

  return {
    set(change) {
      for (const [key, value] of Object.entries(change ?? {})) {
        if (value === undefined) continue;
        if (value === null) delete info[key];
        else if (!['string', 'number', 'boolean'].includes(typeof value)) drop(key, 'is not of a primitive type');
        else if (key.length >= 100) drop(key, 'key is too big');
        else if (typeof value === 'string' && value.length >= 500) drop(key, 'value is too big');
        else info[key] = value;
      }
    },
    reset() {
      info = {};
    },
    get: () => ({ ...info }),
  };
}
