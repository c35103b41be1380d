import type { Page } from '@playwright/test';
import axe from 'axe-core';

/**
 * What axe finds wrong with a page as it stands, open shadow roots included: one line for each fault, none when all is
 * well. The checker is evaluated from outside, so that it runs under any Content-Security-Policy.
 */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => (window as unknown as { axe: typeof axe }).axe.run());
  return violations.flatMap(({ id, nodes }) => nodes.map(node => `${id}: ${node.html} ${node.failureSummary ?? ''}`));
}
