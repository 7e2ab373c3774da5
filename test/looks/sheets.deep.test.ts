/** Every sheet of the report and of the templates, as the workbench shows it, in a light and in a dark Excel. */
import type { Page } from 'playwright-core';
import type { PageGlobal } from '../page/workbench';
import { comparing, differsFrom } from './baseline';
import { fileName, openFile, openWorkbench, reportFile, served, templateFiles, usedFile } from './workbench';

/** The first screen; what of a sheet is below and beside it has pictures of its own. */
const SCREEN = { width: 1280, height: 720 };
/** As far as a sheet is looked at: what a list holds further on looks as what is before it. */
const FURTHEST = { width: 3000, height: 1500 };
/** What is further on is kept in smaller pictures, in which its letters can be read. */
const SMALLER = 0.7;
/** What surrounds the cells, at most: ribbon, headings, groups, tabs and status. */
const AROUND = { width: 80, height: 290 };

/** The grid draws in steps; after so long nothing moves any more. */
const DRAWN = 700;

served();

async function select(page: Page, sheetName: string): Promise<void> {
  await page.evaluate((name) => {
    const { workbench } = window as unknown as PageGlobal;
    workbench.grid!.select(workbench.session.book.sheet(name)!, { top: 0, left: 0, bottom: 0, right: 0 });
  }, sheetName);
  await page.mouse.move(0, 0);
  await page.waitForTimeout(DRAWN);
}

/** Opens the groups of columns, in which sub-metrics and the board's figures are. */
const openGroups = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const { book } = (window as unknown as PageGlobal).workbench.session;
    for (const sheet of book.sheets) {
      for (const band of sheet.columns.values())
        if (band.outline) Object.assign(band, { hidden: false, collapsed: false });
      book.tell({ kind: 'appearance', sheet });
    }
  });

/** Pixels from the first cell of a sheet to its last, and to the end of its charts. */
const extentOf = (page: Page, sheetName: string): Promise<{ width: number; height: number }> =>
  page.evaluate((name) => {
    const sheet = (window as unknown as PageGlobal).workbench.session.book.sheet(name)!;
    const used = sheet.usedArea()!;
    const ends = sheet.charts.map(({ anchor }) => anchor.to);
    const [row, col] = [
      Math.max(used.bottom, ...ends.map((to) => to.row)),
      Math.max(used.right, ...ends.map((to) => to.col)),
    ];
    let [width, height] = [0, 0];
    for (let at = 0; at <= col; at++) {
      const band = sheet.columns.get(at);
      width += band?.hidden ? 0 : (band?.size ?? sheet.standardWidth);
    }
    for (let at = 0; at <= row; at++) {
      const band = sheet.rowBands.get(at);
      height += band?.hidden ? 0 : (band?.size ?? sheet.fittedRows.get(at) ?? sheet.standardHeight);
    }
    return { width: (width * 96) / 72, height: (height * 96) / 72 };
  }, sheetName);

/** What of a sheet is below the first screen, and beside it. */
async function restOf(page: Page, name: string, sheetName: string): Promise<string[]> {
  const extent = await extentOf(page, sheetName);
  const width = Math.min(Math.max(SCREEN.width, Math.ceil(extent.width) + AROUND.width), FURTHEST.width);
  const height = Math.min(Math.max(SCREEN.height, Math.ceil(extent.height) + AROUND.height), FURTHEST.height);
  if (width === SCREEN.width && height === SCREEN.height) return [];
  await page.setViewportSize({ width, height });
  await page.waitForTimeout(DRAWN);
  const { width: right, height: bottom } = SCREEN;
  const parts = [
    ...(height > bottom
      ? [['below', { x: 0, y: bottom, width, height: height - bottom, scale: SMALLER }] as const]
      : []),
    ...(width > right
      ? [['beside', { x: right, y: 0, width: width - right, height: bottom, scale: SMALLER }] as const]
      : []),
  ];
  const problems: string[] = [];
  for (const [where, part] of parts) {
    const problem = await differsFrom(`${name}-${where}`, page, part);
    if (problem !== undefined) problems.push(problem);
  }
  await page.setViewportSize(SCREEN);
  return problems;
}

/** Not ours, or as in another workbook; a board copy has the colours of what it copies, in the dark as well. */
const isSeen = (name: string, sheetName: string, look: 'light' | 'dark'): boolean =>
  sheetName === 'Sheet1' ||
  (name === 'used' && (sheetName === 'Settings' || (look === 'dark' && /\d$/.test(sheetName))));

async function wrongSheets(look: 'light' | 'dark'): Promise<string[]> {
  const page = await openWorkbench(SCREEN.width, SCREEN.height);
  await page.evaluate((dark) => (window as unknown as PageGlobal).workbench.setMoods({ dark }), look === 'dark');
  const problems: string[] = [];
  for (const [name, file] of [['report', report] as const, ['used', used] as const, ...templates]) {
    const sheetNames = await openFile(page, name, file);
    if (name === 'used') await openGroups(page);
    for (const sheetName of sheetNames) {
      if (isSeen(name, sheetName, look)) continue;
      await select(page, sheetName);
      const picture = `sheets/${name}-${fileName(sheetName)}-${look}`;
      const problem = await differsFrom(picture, page);
      if (problem !== undefined) problems.push(problem);
      problems.push(...(await restOf(page, picture, sheetName)));
    }
  }
  return problems;
}

let report: Uint8Array;
let used: Uint8Array;
let templates: readonly (readonly [string, Uint8Array])[];
beforeAll(async () => {
  [report, used, templates] = [await reportFile(), await usedFile(), await templateFiles()];
});

// Most of the time goes in waiting until nothing moves any more: both looks wait together.
comparing('every sheet looks as it did, light and dark', async () => {
  const problems = await Promise.all([wrongSheets('light'), wrongSheets('dark')]);
  expect(problems.flat()).toEqual([]);
});
