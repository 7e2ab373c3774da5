/** `npm run pictures`: takes the pictures of the README and the help from the running workbench, light and dark. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { launchBrowser } from '../workbench/browser';
import { serve } from '../workbench/server';
import { visit } from './pictures/scenes';
import { FOLDER, record } from './pictures/shown';

async function main(): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const [serving, browser] = await Promise.all([serve({ port: 0 }), launchBrowser()]);
  const shown: Record<string, string> = {};
  try {
    await visit(browser, serving.url, async ({ name, what, shows }) => {
      await what.screenshot({ path: join(FOLDER, name) });
      shown[name] = shows;
      console.log(`Took docs/pictures/${name}`);
    });
    record(shown);
  } finally {
    await browser.close();
    await serving.close();
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
