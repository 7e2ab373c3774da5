import type { Frame } from 'playwright-core';
import { functions } from '../../src/functions';
import { insertFromForm } from './function-forms';
import { type Opened, openPage, pane, type PageGlobal, reopen, started, startServer, stopServer } from './workbench';

let opened: Opened;
let panel: Frame;
beforeAll(async () => {
  await startServer();
  opened = await openPage();
  opened.page.setDefaultTimeout(10_000);
  await reopen(opened);
  await opened.page.evaluate(() => (window as unknown as PageGlobal).workbench.openNew());
  await started(opened.page);
  panel = pane(opened.page);
});
afterAll(stopServer);
afterEach(() => expect(opened.problems).toEqual([]));

test.each(functions.map((fn) => [fn.name, fn] as const))('%s goes into a cell from its form', async (_, fn) => {
  const { done, expected } = await insertFromForm(opened.page, panel, fn);
  expect(done).toEqual(expected);
});
