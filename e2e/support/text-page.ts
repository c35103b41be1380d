import type { Page } from '@playwright/test';
import type * as TextLinks from '../../src/features/dial/text-links';
import { bundle } from './bundle';
import { type Served, serve } from './serve';

type Chosen = Pick<TextLinks.ChosenNumber, 'text' | 'phone'> & { left: number; opener: boolean };
export type Host = Window & {
  textLinks: typeof TextLinks;
  chosen: Chosen[];
  undo: () => void;
  clicks: number;
};

const POLICY = "default-src 'none'; script-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'";
const BODY = `<main id="main">
<p id="plain">Call (650) 292-8880 x12 now</p>
<p id="split">Mobile <!-- a framework's marker -->+44 20 7946 0958</p>
<p id="broken"><b>+4</b>1 650 292 8880</p>
<p id="none">Card 4111 1111 1111 1111, case 5251990</p>
<a href="tel:+16502928881">650-292-8881</a> <button>650-292-8882</button> <code>650-292-8883</code>
<div contenteditable>650-292-8884</div><div data-deskside="off"><i>650-292-8885</i></div><textarea>650-292-8886</textarea>
<div hidden>650-292-8887</div></main>`;

/** Serves a page with numbers of every kind in its text, and the part that finds them. */
export async function serveTextPage(): Promise<Served> {
  const script = await bundle('src/features/dial/text-links.ts', 'textLinks');
  return serve((request, response) => {
    if (request.url === '/text.js') return response.setHeader('content-type', 'text/javascript').end(script);
    response.setHeader('content-security-policy', POLICY).setHeader('content-type', 'text/html; charset=utf-8');
    return response.end(`<!doctype html><title>CRM</title><script src="/text.js"></script><body>${BODY}`);
  });
}

export async function watch(page: Page, region = 'US') {
  await page.evaluate(region => {
    const host = window as unknown as Host;
    host.chosen = [];
    host.undo = host.textLinks.watchTextNumbers({
      root: document,
      region,
      onNumber: ({ text, phone, rect, opener }) =>
        host.chosen.push({ text, phone, left: rect.left, opener: opener !== undefined }),
    });
  }, region);
}

/** What is marked on the page, as it is written there, in the order of finding. */
export const marked = (page: Page) =>
  page.evaluate(() => [...(CSS.highlights.get('deskside-number') ?? [])].map(range => (range as Range).toString()));

export const chosen = (page: Page) => page.evaluate(() => (window as unknown as Host).chosen);

/** The middle of the first number that is marked within an element. */
export async function middle(page: Page, selector: string) {
  return page.evaluate(selector => {
    const element = document.querySelector(selector)!;
    const range = [...CSS.highlights.get('deskside-number')!].find(each =>
      element.contains(each.startContainer),
    ) as Range;
    const { left, top, width, height } = range.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2, left };
  }, selector);
}

export const toggle = (page: Page) => page.getByRole('button', { name: /^Phone numbers on this page/ });
