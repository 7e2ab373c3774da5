/**
 * `npm run check:libreoffice [-- tracker.csv]`: LibreOffice computes the report anew and must come to the values that the
 * workbench stored, cell by cell; and the report must print on pages that are there. Needs soffice and pdftoppm.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readXlsx } from '../files';
import { type Scalar, toA1, type Workbook } from '../model';
import { runReport } from './run-report';

/** Makes LibreOffice compute every formula when it opens a file, instead of trusting what the file stored. */
const ALWAYS_RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
 <item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

const CLOSE = 1e-9;

function same(stored: Scalar, computed: Scalar): boolean {
  if (typeof stored === 'number' && typeof computed === 'number') {
    return Math.abs(stored - computed) <= CLOSE * Math.max(1, Math.abs(stored));
  }
  return String(stored ?? '') === String(computed ?? '');
}

/** Formula cells whose value differs, as sentences; and how many were compared. */
function compare(ours: Workbook, theirs: Workbook): { compared: number; differences: string[] } {
  let compared = 0;
  const differences: string[] = [];
  for (const sheet of ours.sheets) {
    const other = theirs.sheet(sheet.name);
    for (const [row, col, cell] of sheet.cellsIn(sheet.usedArea() ?? { top: 0, left: 0, bottom: 0, right: 0 })) {
      if (!cell.formula) continue;
      compared += 1;
      const computed = other?.cell(row, col)?.value ?? null;
      if (!same(cell.value, computed)) {
        const at = toA1({ top: row, left: col, bottom: row, right: col });
        differences.push(
          `${sheet.name}!${at}: stored ${String(cell.value)}, LibreOffice computes ${String(computed)} from ${cell.formula}`,
        );
      }
    }
  }
  return { compared, differences };
}

function convert(profile: string, folder: string, file: string, to: 'xlsx' | 'pdf'): void {
  execFileSync(
    'soffice',
    [`-env:UserInstallation=file://${profile}`, '--headless', '--convert-to', to, '--outdir', folder, file],
    {
      stdio: 'ignore',
      timeout: 180_000,
    },
  );
}

async function check(tracker: string, folder: string): Promise<boolean> {
  const profile = join(folder, 'profile');
  mkdirSync(join(profile, 'user'), { recursive: true });
  writeFileSync(join(profile, 'user', 'registrymodifications.xcu'), ALWAYS_RECALCULATE);
  const file = join(folder, 'report.xlsx');
  const code = await runReport([tracker, '--out', file, '--as-of', '2026-11-21'], {
    print: console.log,
    complain: console.error,
  });
  if (code !== 0) return false;
  const recalculated = join(folder, 'recalculated');
  convert(profile, recalculated, file, 'xlsx');
  convert(profile, folder, file, 'pdf');
  const { compared, differences } = compare(
    await readXlsx(new Uint8Array(readFileSync(file))),
    await readXlsx(new Uint8Array(readFileSync(join(recalculated, 'report.xlsx')))),
  );
  execFileSync('pdftoppm', ['-r', '60', '-png', join(folder, 'report.pdf'), join(folder, 'page')]);
  const pages = readdirSync(folder).filter((name) => name.endsWith('.png')).length;
  for (const line of differences.slice(0, 20)) console.error(line);
  console.log(`LibreOffice: ${compared} formulas compared, ${differences.length} differ; printed on ${pages} pages`);
  return compared > 0 && differences.length === 0 && pages > 0;
}

async function main(): Promise<void> {
  const { positionals } = parseArgs({ allowPositionals: true });
  const folder = mkdtempSync(join(tmpdir(), 'report-'));
  try {
    process.exitCode = (await check(positionals[0] ?? 'assets/sample-accounts.csv', folder)) ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

void main();
