// The shop's own script: what a website developer writes to have Deskside on the chat's message bus.
const LANGUAGES = 'en ru de ja es fr pt it pl hr hi nl ar da ko no sv vi cy th zh-CN zh-TW'.split(' ');
const PRICE = 649;
const { platform } = document.currentScript.dataset;
const script = new URLSearchParams(location.search).get('script') ?? 'script_shop';
const find = id => document.getElementById(id);
let basket = 0;

const chat = window.desksideChat.connectChat(undefined, { popup: script === 'script_popup' });
window.shopChat = chat;

chat.setInfo({ Name: find('customer').textContent, Viewing: 'Holm lounge chair', Article: '0074-HOLM-03' });
chat.on('customer:info-sent', ({ info }) => say(`The agent sees ${Object.keys(info).length} details of you.`));

window.__8x8Chat = window.desksideChat.chatSnippet(
  {
    uuid: script,
    tenant: 'Zmpvcmw',
    channel: 'Web shop',
    domain: platform,
    path: '/.',
    buttonContainerId: 'chat-button',
    align: 'right',
    customSystemMessages: { chatQueued: 'A colleague from the showroom will be with you shortly.' },
    // The chat takes a style sheet over https alone.
    ...(location.protocol === 'https:' && { stylesheetURL: new URL('/chat-window.css', location.href).href }),
  },
  { chat },
);
loadVendorScript();

find('add').onclick = () => {
  basket += 1;
  find('basket-count').textContent = basket;
  chat.setInfo({ Basket: `${basket} × Holm, ${colour()}`, 'Basket total': basket * PRICE });
  say('Added to your basket.');
};
find('ask').onclick = () => tell(chat.triggerPreChat());
find('invite').onclick = () => tell(chat.triggerInvitation());
find('open').onclick = () => tell(chat.triggerChatWindow());
find('end').onclick = () => tell(chat.end());
find('language').append(...LANGUAGES.map(code => new Option(nameOf(code), code)));
find('language').onchange = event => chat.setLanguage(event.target.value);
for (const input of document.querySelectorAll('[name=colour]')) {
  input.onchange = () => document.documentElement.style.setProperty('--chair', swatch(input));
}

/** The vendor's snippet, as the platform writes it. */
function loadVendorScript() {
  const element = document.createElement('script');
  element.async = true;
  element.src = `${window.__8x8Chat.domain}${window.__8x8Chat.path}/CHAT/common/js/chat.js`;
  element.onerror = () => {
    chat.fail();
    say('The chat is not available at the moment.');
  };
  document.head.append(element);
}

async function tell(delivery) {
  const { outcome } = await delivery;
  if (outcome === 'no-gesture') say('Click again to open the chat in its own window.');
  else if (outcome !== 'published') say('The chat is not available at the moment.');
}

function say(text) {
  find('note').textContent = text;
}

function colour() {
  return document.querySelector('[name=colour]:checked').value;
}

function swatch(input) {
  return getComputedStyle(input.parentElement.querySelector('.swatch')).backgroundColor;
}

function nameOf(code) {
  return new Intl.DisplayNames([code], { type: 'language' }).of(code);
}
