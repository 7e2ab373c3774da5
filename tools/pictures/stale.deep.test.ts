/** The pictures of README and help show what the product shows today; where not, the command that takes them anew is named. */
import { readdirSync } from 'node:fs';
import { TEMPLATES } from '../../src/templates/registry';
import { launchBrowser } from '../../workbench/browser';
import { serve } from '../../workbench/server';
import { visit } from './scenes';
import { fingerprint, FOLDER, recorded, type Shown } from './shown';
import { templateFile, templatePicture } from './templates';

const stale = (shown: Shown): string[] => {
  const then = recorded();
  return Object.keys(shown).filter((name) => shown[name] !== then[name]);
};
const said = (command: string, pictures: readonly string[]): object => ({ [`stale; ${command}`]: pictures });

test('it is known of every picture what it showed when it was taken', () => {
  const pictures = readdirSync(FOLDER).filter((name) => name.endsWith('.png'));
  expect(Object.keys(recorded()).sort()).toEqual(pictures.sort());
});

test('the pictures of the templates show their sheets', async () => {
  const shown: Record<string, string> = {};
  for (const { id } of TEMPLATES) shown[templatePicture(id)] = fingerprint(await templateFile(id));
  const command = 'npm run pictures:templates';
  expect(said(command, stale(shown))).toEqual(said(command, []));
}, 180_000);

test('the pictures of the workbench show the report and the panel', async () => {
  const [serving, browser] = await Promise.all([serve({ port: 0 }), launchBrowser()]);
  const shown: Record<string, string> = {};
  try {
    await visit(browser, serving.url, ({ name, shows }) => {
      shown[name] = shows;
      return Promise.resolve();
    });
  } finally {
    await browser.close();
    await serving.close();
  }
  expect(Object.keys(shown).length).toBeGreaterThanOrEqual(8);
  const command = 'npm run pictures';
  expect(said(command, stale(shown))).toEqual(said(command, []));
}, 600_000);
