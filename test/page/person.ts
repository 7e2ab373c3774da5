/** The eyes and hands of a person before the workbench: cells are chosen by their address and typed into, as in Excel. */
import type { Frame, Page } from 'playwright-core';
import { area, toA1 } from '../../workbench/model';
import { type PageGlobal, settled } from './workbench';

export interface SeenCell {
  readonly address: string;
  readonly value: unknown;
  readonly formula: string | undefined;
}

/** A cell of the report by its account and the heading of its column. */
export async function reportCell(page: Page, account: string, heading: string): Promise<SeenCell> {
  const { row, col, value, formula } = await page.evaluate(
    ([name, column]) => {
      const table = (window as unknown as PageGlobal).workbench.session.book.table('Accounts')!;
      const { top, bottom, left } = table.bodyArea;
      const at = left + table.columnIndex(column);
      let line = top;
      while (line < bottom && table.sheet.cell(line, left)?.value !== name) line++;
      const cell = table.sheet.cell(line, at);
      return { row: line, col: at, value: cell?.value, formula: cell?.formula };
    },
    [account, heading] as const,
  );
  return { address: toA1(area(row, col)), value, formula };
}

/** The colour that the grid has painted a cell of the open sheet with, as red, green and blue. */
export async function fillOf(page: Page, account: string, heading: string): Promise<readonly number[]> {
  // The grid paints a little after it is told.
  await page.waitForTimeout(150);
  return page.evaluate(
    ([name, column]) => {
      const { grid, session } = (window as unknown as PageGlobal).workbench;
      const table = session.book.table('Accounts')!;
      const { top, bottom, left } = table.bodyArea;
      const col = left + table.columnIndex(column);
      let row = top;
      while (row < bottom && table.sheet.cell(row, left)?.value !== name) row++;
      const layer = grid!.floats(table.sheet);
      const box = layer.boxOf({ top: row, left: col, bottom: row, right: col });
      const from = layer.element.getBoundingClientRect();
      layer.remove();
      const canvas = document.querySelector<HTMLCanvasElement>('canvas[id^="univer-sheet-main-canvas"]')!;
      const { left: x, top: y, width } = canvas.getBoundingClientRect();
      const scale = canvas.width / width;
      // Near the corner: there is no text.
      const point = [from.left + box.left + 5 - x, from.top + box.top + 4 - y].map((one) => Math.round(one * scale));
      return [...canvas.getContext('2d')!.getImageData(point[0]!, point[1]!, 1, 1).data].slice(0, 3);
    },
    [account, heading] as const,
  );
}

/** What is selected in the grid: `Progress Report!F12`. */
export async function selected(page: Page): Promise<string> {
  const { sheet, areas } = await page.evaluate(() => {
    const selection = (window as unknown as PageGlobal).workbench.grid!.selection();
    return { sheet: selection.sheet.name, areas: selection.areas };
  });
  return `${sheet}!${areas.map(toA1).join()}`;
}

/** Waits until a cell is selected in the grid. */
export async function comesTo(page: Page, cell: string): Promise<void> {
  for (let tries = 0; tries < 50 && (await selected(page)) !== cell; tries++) await page.waitForTimeout(100);
  expect(await selected(page)).toBe(cell);
}

const workbook = (page: Page) => page.getByRole('region', { name: 'Workbook' });

export async function openSheet(page: Page, name: string): Promise<void> {
  await workbook(page).getByRole('tab', { name, exact: true }).click();
}

/** Goes to a cell of the open sheet through the name box. */
export async function select(page: Page, address: string): Promise<void> {
  const box = workbook(page).locator('input').first();
  await box.click();
  await box.fill(address);
  await box.press('Enter');
}

/** Types into a cell of the open sheet, goes on in its row, and waits for what comes of it. */
export async function typeInto(page: Page, address: string, text: string): Promise<void> {
  await select(page, address);
  await page.keyboard.type(text);
  await page.keyboard.press('Tab');
  await calculated(page);
}

/** Waits until nothing is under way, with the functions of the add-in computed too. */
export async function calculated(page: Page): Promise<void> {
  await settled(page);
  await page.evaluate(() => (window as unknown as PageGlobal).workbench.session.host.app.calculation.settled());
}

/** What a cell of a sheet holds. */
export const cellOf = (page: Page, sheet: string, row: number, col: number): Promise<Omit<SeenCell, 'address'>> =>
  page.evaluate(
    ([name, r, c]) => {
      const cell = (window as unknown as PageGlobal).workbench.session.book.sheet(name)!.cell(r, c);
      return { value: cell?.value, formula: cell?.formula };
    },
    [sheet, row, col] as const,
  );

/** Opens a view of the panel. */
export async function openView(panel: Frame, name: string): Promise<void> {
  await panel.getByRole('tab', { name, exact: true }).click();
}

/** The name of what has the focus in the panel or on the page, more or less as a screen reader says it. */
export const focused = (where: Frame | Page): Promise<string> =>
  where.evaluate(() => {
    const at = document.activeElement as HTMLInputElement | null;
    return (at?.getAttribute('aria-label') ?? at?.labels?.[0]?.textContent ?? at?.textContent ?? '').trim();
  });

/** Presses a key until something of this name has the focus, as somebody without a mouse does. */
export async function reach(page: Page, where: Frame | Page, name: string, key = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    if ((await focused(where)).startsWith(name)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${key} does not come to "${name}".`);
}
