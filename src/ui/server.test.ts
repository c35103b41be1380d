import { expect, test } from 'vitest';

test('the element base loads where there is no document', async () => {
  expect(globalThis.HTMLElement).toBeUndefined();
  const { DesksideElement } = await import('./element.js');
  expect(DesksideElement.flow).toBe('block');
});
