import { DesksideError, throwIssues } from '../../wire/errors';
import { checkConfig } from './check-config';
import type { Chat, ChatConfig } from './contract';

export interface LoadOptions {
  /**
   * When to load: at once (the default), when the browser is idle, on the first hover, focus, press or click of an element, or when a
   * promise resolves, such as the visitor's consent. If it rejects, the script is not loaded.
   */
  readonly when?: 'idle' | EventTarget | PromiseLike<unknown> | undefined;
  /** Its waiting calls end as `failed` if the script is not loaded. */
  readonly chat?: Chat | undefined;
  /** Ends this call's wait, for the moment or for the script, with `aborted`. A script that is on its way still arrives. */
  readonly signal?: AbortSignal | undefined;
  /** Makes the address fit a page that asks for Trusted Types: `url => policy.createScriptURL(url)`. */
  readonly trust?: ((url: string) => unknown) | undefined;
}

let loading: Promise<void> | undefined;

/**
 * Loads the vendor's chat script once for the page, with this configuration as `__8x8Chat`: the script reads it when it runs, and
 * only then. Further calls share the first one's script; after a failure the next call tries again. Rejects with `network` when the
 * script does not load, `invalid-input` when the configuration lacks something, `blocked-by-policy` when the page asks for Trusted Types and `trust` gave none, and `aborted`.
 * Inferred: the script's address, `<domain><path>/CHAT/common/js/chat.js`, from the snippets that the platform writes.
 */
export async function loadChat(config: ChatConfig, options: LoadOptions = {}): Promise<void> {
  const { when, chat, signal, trust } = options;
  const ended = new AbortController();
  try {
    throwIssues(checkConfig(config));
    const aborted = whenAborted(signal, ended.signal);
    await Promise.race([aborted, when && moment(when, ended.signal)]);
    loading ??= append(config, trust).catch(error => {
      loading = undefined;
      throw error;
    });
    await Promise.race([aborted, loading]);
  } catch (error) {
    chat?.fail();
    throw error;
  } finally {
    ended.abort();
  }
}

function whenAborted(signal: AbortSignal | undefined, ended: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const abort = () => reject(new DesksideError('aborted', 'The chat script is no longer waited for.'));
    if (signal?.aborted) abort();
    signal?.addEventListener('abort', abort, { signal: ended });
  });
}

const INTENT = ['pointerenter', 'pointerdown', 'touchstart', 'focusin', 'keydown', 'click'];

function moment(when: NonNullable<LoadOptions['when']>, signal: AbortSignal): Promise<unknown> {
  return new Promise((resolve, reject) => {
    if (when === 'idle') (globalThis.requestIdleCallback ?? setTimeout)(resolve);
    else if ('then' in when) when.then(resolve, reject);
    else for (const type of INTENT) when.addEventListener(type, resolve, { signal, passive: true });
  });
}

function append(config: ChatConfig, trust: (url: string) => unknown = url => url): Promise<void> {
  return new Promise<void>((resolve, reject) => {
    const script = document.createElement('script');
    const url = `${new URL(config.domain).origin}${config.path ?? '/.'}/CHAT/common/js/chat.js`;
    const fail = (code: 'network' | 'blocked-by-policy', cause?: unknown) => {
      script.remove();
      reject(
        new DesksideError(code, `The chat script did not load from ${config.domain}: is it in the page's script-src?`, {
          cause,
        }),
      );
    };
    script.onload = () => resolve();
    script.onerror = () => fail('network');
    Object.assign(window, { __8x8Chat: config });
    try {
      script.src = trust(url) as string;
    } catch (cause) {
      return fail('blocked-by-policy', cause);
    }
    document.head.append(script);
  });
}
