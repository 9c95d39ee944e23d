import { readFileSync } from 'node:fs';
import type { Frame, Page } from 'playwright-core';

interface Axe {
  run(
    context: { include: string[] },
    options: object,
  ): Promise<{ violations: { id: string; nodes: { target: unknown[]; html: string }[] }[] }>;
}

let source: string | undefined;

/**
 * What axe finds wrong in the part of a document that a selector names, in words; frames inside are documents of their
 * own. Straight in the page: the builder for Playwright sends its longer source, and all that passed, to and fro.
 */
export async function violationsIn(frame: Page | Frame, part = 'html'): Promise<string[]> {
  source ??= readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
  if (!(await frame.evaluate('"axe" in window'))) await frame.evaluate(source);
  return frame.evaluate(async (selector) => {
    const { axe } = window as unknown as { axe: Axe };
    const options = { resultTypes: ['violations'], iframes: false };
    const { violations } = await axe.run({ include: [selector] }, options);
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, html }) => `${id}: ${target.join(' ')} ${html}`),
    );
  }, part);
}
