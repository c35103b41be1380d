/** The chat's window, a frame at the page's corner unless told otherwise, with the classes that custom style sheets know. No protocol in here. */
export function createWindow({ config, base, messages, open = () => openFrame(config, base) }) {
  let surface;

  const draw = (title, parts, controls = []) => {
    surface ??= open();
    const { body } = surface.document;
    body.dir = messages.language === 'ar' ? 'rtl' : 'ltr';
    const header = element('div', 'header', [element('span', 'logo'), element('div', 'title', title), ...controls]);
    body.replaceChildren(element('div', 'container', [header, element('div', 'inner-container', parts)]));
  };
  const control = (kind, label, action) => {
    const button = action ? pressable(label, action) : element('span');
    button.className = `control ${kind}`;
    button.setAttribute('aria-label', label);
    button.textContent = '';
    return button;
  };
  const closer = action => control('close', messages.text('closeChatButton'), action);
  const ender = action => control('end', messages.text('endChatButton'), action);
  const find = selector => surface?.document.querySelector(selector);

  return {
    button(action) {
      const button = pressable('Chat with us', action);
      button.className = 'stand-in-chat-button';
      document.getElementById(config.buttonContainerId)?.replaceChildren(button);
    },
    invitation({ accept, decline }) {
      const answers = element('div', 'actions', [pressable('Chat now', accept), pressable('No, thanks', decline)]);
      draw('A question?', [element('p', 'intro', 'We are here to help with this page.'), answers], [closer(decline)]);
    },
    form(kind, { submit, close }) {
      const offline = kind === 'offline';
      const text = offline ? 'We are closed. Leave us a message.' : 'Tell us who you are, and we will be with you.';
      const form = element('form', kind, [field('Name', 'name'), field(offline ? 'Message' : 'Question', 'question')]);
      form.append(element('button', '', offline ? 'Send message' : 'Start chat'));
      form.onsubmit = event => {
        event.preventDefault();
        submit(Object.fromEntries(new FormData(form)));
      };
      draw(offline ? 'Leave a message' : 'Chat with us', [element('p', 'intro', text), form], [closer(close)]);
    },
    thanks: close =>
      draw('Thank you', [element('p', 'acknowledge-text', 'Your message is on its way.')], [closer(close)]),
    chat({ end, say }) {
      const history = element('div', 'message-history');
      history.setAttribute('role', 'log');
      const text = element('input');
      Object.assign(text, { id: 'message-field', type: 'text', placeholder: '…' });
      text.setAttribute('aria-label', 'Message');
      const form = element('form', 'message-wrapper', [text, element('button', 'message-actions', 'Send')]);
      form.onsubmit = event => {
        event.preventDefault();
        if (text.value !== '') say(text.value);
        text.value = '';
      };
      draw('Chat', [history, form], [ender(end)]);
    },
    message(kind, text, from) {
      const name = { outgoing: 'chat-outgoing-msg', incoming: 'chat-incoming-msg', info: 'chat-info-msg' }[kind];
      const content = element('div', 'message-content', text);
      find('.message-history')?.append(element('div', name, from ? [element('strong', '', from), content] : [content]));
    },
    confirm({ yes }) {
      if (find('.confirm-close')) return;
      const no = () => find('.confirm-close').remove();
      const answers = [
        pressable(messages.text('yesButton'), () => {
          no();
          yes();
        }),
        pressable(messages.text('noButton'), no),
      ];
      const question = element('p', '', messages.text('endChatConfirmation'));
      find('.inner-container').append(element('div', 'confirm-close', [question, element('div', 'actions', answers)]));
    },
    ended(close) {
      find('.message-wrapper')?.remove();
      find('.control')?.replaceWith(closer(close));
    },
    close() {
      surface?.remove();
      surface = undefined;
    },
  };
}

function openFrame(config, base) {
  const frame = document.createElement('iframe');
  frame.title = 'Chat';
  frame.id = 'stand-in-chat';
  const { style } = frame;
  Object.assign(style, {
    position: 'fixed',
    bottom: '0',
    width: '340px',
    height: '470px',
    border: '0',
    zIndex: '9999',
  });
  style[config.align === 'left' ? 'left' : 'right'] = '24px';
  document.body.append(frame);
  frame.contentDocument.documentElement.lang = 'en';
  frame.contentDocument.title = 'Chat';
  for (const href of [new URL('chat.css', base).href, config.stylesheetURL]) {
    if (!href) continue;
    const sheet = Object.assign(frame.contentDocument.createElement('link'), { rel: 'stylesheet', href });
    frame.contentDocument.head.append(sheet);
  }
  return { document: frame.contentDocument, remove: () => frame.remove() };
}

function element(tag, className = '', content = '') {
  const node = document.createElement(tag);
  if (className !== '') node.className = className;
  node.append(...(Array.isArray(content) ? content : [content]));
  return node;
}

function pressable(label, action) {
  const button = element('button', '', label);
  button.type = 'button';
  button.onclick = action;
  return button;
}

function field(label, name) {
  const input = Object.assign(element('input'), { name, type: 'text', required: true });
  return element('label', '', [label, input]);
}
