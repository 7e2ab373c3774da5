import type { SheetKey } from '../../../src/sheets/plan';
import type { FormulaMode } from '../../../src/domain/model/model';
import { wholeReport } from '../../../tools/libreoffice/whole-report';
import { writeXlsx } from '../../../workbench/files';
import { child, children, descendants, parseXml, type XmlElement } from '../../../workbench/files/ooxml/xml';
import { partsOf } from '../../../workbench/files/testing/zip';
import { type Area, parseA1 } from '../../../workbench/model';
import { Hands } from '../../user/hands';
import { Random } from '../../user/random';
import { World } from '../../user/world';
import { AS_OF, emptyBook, keep, SAMPLE } from '../session';

/** How many rules each sheet may have: few, so that a sheet of thousands of rows stays quick; two say small changes, per list. */
const MOST: Readonly<Record<SheetKey, number>> = {
  report: 17,
  board: 7,
  actions: 8,
  history: 2,
  settings: 2,
  overrides: 2,
};

interface RulePart {
  readonly areas: readonly Area[];
  readonly type: string;
  readonly formulas: readonly string[];
  /** Kind and value of each bound of a scale or a bar. */
  readonly bounds: readonly (readonly [kind: string | undefined, value: string | undefined])[];
}

/** The rules of each sheet of a saved file, from its XML; what a rule says again for newer versions of Excel is read too. */
function rulesIn(bytes: Uint8Array): Map<string, RulePart[]> {
  const parts = partsOf(bytes);
  const links = children(parseXml(parts['xl/_rels/workbook.xml.rels']), 'Relationship');
  return new Map(
    descendants(parseXml(parts['xl/workbook.xml']), 'sheet').map(({ attrs }) => {
      const target = links.find((link) => link.attrs.Id === attrs['r:id'])!.attrs.Target;
      const root = parseXml(parts[`xl/${target.replace(/^\/xl\//, '')}`]);
      return [attrs.name, descendants(root, 'conditionalFormatting').flatMap(rulesOf)] as const;
    }),
  );
}

function rulesOf(e: XmlElement): RulePart[] {
  const areas = (e.attrs.sqref ?? child(e, 'sqref')?.text ?? '').split(' ').map((text) => parseA1(text)!);
  return children(e, 'cfRule').map((rule) => ({
    areas,
    type: rule.attrs.type,
    formulas: descendants(rule, 'formula').map(({ text }) => text),
    bounds: descendants(rule, 'cfvo').map((v) => [v.attrs.type, v.attrs.val ?? child(v, 'f')?.text] as const),
  }));
}

async function desk(formulas: FormulaMode) {
  const { book, session } = await wholeReport(emptyBook(), SAMPLE, AS_OF, { formulas });
  keep(session);
  const world = new World(book, new Hands(session.app), new Random(1));
  return { world, rules: rulesIn(await writeXlsx(book)) };
}

describe.each(['native', 'addin'] as const)('rules with %s formulas', (mode) => {
  test('none uses a function of ours, every bound is a constant, and they cover exact rows', async () => {
    const { world, rules } = await desk(mode);
    const counts: Record<string, number> = {};
    for (const key of Object.keys(MOST) as SheetKey[]) {
      const sheet = world.own(key)!;
      const found = rules.get(sheet.name)!;
      counts[key] = sheet.conditionalFormats.length;
      expect(found.length).toBeGreaterThanOrEqual(counts[key]);
      const bodies = sheet.tables.map((t) => t.bodyArea);
      for (const { areas, type, formulas, bounds } of found) {
        for (const formula of formulas) {
          expect(formula).not.toMatch(/AMPR|_xldudf|_xlfn|_xludf|LAMBDA|\bINDIRECT\b|\bOFFSET\b/i);
          expect(formula).not.toContain('#REF!');
        }
        if (type !== 'expression') {
          for (const [kind, value] of bounds) {
            expect(kind).toMatch(/^num/);
            expect(Number.isFinite(Number(value))).toBe(true);
          }
          expect(bounds.length).toBeGreaterThan(0);
        }
        for (const a of areas) {
          // What ends above a table is a rule of the heading.
          const body = bodies.find((b) => b.left <= a.left && a.right <= b.right && a.bottom >= b.top);
          if (body) expect([a.top, a.bottom]).toEqual([body.top, body.bottom]);
          else expect(a.bottom - a.top).toBeLessThan(20);
        }
      }
    }
    for (const key of Object.keys(MOST) as SheetKey[]) expect([key, counts[key] <= MOST[key]]).toEqual([key, true]);
    expect(counts.report).toBeGreaterThan(8);
    const all = Object.entries(counts).map(([key, count]) => `${key} ${count}`);
    process.stdout.write(`rules with ${mode} formulas: ${all.join(', ')}\n`);
  });
});
