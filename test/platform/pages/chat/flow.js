import { createWindow } from './window.js';

const BUSY = ['preChat', 'chatWindow', 'offline'];

/**
 * Which window is shown, and what moves it on. `popUp` opens the window of its own that some chat scripts have; without it everything
 * is shown where `open` says.
 */
export function createFlow({ config, base, script, messages, submit, popUp, open }) {
  const view = createWindow({ config, base, messages, open });
  let phase = 'closed';
  let agent = '';
  let popup = null;

  const missing = (step, target) => console.warn(`Missing next step from step ${step} [${target}]`);
  const close = () => {
    phase = 'closed';
    agent = '';
    view.close();
  };

  /** A popup is opened for pre-chat and chat window, unless one is open. */
  const inPopup = step => {
    if (!popUp) return false;
    if (!popup || popup.closed) popup = popUp(step);
    if (!popup) console.warn('The browser blocked the chat window');
    return true;
  };

  const openInvitation = () => {
    phase = 'invitation';
    view.invitation({ accept: openPreChat, decline: close });
  };
  const openPreChat = () => {
    if (inPopup('preChat')) return;
    phase = 'preChat';
    view.form('preChat', { submit: fields => openChat(fields), close });
  };
  const openOffline = () => {
    phase = 'offline';
    view.form('offline', {
      submit: async fields => {
        await submit('offlineForm', fields);
        view.thanks(close);
      },
      close,
    });
  };
  const openChat = async fields => {
    if (inPopup('chatWindow')) return;
    phase = 'chatWindow';
    view.chat({ end, say: text => view.message('outgoing', text) });
    view.message('info', messages.text('chatQueued'));
    const answer = await submit('chatWindow', fields);
    if (phase !== 'chatWindow') return;
    agent = answer.agent;
    view.message('info', messages.text('chatEstablishedName', agent));
    view.message('incoming', 'Hello, how can I help?', agent);
  };

  /** Closes, or asks first once an agent is there. */
  function end() {
    if (phase === 'closed') return;
    if (agent === '') return close();
    view.confirm({
      yes: () => {
        view.message('info', messages.text('sessionDisconnected'));
        agent = '';
        view.ended(close);
      },
    });
  }

  return {
    end,
    isChatting: () => phase === 'chatWindow',
    placeButton: () => view.button(() => (script.offline ? openOffline() : openPreChat())),
    triggerInvitation() {
      if (BUSY.includes(phase)) return;
      if (script.invitation) openInvitation();
      else missing('initInvitation', 'invitation');
    },
    triggerPreChat() {
      if (BUSY.includes(phase)) return;
      if (script.preChat) openPreChat();
      else missing('initPreChat', 'preChat');
    },
    triggerChatWindow() {
      if (phase === 'chatWindow') return;
      if (script.chatWindow) void openChat({});
      else missing('initChatWindow', 'chatWindow');
    },
  };
}
