/** A function put into a cell from its form in the panel, with the figures of its first example. */
import type { Frame, Page } from 'playwright-core';
import { type ExcelFunction, formulaText, allFunctions } from '../../src/functions';
import { shownValue } from '../../src/taskpane/state/form/form';
import { parseCall } from '../../src/taskpane/state/form/formula';
import { calculated, cellOf, openView, select } from './person';

/** One function of each kind, one whose last parameter repeats, and one that a cell's form is opened with again. */
export function formsInBrief(): readonly ExcelFunction[] {
  const brief = new Set([allFunctions().find(({ name }) => name === 'ROMI')!]);
  for (const kind of new Set(allFunctions().map((fn) => fn.kind)))
    brief.add(allFunctions().find((fn) => fn.kind === kind)!);
  const repeating = allFunctions().find((fn) => fn.parameters.at(-1)!.repeating);
  if (repeating) brief.add(repeating);
  return [...brief];
}

/** The row, counted from 0, that a function is put into: far enough apart for tables to spill below their cell. */
export const rowOfForm = (fn: ExcelFunction): number => allFunctions().indexOf(fn) * 12;

/** The first cell that an example comes to, and what its form shows: the last line of a labelled table, else that cell. */
function outcomeOf(fn: ExcelFunction): { readonly value: number | string; readonly shown: string } {
  const { value } = fn.examples[0]!;
  const rows = typeof value === 'object' ? value : [[value]];
  const first = rows[0]![0]!;
  if (fn.kind !== 'labelled') return { value: first, shown: shownValue(first, fn.result) };
  const [label, last] = rows.at(-1)!;
  return { value: first, shown: `${label} ${shownValue(last!, fn.lines.at(-1)!)}` };
}

type Cell = Awaited<ReturnType<typeof cellOf>>;

/** Fills the form of a function, waits for its result, and puts it into its cell of column B. */
export async function insertFromForm(
  page: Page,
  panel: Frame,
  fn: ExcelFunction,
): Promise<{ readonly done: Cell; readonly expected: unknown }> {
  const row = rowOfForm(fn);
  const { value, shown } = outcomeOf(fn);
  const formula = formulaText(fn.examples[0]!);
  const address = `B${row + 1}`;
  await select(page, address);
  await openView(panel, 'Functions');
  // The form of the cell before goes as a cell without a function is selected.
  await panel.getByRole('button', { name: new RegExp(`^${fn.name} `) }).click();
  await panel.getByRole('heading', { name: fn.name, exact: true }).waitFor();
  for (const [i, text] of parseCall(formula)!.args.entries()) {
    const add = panel.getByRole('button', { name: /^Add / });
    if (i >= fn.parameters.length && fn.parameters.at(-1)!.repeating) await add.click();
    await panel.getByRole('textbox').nth(i).fill(text);
  }
  await panel.locator('output').filter({ hasText: shown }).waitFor();
  await panel.getByRole('button', { name: `Insert in ${address}`, exact: true }).click();
  await panel.getByText(`${formula} is in ${address}.`).first().waitFor();
  await calculated(page);
  return { done: await cellOf(page, 'Sheet1', row, 1), expected: { formula, value } };
}
