/**
 * `npm run bench:pane`: how long the panel takes until it can be used, beside a bare page of React and Fluent built with the
 * same settings and loaded by the same browser. Both pages load office.js. Ends with 1 where the panel takes too long. Then
 * what a file of 5,000 accounts costs in the panel, in the workbench, until it shows how it would be read.
 */
import { join } from 'node:path';
import { buildInto } from '../build/run-webpack';
import { median, timePages } from './pane';
import { timePreviews } from './preview';
import { inTemporaryFolder } from './temporary-folder';
import { launchBrowser } from '../../workbench/browser';
import { OFFICE_JS_PATH } from '../../workbench/server/places';

const RUNS = 40;
const PREVIEWS = 3;
const ACCOUNTS = 5000;
/** The panel may take so many times as long as the bare page. */
const MOST = 1;

async function main(folder: string): Promise<void> {
  const officeJs = `${OFFICE_JS_PATH}office.js`;
  await buildInto(join(folder, 'pane'), { officeJs });
  await buildInto(join(folder, 'bare'), { officeJs, config: 'tools/build/bare.config.mjs' });
  const browser = await launchBrowser();
  try {
    const times = await timePages(browser, folder, RUNS);
    const [bare, pane] = [median(times.bare), median(times.pane)];
    const ratio = pane / bare;
    console.log(`Bare page of React and Fluent: ${bare.toFixed(0)} ms until it can be used (median of ${RUNS})`);
    console.log(`Panel:                         ${pane.toFixed(0)} ms`);
    console.log(
      `Ratio:                         ${ratio.toFixed(2)}, at most ${MOST}${ratio > MOST ? '  TOO SLOW' : ''}`,
    );
    if (ratio > MOST) process.exitCode = 1;
    const previews = await timePreviews(ACCOUNTS, PREVIEWS);
    const worked = median(previews.map((one) => one.worked));
    const waited = median(previews.map((one) => one.waited));
    console.log(
      `A file of ${ACCOUNTS} accounts: ${worked.toFixed(0)} ms of work in the page until it is shown, ${(worked / pane).toFixed(1)} times the panel's own start; ${waited.toFixed(0)} ms of the clock (median of ${PREVIEWS})`,
    );
  } finally {
    await browser.close();
  }
}

inTemporaryFolder(main).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
