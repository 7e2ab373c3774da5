/** Every template of the registry: what holds for one holds for all, with no test of its own. */
import { freshModel } from '../../src/engine/report/settings-model';
import { REPORT_SHEETS } from '../../src/templates/account-report';
import { partsOf } from '../../src/templates/layout';
import type { Parts } from '../../src/templates/parts';
import { TEMPLATES } from '../../src/templates/registry';
import { made } from './sheet';
import { WALKS } from './walks';

test('keys are told apart by their template, and so are the names of sheets, tables and cells', () => {
  const names: string[] = [];
  for (const { id, sheets } of TEMPLATES)
    for (const { key, name, blocks } of sheets) {
      expect(key === id || key.startsWith(`${id}.`)).toBe(true);
      expect(name.length).toBeLessThanOrEqual(28);
      const keys = blocks.map((block) => block.key);
      expect(new Set(keys).size).toBe(keys.length);
      for (const block of blocks) {
        const columns = block.type === 'table' ? block.columns.map((c) => c.key) : [];
        expect(new Set(columns).size).toBe(columns.length);
      }
      for (const block of blocks) {
        if (block.type === 'lines') names.push(...block.lines.map((line) => line.name));
        else if ('name' in block) names.push(block.name);
      }
    }
  expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
});

test('the first sheet of each begins with the sentence that answers it', () => {
  for (const { id, sheets } of TEMPLATES)
    expect([sheets[0].key, sheets[0].blocks[0].type, sheets[0].blocks[0].key]).toEqual([id, 'note', 'answer']);
});

test('what templates read is a part of the account report, or of another template', () => {
  const said = ({ tables, cells }: Pick<Parts, 'tables' | 'cells'>): string[] =>
    [...tables, ...cells].map((one) => one.key);
  const parts = new Map([
    ...REPORT_SHEETS.map((sheet) => [`report ${sheet.key}`, said(sheet.parts(freshModel()))] as const),
    ...TEMPLATES.flatMap(({ id, sheets }) => sheets.map((one) => [`${id} ${one.key}`, said(partsOf(one))] as const)),
  ]);
  const read = TEMPLATES.flatMap(({ reads = {} }) => Object.values(reads));
  expect(read.length).toBeGreaterThan(0);
  for (const one of read) {
    const keys = [...(one.table === undefined ? [] : [one.table]), ...(one.cells ?? [])];
    expect(keys).not.toEqual([]);
    expect(parts.get(`${one.template} ${one.sheet}`)).toEqual(expect.arrayContaining(keys));
  }
});

test('every sheet is printed across a page in 8 points or more, on Letter and on A4', () => {
  // Letter is the narrower one, 11 inches across, less the margins; a character of 11 points is 7 pixels wide, and 5 more a column.
  const room = 11 * 72 - 2 * 18;
  const small = TEMPLATES.flatMap((template) =>
    made(template).plans.flatMap(({ name, print, columns, looks, outlines }) => {
      expect([name, print.landscape, print.margins]).toMatchObject([name, true, { left: 18, right: 18 }]);
      const shown = columns.filter(
        ({ col }) => !outlines.some((one) => one.closed && one.left <= col && col <= one.right),
      );
      const points = 0.75 * shown.reduce((sum, { width }) => sum + Math.floor(7 * width) + 5, 0);
      const least = Math.min(...looks.flatMap(({ look: { size } }) => size ?? []));
      const printed = least * Math.min(1, room / points);
      return printed < 8 ? [`${name}: ${printed.toFixed(2)}`] : [];
    }),
  );
  expect(small).toEqual([]);
});

/** Walked whole here, one of a single table and one of several sheets; the others in registry.deep.test.ts. */
const WHOLE = ['marketing-plan', 'pipeline'];
/** What each template is proved by every time. */
const ALWAYS = ['is built with its example, answers, and is left alone by a second refresh'];

describe.each(TEMPLATES.map((template) => [template.id, template] as const))('%s', (id, template) => {
  const walks = Object.entries(WALKS).filter(([title]) => WHOLE.includes(id) || ALWAYS.includes(title));
  test.each(walks)('%s', (_, walk) => walk(template));
});
