// Accessibility as axe sees it. jsdom has no layout: colours are held by `tokens.test.ts`, the rest of it by window tests.
import axe from 'axe-core';
import { expect } from 'vitest';

const rules = { 'color-contrast': { enabled: false }, region: { enabled: false } };

/** Fails with the rule and the markup of everything that WCAG 2.2 AA or axe's own good practice would not allow. */
export async function expectNoAxeViolations(container: Element): Promise<void> {
  const { violations } = await axe.run(container, { rules });
  expect(violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`))).toEqual([]);
}
