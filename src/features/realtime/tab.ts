import { createInterests } from './interests';
import { type Leadership, seekLeadership } from './leadership';
import { isMessage, type LeaderMessage, type Message } from './messages';
import type { Interest } from './pace';
import { createPatience } from './patience';
import type { Surroundings } from './surroundings';

export interface TabEvents {
  /** From now on this tab reads for all. */
  gained(): void;
  lost(): void;
  /** The leader tells. */
  told(message: LeaderMessage): void;
  /** Another tab came, went or wants something else. */
  others(): void;
  /** Another tab waits for an answer; `has` is when its reading was made, in milliseconds since the epoch. */
  asked(by: string, has: number): void;
}

/** What this tab is to the others. */
export interface Tab {
  readonly leads: boolean;
  /** What the other tabs want; none where this one does not lead. */
  wanted(): Interest[];
  /** Says what this tab wants; `asks` waits for the leader's answer, and takes over where none comes. */
  want(asks: boolean): void;
  lead(news: Omit<LeaderMessage, 'kind' | 'from'>): void;
  /** A reading begins. */
  next(): void;
  enter(): void;
  leave(): void;
}

export interface TabOptions extends TabEvents {
  readonly name: string;
  own(): { interest: Interest; has: number };
}

/** One tab among those of a browser that read the same platform. Where locks or channels are missing or refused it is alone, and leads. */
export function createTab({ locks, openChannel }: Surroundings, options: TabOptions): Tab {
  const from = Math.random().toString(36).slice(2);
  const interests = createInterests();
  const channel = locks && openChannelSafely(openChannel, options.name);
  let leads = false;
  let leadership: Leadership | undefined;

  const say = (message: Message) => channel?.postMessage(message);
  const want = (asks: boolean) => {
    if (!leads) say({ kind: 'tab', from, asks, ...options.own() });
  };
  const patience = createPatience(
    () => want(true),
    () => leadership?.steal(),
  );
  const gained = () => {
    leads = true;
    patience.stop();
    options.gained();
  };
  const lost = () => {
    leads = false;
    options.lost();
    patience.ask();
  };
  const hearLeader = (message: LeaderMessage) => {
    if (message.to === undefined || message.to === from) options.told(message);
    if (leads) return;
    patience.heard(message.due - Date.now());
    // Announcements are answered, so that the leader knows who is still there.
    if (message.reading === undefined && message.error === undefined && message.to === undefined) want(false);
  };
  const hearTab = (message: Exclude<Message, LeaderMessage>) => {
    if (message.kind === 'tab') interests.heard(message.from, message.interest);
    else interests.left(message.from);
    if (!leads) return;
    if (message.kind === 'tab' && message.asks) options.asked(message.from, message.has);
    options.others();
  };
  const hear = ({ data }: MessageEvent<unknown>) => {
    if (isMessage(data)) data.kind === 'leader' ? hearLeader(data) : hearTab(data);
  };

  return {
    get leads() {
      return leads;
    },
    wanted: () => (leads ? interests.all() : []),
    want: asks => (asks && !leads ? patience.ask() : want(false)),
    lead: news => say({ kind: 'leader', from, ...news }),
    next: () => interests.next(),
    enter() {
      if (channel === undefined || locks === undefined) return gained();
      channel.addEventListener('message', hear);
      leadership = seekLeadership(locks, options.name, { gained, lost, refused: gained });
      patience.ask();
    },
    leave() {
      say({ kind: 'left', from });
      patience.stop();
      channel?.removeEventListener('message', hear);
      channel?.close();
      leadership?.leave();
    },
  };
}

/** Opening one throws where the browser keeps pages apart from their origin. */
function openChannelSafely(open: Surroundings['openChannel'], name: string): BroadcastChannel | undefined {
  try {
    return open?.(name);
  } catch {
    return undefined;
  }
}
