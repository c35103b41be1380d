import { type ComponentChild, render } from 'preact';
import { createAnnouncer } from './announcer.js';
import { language } from './messages.js';
import { adoptSheets } from './sheets.js';
import { type Surroundings, SurroundingsContext } from './surroundings.js';
import { themeSheet } from './theme/sheet.js';

export interface MountOptions {
  /** Style sheets of the view's own; they win over those of the pieces. */
  readonly styles?: readonly string[];
}

export interface Mounted extends Surroundings {
  /** Takes everything down again; a second call does nothing. The shadow root stays, empty, for the next mount. */
  unmount(): void;
}

/**
 * Draws `view` in the shadow root of `host`, with the theme, the live regions and no style of the page's. It needs no
 * custom element, for pages that block them. Signals that `view` reads draw it again.
 */
export function mount(host: HTMLElement, view: () => ComponentChild, options: MountOptions = {}): Mounted {
  const shadow = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
  const announcer = createAnnouncer();
  const pieces = new Set<string>();
  const own = options.styles ?? [];
  const adoptAll = () => adoptSheets(shadow, [themeSheet(), ...pieces, ...own]);
  const surroundings: Surroundings = {
    adopt(styles) {
      if (pieces.has(styles)) return;
      pieces.add(styles);
      adoptAll();
    },
    announce: announcer.announce,
  };
  const View = () => <>{view()}</>;
  const Root = () => (
    <div class="root" part="root" lang={language.value}>
      <SurroundingsContext.Provider value={surroundings}>
        <View />
      </SurroundingsContext.Provider>
      <announcer.Regions />
    </div>
  );
  adoptAll();
  render(<Root />, shadow);
  return {
    ...surroundings,
    unmount() {
      render(null, shadow);
    },
  };
}
