/** Formulas put into a sheet through the real office.js, and what their cells then hold. */
import type { OfficeSession } from '../../workbench/office';

export type Held = string | number | boolean;

const inSheet = (session: OfficeSession, code: string): Promise<string> =>
  session.runScript(`Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    ${code}
  })`) as Promise<string>;

/** Types what `cells` says, by address; a formula, a number, a text. */
export async function put(session: OfficeSession, cells: Readonly<Record<string, Held>>): Promise<void> {
  await inSheet(
    session,
    `for (const [address, held] of Object.entries(${JSON.stringify(cells)})) sheet.getRange(address).formulas = [[held]];
    await context.sync();
    return '';`,
  );
  await session.settled();
}

/** What a range shows, or its formulas. */
export async function read(
  session: OfficeSession,
  address: string,
  what: 'values' | 'formulas' = 'values',
): Promise<Held[][]> {
  const text = await inSheet(
    session,
    `const range = sheet.getRange('${address}');
    range.load('${what}');
    await context.sync();
    return JSON.stringify(range.${what});`,
  );
  return JSON.parse(text) as Held[][];
}

/** Selects a range. */
export async function select(session: OfficeSession, address: string): Promise<void> {
  await inSheet(session, `sheet.getRange('${address}').select(); await context.sync(); return '';`);
}
