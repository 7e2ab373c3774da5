/** Looks for what a screen reader or a keyboard could not use, in scenes of the panel. */
import { readFileSync } from 'node:fs';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Look, PanelBrowser } from './session';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

declare const axe: { run(options: RunOptions): Promise<AxeResults> };

/** Every view, as full as it gets; their other states differ in words. */
export const FULLEST = [
  ...[
    'report',
    'start-workbook',
    'account-unreadable',
    'attention',
    'functions',
    'form-fault',
    'model-draft',
    'help',
    'change',
  ],
  ...['error', 'waiting', 'notice', 'undo'],
];

/** What axe complains of in these scenes, or in all others than the fullest. */
export async function violations(
  browser: PanelBrowser,
  look: Look,
  width: number,
  wanted?: readonly string[],
): Promise<string[]> {
  // Tall enough that nothing is out of sight, where axe would not judge its contrast.
  const { page, scenes, show, complaints } = await browser.open(look, width, 2400);
  await page.addScriptTag({ content: AXE });
  const found: string[] = [];
  for (const scene of wanted ?? scenes.filter((name) => !FULLEST.includes(name))) {
    await show(scene);
    const results = await page.evaluate(() => axe.run({ resultTypes: ['violations'] }));
    found.push(...results.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${scene}: ${id}: ${html}`)));
  }
  await page.close();
  return [...found, ...complaints];
}
