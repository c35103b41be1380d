import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

export type Urgency = 'polite' | 'assertive';

/** What a piece may ask of the root it is drawn in. */
export interface Surroundings {
  /** Adopts a piece's style sheet in this root. The same text again costs a look-up. */
  adopt(styles: string): void;
  /** Tells people who cannot see the screen. `assertive` interrupts: keep it for what must not be missed. */
  announce(text: string, urgency?: Urgency): void;
}

/** Outside a root (a unit test that renders to text) a piece is drawn without styles and says nothing. */
const nowhere: Surroundings = { adopt: () => undefined, announce: () => undefined };

export const SurroundingsContext = createContext<Surroundings>(nowhere);

/** Call it first in a piece: its styles are in place before its elements are. */
export function useStyles(styles: string): void {
  useContext(SurroundingsContext).adopt(styles);
}

export function useAnnounce(): Surroundings['announce'] {
  return useContext(SurroundingsContext).announce;
}
