import { watchTextNumbers } from '../features/dial/text-links';
import { announce } from './events';

/** Called for a number that a person chose in the page's text. */
export interface TextNumbersPart {
  watch(region: string | undefined, onNumber: (phone: string, anchor: DOMRect) => void): () => void;
}

/** Watches the page's text, and says as warnings what this browser or the script tag's region leaves out. */
export const watch: TextNumbersPart['watch'] = (region, onNumber) =>
  watchTextNumbers({
    root: document,
    region,
    onNumber: ({ phone, rect }) => onNumber(phone, rect),
    onCapabilities: can => {
      if (!can.highlights)
        warn('no-highlights', 'This browser cannot mark numbers in text: they are in the list at the end of the page.');
      if (!can.region)
        warn('no-region', 'Without a known data-region only numbers that start with + are found in text.');
    },
  });

function warn(code: string, message: string): void {
  announce('warning', { code, message });
}
