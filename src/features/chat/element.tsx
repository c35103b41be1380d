import { signal } from '@preact/signals';
import type { ComponentChild } from 'preact';
import { DesksideElement, sharedAttributes } from '../../ui/element';
import { consoleStyles } from './console-styles';
import { say } from './console-texts';
import type { ObservableChat } from './contract';
import { type ChatConsoleModel, createChatConsoleModel } from './model';
import { ChatConsole } from './view';

/**
 * `<deskside-chat-console>`: a developer's panel that shows the chat's message bus live. Its `chat` property takes what `connectChat()`
 * of `deskside/chat` returns; the chat belongs to the page and lives on when the panel goes.
 */
export class ChatConsoleElement extends DesksideElement {
  static readonly observedAttributes = sharedAttributes;
  static override readonly styles = [consoleStyles];

  readonly #model = signal<ChatConsoleModel | undefined>(undefined);
  #chat: ObservableChat | undefined;

  get chat(): ObservableChat | undefined {
    return this.#chat;
  }

  set chat(chat: ObservableChat | undefined) {
    this.#chat = chat;
    if (this.isConnected) this.#follow();
  }

  protected override connected(): () => void {
    this.#follow();
    return () => this.#leave();
  }

  protected view(): ComponentChild {
    const model = this.#model.value;
    if (model === undefined) return <p class="console">{say('noChat')}</p>;
    return <ChatConsole model={model} copy={text => this.#copy(text)} />;
  }

  #follow(): void {
    this.#leave();
    if (this.#chat) this.#model.value = createChatConsoleModel(this.#chat);
  }

  #leave(): void {
    this.#model.value?.destroy();
    this.#model.value = undefined;
  }

  async #copy(text: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      this.announce(say('copied'));
    } catch {
      // The clipboard is not everywhere, and the browser may ask the visitor and be refused.
      this.announce(say('notCopied'), 'assertive');
    }
  }
}
