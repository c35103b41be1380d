import { resolve } from 'node:path';
import type { FrameLocator, Page } from '@playwright/test';
import { type RunningSite, startSite } from '../../test/platform/site.js';
import { type RunningStandIn, startStandIn } from '../../test/platform/stand-in.js';

const root = resolve(import.meta.dirname, '../..');

export interface Shop {
  readonly standIn: RunningStandIn;
  readonly site: RunningSite;
  /** Opens the demo shop with one of the stand-in's chat scripts. */
  open(page: Page, script?: string): Promise<FrameLocator>;
  close(): Promise<void>;
}

/** The shop's web site with the built script, and the stand-in platform that its chat comes from. */
export async function startShop(): Promise<Shop> {
  const standIn = await startStandIn();
  const words = { PLATFORM: standIn.origin('pbx.localhost') };
  const site = await startSite({ distDir: resolve(root, 'dist'), publicDir: resolve(root, 'public'), words });
  return {
    standIn,
    site,
    async open(page, script = 'script_shop') {
      await page.goto(`${site.origin('shop.localhost')}/demo/shop.html?script=${script}`);
      await page.getByRole('button', { name: 'Chat with us' }).waitFor();
      return page.frameLocator('#stand-in-chat');
    },
    async close() {
      await site.close();
      await standIn.close();
    },
  };
}
