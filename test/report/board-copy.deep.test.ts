/** A board copy as the saved file has it: what somebody sees who has neither the add-in nor the other sheets. */
import type { FormulaMode } from '../../src/domain/model/model';
import { wholeReport } from '../../tools/libreoffice/whole-report';
import { readXlsx, writeXlsx } from '../../workbench/files';
import { children, descendants, parseXml } from '../../workbench/files/ooxml/xml';
import { partsOf } from '../../workbench/files/testing/zip';
import { splitSheet, type Workbook } from '../../workbench/model';
import { deleteSheet } from '../../workbench/structure';
import { AS_OF, emptyBook, keep, SAMPLE } from './session';

const MODES: readonly FormulaMode[] = ['native', 'addin'];

/** A report in use, with a copy of its two pages, as a file. */
async function copied(formulas: FormulaMode) {
  const report = await wholeReport(emptyBook(), SAMPLE, AS_OF, { company: 'Northline', formulas });
  keep(report.session);
  const { sheets } = await report.actions.makeBoardCopy();
  await report.session.settled();
  const bytes = await writeXlsx(report.book);
  return { ...report, names: sheets, bytes, parts: partsOf(bytes) };
}

type Parts = Readonly<Record<string, string>>;

/** The parts that a part leads to, by the last word of the relationship's type. */
function related(
  parts: Parts,
  part: string,
): { readonly kind: string; readonly part: string; readonly mode?: string }[] {
  const [, folder, name] = /^(.*)\/([^/]+)$/.exec(part)!;
  const links = parts[`${folder}/_rels/${name}.rels`];
  if (links === undefined) return [];
  return children(parseXml(links), 'Relationship').map(({ attrs }) => ({
    kind: attrs.Type.split('/').at(-1)!,
    part: new URL(attrs.Target, `file:///${folder}/`).pathname.slice(1),
    mode: attrs.TargetMode,
  }));
}

function sheetPart(parts: Parts, name: string): string {
  const sheet = descendants(parseXml(parts['xl/workbook.xml']), 'sheet').find(({ attrs }) => attrs.name === name)!;
  const links = children(parseXml(parts['xl/_rels/workbook.xml.rels']), 'Relationship');
  const { Target } = links.find(({ attrs }) => attrs.Id === sheet.attrs['r:id'])!.attrs;
  return new URL(Target, 'file:///xl/').pathname.slice(1);
}

describe.each(MODES)('%s formulas', (mode) => {
  let copy: Awaited<ReturnType<typeof copied>>;
  // The tests only read it.
  beforeAll(async () => {
    copy = await copied(mode);
  });

  test('the sheets hold values, and nothing that computes, names, links or is ours', () => {
    const { parts, names } = copy;
    expect(names).toHaveLength(2);
    for (const name of names) {
      const part = sheetPart(parts, name);
      const sheet = parseXml(parts[part]);
      expect(descendants(sheet, 'v').length).toBeGreaterThan(50);
      expect(descendants(sheet, 'c').flatMap((cell) => children(cell, 'f'))).toEqual([]);
      for (const element of ['tablePart', 'hyperlink', 'dataValidation', 'customPr', 'legacyDrawing'])
        expect([name, element, descendants(sheet, element).length]).toEqual([name, element, 0]);
      expect(parts[part]).not.toMatch(/AMPR|_xldudf|#REF!|#NAME\?/);
      // What is there to go to is the copy's own drawing, and how it is printed.
      const kinds = related(parts, part).map(({ kind }) => kind);
      expect(kinds.filter((kind) => kind !== 'drawing' && kind !== 'printerSettings')).toEqual([]);
    }
  });

  test('rules go by constants and by cells of their own sheet', () => {
    const { parts, names } = copy;
    const defined = descendants(parseXml(parts['xl/workbook.xml']), 'definedName').map(({ attrs }) => attrs.name);
    expect(defined.length).toBeGreaterThan(5);
    let rules = 0;
    for (const name of names) {
      const sheet = parseXml(parts[sheetPart(parts, name)]);
      for (const { text } of descendants(sheet, 'conditionalFormatting').flatMap((one) =>
        descendants(one, 'formula'),
      )) {
        rules += 1;
        expect(text).not.toMatch(/[![\]]/);
        expect(text.match(/[A-Za-z_][\w.]*/g)?.filter((word) => defined.includes(word)) ?? []).toEqual([]);
      }
    }
    expect(rules).toBeGreaterThan(3);
  });

  test('every chart reads the sheet that it stands on, and holds what it showed', () => {
    const { parts, names } = copy;
    let charts = 0;
    for (const name of names) {
      for (const drawing of related(parts, sheetPart(parts, name)).filter(({ kind }) => kind === 'drawing')) {
        for (const { part, kind, mode: target } of related(parts, drawing.part)) {
          expect([kind, target]).toEqual(['chart', undefined]);
          charts += 1;
          const chart = parseXml(parts[part]);
          expect(descendants(chart, 'externalData')).toEqual([]);
          const references = descendants(chart, 'f').map(({ text }) => text);
          expect(references.length).toBeGreaterThan(0);
          expect(new Set(references.map((reference) => splitSheet(reference).sheet))).toEqual(new Set([name]));
          expect(descendants(chart, 'pt').length).toBeGreaterThan(0);
        }
      }
    }
    expect(charts).toBe(copy.book.sheet('Board Summary')!.charts.length);
  });

  test('names of the workbook lead to no copy but for its printing, and no file is linked to', () => {
    const { parts, names } = copy;
    const workbook = parseXml(parts['xl/workbook.xml']);
    const leading = descendants(workbook, 'definedName').filter(({ text }) =>
      names.some((name) => text.includes(name)),
    );
    expect(leading.filter(({ attrs }) => !attrs.name.startsWith('_xlnm.Print_'))).toEqual([]);
    expect(descendants(workbook, 'externalReference')).toEqual([]);
    expect(Object.keys(parts).filter((part) => /externalLink|connections|queryTable/.test(part))).toEqual([]);
    for (const [part, text] of Object.entries(parts))
      if (part.endsWith('.rels')) expect([part, text.includes('TargetMode="External"')]).toEqual([part, false]);
  });

  test('with all other sheets gone, it shows what it showed', async () => {
    const book = await readXlsx(copy.bytes);
    const before = shownOn(book, copy.names);
    for (const sheet of [...book.sheets]) if (!copy.names.includes(sheet.name)) deleteSheet(sheet);
    const alone = await readXlsx(await writeXlsx(book));
    expect(alone.sheets.map(({ name }) => name).sort()).toEqual([...copy.names].sort());
    expect(shownOn(alone, copy.names)).toEqual(before);
  });
});

/** Cells and what charts read, sheet by sheet. */
const shownOn = (book: Workbook, names: readonly string[]) =>
  names.map((name) => {
    const sheet = book.sheet(name)!;
    const cells = [...sheet.cellsIn(sheet.usedArea()!)].map(([row, col, cell]) => [row, col, cell.formula, cell.value]);
    return { name, cells, charts: sheet.charts.map(({ series }) => JSON.stringify(series)) };
  });
