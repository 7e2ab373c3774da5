/** The functions that the workbench takes from a library, or has written for other people's workbooks, as LibreOffice computes them. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CASES, FAMILY_ROWS } from '../../workbench/calc/functions/families/cases';
import { workbookWith } from '../../workbench/calc/sheetFixture';
import { readXlsx, writeXlsx } from '../../workbench/files';
import { isError, type Scalar } from '../../workbench/model';
import { convert } from './soffice';

/** The column of the formulas, right of all that they compute on. */
const COLUMN = 25;

/** Errors are alike whichever they are: LibreOffice saves most of its own as #VALUE!. */
function agrees(ours: Scalar, theirs: Scalar): boolean {
  if (typeof ours !== 'number' || typeof theirs !== 'number') return isError(ours) ? isError(theirs) : ours === theirs;
  return Math.abs(ours - theirs) <= 1e-9 * Math.abs(theirs) + 1e-15;
}

/** Prints what differs, but for the cases that say why; true where nothing else does. */
export async function checkFamilies(profile: string, folder: string): Promise<boolean> {
  const { book, sheet, write } = workbookWith(FAMILY_ROWS);
  write(
    'Z1',
    CASES.map(([formula]) => [formula]),
  );
  const file = join(folder, 'families.xlsx');
  writeFileSync(file, await writeXlsx(book));
  convert(profile, join(folder, 'recalculated'), file, 'xlsx');
  const theirs = await readXlsx(new Uint8Array(readFileSync(join(folder, 'recalculated', 'families.xlsx'))));
  const at = (row: number): [Scalar, Scalar] => [
    sheet.cell(row, COLUMN)?.value ?? null,
    theirs.sheets[0].cell(row, COLUMN)?.value ?? null,
  ];
  const differing = CASES.flatMap(([formula, , why], row) => (agrees(...at(row)) ? [] : [{ formula, why, row }]));
  const wrong = differing.filter(({ why }) => why === undefined);
  for (const { formula, row } of wrong.slice(0, 20))
    console.error(`  ${formula}: ${at(row).map(String).join(', LibreOffice ')}`);
  console.log(
    `Functions of other people's workbooks: ${CASES.length} cases, ${wrong.length} differ, ${differing.length - wrong.length} for a reason told`,
  );
  return wrong.length === 0;
}
