/** What each chat script offers, by its id. An unknown one is as the shop's. */
const SCRIPTS = {
  script_shop: { invitation: true, preChat: true, chatWindow: true },
  script_popup: { invitation: true, preChat: true, chatWindow: true, popup: true },
  script_offline: { offline: true },
  script_closed: {},
};

export function chatScript(uuid) {
  return SCRIPTS[uuid] ?? SCRIPTS.script_shop;
}
