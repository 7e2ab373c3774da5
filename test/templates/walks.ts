/** What holds for every template of the registry, through the real office.js: one walk a promise. */
import type { Column, Line, Template } from '../../src/templates/template';
import { readXlsx, writeXlsx } from '../../workbench/files';
import { type Area, parseA1, type Sheet, type Table, type Workbook } from '../../workbench/model';
import { insertTableRows } from '../../workbench/structure';
import { bench, dump, emptyBook } from '../report/session';

const sheetsOf = (book: Workbook): string[] => book.sheets.map(({ name }) => name);
const sheetNames = (template: Template): string[] => template.sheets.map(({ name }) => name);
/** Every number on some sheets, in the order of their cells. */
const numbersIn = (book: Workbook, names: readonly string[]): number[] =>
  names
    .map((name) => book.sheet(name)!)
    .flatMap((sheet) => [...sheet.cellsIn(sheet.usedArea()!)])
    .flatMap(([, , { value }]) => (typeof value === 'number' ? [value] : []));
export const dumpAll = (book: Workbook): Record<string, string> =>
  Object.fromEntries(book.sheets.map((sheet) => [sheet.name, dump(sheet)]));

/** What the last row of a table lacks of the row above it: formulas, formats, validations, rules. */
function unlikeAbove({ sheet, bodyArea: { bottom, left, right } }: Table): string[] {
  const holds = (areas: readonly Area[], row: number, col: number): boolean =>
    areas.some((a) => a.top <= row && row <= a.bottom && a.left <= col && col <= a.right);
  const ruled = (rules: readonly { readonly areas: readonly Area[] }[], row: number, col: number): number =>
    rules.filter(({ areas }) => holds(areas, row, col)).length;
  const factsOf = (row: number, col: number): string => {
    const cell = sheet.cell(row, col);
    const rules = [ruled(sheet.validations, row, col), ruled(sheet.conditionalFormats, row, col)];
    return JSON.stringify([cell?.formula ?? '', cell?.format, rules]);
  };
  return Array.from({ length: right - left + 1 }, (_, i) => left + i).flatMap((col) => {
    const [above, last] = [factsOf(bottom - 1, col), factsOf(bottom, col)];
    return above === last ? [] : [`column ${col}: ${last} in place of ${above}`];
  });
}

/** Series of the charts that begin with a table's first row, and end before its last. */
const cutShort = (sheet: Sheet): string[] =>
  sheet.charts.flatMap(({ name, series }) =>
    series.flatMap(({ values, categories }) =>
      [values, categories].flatMap((reference) => {
        const cells = parseA1((reference ?? '').replace(/^.*!/, '').replaceAll('$', ''));
        const table = cells && sheet.tables.find(({ bodyArea }) => bodyArea.top === cells.top);
        return table && cells.bottom < table.bodyArea.bottom ? [`${name}: ${reference}`] : [];
      }),
    ),
  );

interface At {
  readonly sheet: Sheet;
  readonly row: number;
  readonly col: number;
}

/** What nobody has in an example. */
const MINE = 0.123;

function put(sheet: Sheet, row: number, col: number, value: number | null): void {
  sheet.ensure(row, col).value = value;
  sheet.changed({ top: row, left: col, bottom: row, right: col });
}

export function cellOf(book: Workbook, name: string): At {
  const [, sheet, address] = /^=(.+)!(.+)$/.exec(book.names.find((one) => one.name === name)!.formula)!;
  const { top, left } = parseA1(address.replaceAll('$', ''))!;
  return { sheet: book.sheet(sheet.replace(/^'(.*)'$/, '$1'))!, row: top, col: left };
}

/** A cell of each block in which an example stands: the first line that has one, the last of the first row of a table. */
const inputsOf = ({ sheets }: Template, book: Workbook): At[] =>
  sheets.flatMap(({ blocks }) =>
    blocks.flatMap((block): At[] => {
      if (block.type === 'lines') {
        const line = block.lines.find(({ example }) => example !== undefined);
        return line ? [cellOf(book, line.name)] : [];
      }
      if (block.type !== 'table' || block.usual) return [];
      const table = book.table(block.name)!;
      const last = block.columns.findLast(({ key }) => block.example[0]?.[key] !== undefined)!;
      const { top, left } = table.bodyArea;
      return [{ sheet: table.sheet, row: top, col: left + table.columnIndex(last.header) }];
    }),
  );

/** By what they prove, as it is said of a template. */
export const WALKS: Readonly<Record<string, (template: Template) => Promise<void>>> = {
  'is built with its example, answers, and is left alone by a second refresh': async (template) => {
    const { id } = template;
    const wanted = sheetNames(template);
    const { book, session, actions } = await bench();
    const built = await actions.buildTemplate(id);
    expect(built).toMatchObject({ template: id, instance: '1', sheets: wanted, warnings: [] });
    await session.settled();
    for (const { value } of built.answers) expect([id, typeof value]).toEqual([id, 'number']);
    const errors =
      Object.values(dumpAll(book))
        .join('\n')
        .match(/"#[A-Z/0!?]+[!?A]"/g) ?? [];
    expect(errors).toEqual([]);
    expect(book.sheets.flatMap(({ charts }) => charts).length).toBeGreaterThanOrEqual(1);
    const asked = template.sheets.flatMap(({ blocks }) =>
      blocks.flatMap((b): readonly (Line | Column)[] => {
        if (b.type === 'lines') return b.lines;
        return b.type === 'table' ? b.columns : [];
      }),
    );
    const whole = book.sheets.flatMap(({ validations }) =>
      validations.filter(({ rule }) => rule.type === 'wholeNumber'),
    );
    expect(whole).toHaveLength(asked.filter(({ ask, kind }) => ask && kind === 'whole').length);
    const before = dumpAll(book);
    expect(await actions.refreshTemplate(id)).toMatchObject({
      cells: 0,
      formats: 0,
      rules: 0,
      warnings: [],
      answers: built.answers,
    });
    expect(dumpAll(book)).toEqual(before);
  },

  'is left alone by a refresh after it was saved and opened again': async (template) => {
    const { id } = template;
    const { book, session, actions } = await bench();
    const built = await actions.buildTemplate(id);
    await session.settled();
    const again = await bench(await readXlsx(await writeXlsx(book), 'again.xlsx'));
    const nothing = { cells: 0, formats: 0, rules: 0, warnings: [], answers: built.answers };
    expect(await again.actions.refreshTemplate(id)).toMatchObject(nothing);
  },

  'steps around names that are taken, and stands twice in one workbook': async (template) => {
    const { id } = template;
    const wanted = sheetNames(template);
    const book = emptyBook();
    for (const name of wanted) book.addSheet(name);
    const [{ blocks }] = template.sheets;
    const lines = blocks.flatMap((block) => ('name' in block ? [block.name] : []));
    for (const name of lines) book.names.push({ name, formula: '=Sheet1!$A$1', visible: true });
    const { session, actions } = await bench(book);
    const first = await actions.buildTemplate(id);
    const second = await actions.buildTemplate(id);
    await session.settled();
    expect(first.sheets).toEqual(wanted.map((name) => `${name} 2`));
    expect(second).toMatchObject({ instance: '2', sheets: wanted.map((name) => `${name} 3`) });
    expect(second.answers).toEqual(first.answers);
    const before = dumpAll(book);
    await actions.clearExample(id, { instance: '2' });
    await session.settled();
    const after = dumpAll(book);
    for (const name of [...wanted, ...first.sheets]) expect(after[name]).toBe(before[name]);
    expect(after[second.sheets[0]]).not.toBe(before[second.sheets[0]]);
    for (const instance of ['1', '2'])
      expect(await actions.refreshTemplate(id, { instance })).toMatchObject({ cells: 0, formats: 0, rules: 0 });
  },

  'gives both kinds of formulas, with the same answers': async (template) => {
    const { id } = template;
    const { book, session, actions } = await bench();
    const native = await actions.buildTemplate(id);
    await session.settled();
    await actions.switchTemplate(id, 'addin');
    await session.settled();
    const addin = await actions.refreshTemplate(id);
    addin.answers.forEach(({ value }, i) => expect(value).toBeCloseTo(native.answers[i].value as number, 9));
    const shown = numbersIn(book, native.sheets);
    await actions.switchTemplate(id, 'native');
    await session.settled();
    numbersIn(book, native.sheets).forEach((value, i) => expect(value).toBeCloseTo(shown[i], 9));
    await actions.switchTemplate(id, 'addin');
    await session.settled();
    const before = dumpAll(book);
    await actions.switchTemplate(id, 'native');
    await actions.switchTemplate(id, 'addin');
    await session.settled();
    expect(dumpAll(book)).toEqual(before);
  },

  'loses its example in one act, with what it says of it, and gets it back': async (template) => {
    const { id } = template;
    const { book, session, actions } = await bench();
    const built = await actions.buildTemplate(id);
    await session.settled();
    const before = dumpAll(book);
    expect(before[built.sheets[0]]).toMatch(/Example: /);
    await actions.clearExample(id);
    await session.settled();
    const values = built.sheets.flatMap((name) => {
      const sheet = book.sheet(name)!;
      return [...sheet.cellsIn(sheet.usedArea()!)].map(([, , cell]) => String(cell.value ?? ''));
    });
    expect(values.filter((value) => /^Example: |^Still as in the example/.test(value))).toEqual([]);
    expect(values.filter((value) => /^#[A-Z]+/.test(value))).toEqual([]);
    expect(await actions.refreshTemplate(id)).toMatchObject({ cells: 0 });
    await actions.restoreExample(id);
    await session.settled();
    expect(dumpAll(book)).toEqual(before);
  },

  'keeps what was typed over the example when that is cleared': async (template) => {
    const { id } = template;
    const { book, session, actions } = await bench();
    await actions.buildTemplate(id);
    await session.settled();
    const typed = inputsOf(template, book);
    expect(typed.length).toBeGreaterThan(0);
    for (const { sheet, row, col } of typed) put(sheet, row, col, MINE);
    session.app.calculation.update();
    await actions.clearExample(id);
    await session.settled();
    expect(typed.map(({ sheet, row, col }) => sheet.cell(row, col)?.value)).toEqual(typed.map(() => MINE));
  },

  'resets its example over what was typed there, keeps rows of a person, and takes that back': async (template) => {
    const { id } = template;
    const { book, session, actions } = await bench();
    await actions.buildTemplate(id);
    await session.settled();
    const typed = inputsOf(template, book);
    const were = typed.map(({ sheet, row, col }) => sheet.cell(row, col)?.value);
    const owned = template.sheets.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.type === 'table' && !block.usual ? [book.table(block.name)!] : [])),
    );
    const own = owned.map((table) => {
      const { bottom, top, left } = table.bodyArea;
      insertTableRows(table, bottom - top + 1, 1);
      return { sheet: table.sheet, row: bottom + 1, col: left };
    });
    for (const { sheet, row, col } of [...typed, ...own]) put(sheet, row, col, MINE);
    session.app.calculation.update();
    const before = dumpAll(book);
    await actions.restoreExample(id);
    await session.settled();
    expect(typed.map(({ sheet, row, col }) => sheet.cell(row, col)?.value)).toEqual(were);
    expect(own.map(({ sheet, row, col }) => sheet.cell(row, col)?.value)).toEqual(own.map(() => MINE));
    await actions.restoreLast();
    await session.settled();
    expect(dumpAll(book)).toEqual(before);
  },

  'gives both kinds of formulas the same where inputs are blank, or none that is asked for': async (template) => {
    const { id } = template;
    const { book, session, actions } = await bench();
    const { sheets } = await actions.buildTemplate(id);
    await session.settled();
    const lines = template.sheets.flatMap(({ blocks }) => blocks.flatMap((b) => (b.type === 'lines' ? b.lines : [])));
    const inputs = lines.flatMap(({ name, ask, kind }) =>
      ask && kind !== 'date' ? [{ ...cellOf(book, name), most: kind === 'share' ? 1 : Infinity }] : [],
    );
    for (const value of [null, 0, 2.5, 40]) {
      for (const { sheet, row, col, most } of inputs) put(sheet, row, col, value && Math.min(value, most));
      session.app.calculation.update();
      await actions.switchTemplate(id, 'native');
      await session.settled();
      const native = numbersIn(book, sheets);
      await actions.switchTemplate(id, 'addin');
      await session.settled();
      const addin = numbersIn(book, sheets);
      expect([value, addin.length]).toEqual([value, native.length]);
      addin.forEach((shown, i) =>
        expect(Math.abs(shown - native[i])).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(shown))),
      );
    }
  },

  'is taken back whole, the example and then all of it': async (template) => {
    const { id } = template;
    const { book, session, actions } = await bench();
    const names = sheetsOf(book);
    await actions.buildTemplate(id);
    await session.settled();
    const before = dumpAll(book);
    await actions.clearExample(id);
    await actions.restoreLast();
    await session.settled();
    expect(dumpAll(book)).toEqual(before);
    const other = await bench();
    await other.actions.buildTemplate(id);
    await other.actions.restoreLast();
    expect(sheetsOf(other.book)).toEqual(names);
  },

  'is copied to send out, without a formula': async (template) => {
    const { id } = template;
    const { book, session, actions } = await bench();
    const built = await actions.buildTemplate(id);
    await session.settled();
    const copy = await actions.copyTemplate(id);
    await session.settled();
    expect(copy.sheets).toHaveLength(built.sheets.length);
    copy.sheets.forEach((name, i) => {
      const sheet = book.sheet(name)!;
      const original = book.sheet(built.sheets[i])!;
      for (const [row, col, cell] of original.cellsIn(original.usedArea()!)) {
        const copied = sheet.cell(row, col);
        expect(copied?.formula).toBeUndefined();
        expect(copied?.value ?? '').toEqual(cell.value ?? '');
      }
      expect(sheet.charts).toHaveLength(original.charts.length);
    });
  },

  'takes in rows that are put under its tables, and keeps what a person typed over': async (template) => {
    const { id } = template;
    const { book, session, actions } = await bench();
    const built = await actions.buildTemplate(id);
    await session.settled();
    for (const sheet of built.sheets.map((name) => book.sheet(name)!))
      for (const table of sheet.tables) {
        const rows = table.bodyArea.bottom - table.bodyArea.top + 1;
        insertTableRows(table, rows, 1);
      }
    session.app.calculation.update();
    const refreshed = await actions.refreshTemplate(id);
    await session.settled();
    expect(refreshed.answers).toEqual(built.answers);
    for (const sheet of built.sheets.map((name) => book.sheet(name)!)) {
      for (const table of sheet.tables) expect([table.name, ...unlikeAbove(table)]).toEqual([table.name]);
      expect(cutShort(sheet)).toEqual([]);
    }
    expect(await actions.refreshTemplate(id)).toMatchObject({ cells: 0, formats: 0, rules: 0 });
  },

  'refuses a protected sheet, and what is not there': async (template) => {
    const { id } = template;
    const { book, actions } = await bench();
    await expect(actions.refreshTemplate(id)).rejects.toThrow(/has no .* yet/);
    const built = await actions.buildTemplate(id);
    book.sheet(built.sheets[0])!.protection = { options: {} };
    const before = dumpAll(book);
    await expect(actions.clearExample(id)).rejects.toThrow(/is protected, so nothing was written/);
    expect(dumpAll(book)).toEqual(before);
  },
};
