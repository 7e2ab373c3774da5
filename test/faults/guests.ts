import { HostError } from '../../workbench/host/class';
import { area, type Cell, MAX_COLS, MAX_ROWS, type Sheet, type Table } from '../../workbench/model';
import { copySheet } from '../../workbench/objects/sheets/copy-sheet';
import { SheetRef } from '../../workbench/objects/sheets/sheet-ref';
import { Hands, type Input } from '../user/hands';
import type { Random } from '../user/random';
import type { Desk } from './commands';

/** One edit by somebody else, of a place that is chosen while the workbook is as it was before a command. */
export interface Guest {
  readonly name: string;
  /** Does it, wherever the place is by now; throws HostError where it cannot be done. */
  act(): void;
  /** What is no longer as they left it; undefined where all is. */
  missing(): string | undefined;
  /** The name of a sheet that came with it: what a command in between does to that is open. */
  aside?(): string | undefined;
  /** Takes back what keeps a command from writing. */
  yields?(): void;
}

interface Room {
  readonly desk: Desk;
  readonly hands: Hands;
  readonly random: Random;
}

const EVERYWHERE = area(0, 0, MAX_ROWS - 1, MAX_COLS - 1);
const MINE = 'typed by a guest';

const gone = (what: string): never => {
  throw new HostError('ItemNotFound', `${what} is gone.`);
};

const placeOf = (sheet: Sheet, cell: Cell): { row: number; col: number } | undefined => {
  for (const [row, col, one] of sheet.cellsIn(EVERYWHERE)) if (one === cell) return { row, col };
  return undefined;
};

/** Types into a cell, wherever it has moved. */
function typing({ hands, desk }: Room, name: string, sheet: Sheet, cell: Cell, input: Input): Guest {
  return {
    name: `${name} on "${sheet.name}"`,
    act() {
      const { row, col } = placeOf(sheet, cell) ?? gone('The cell');
      hands.type(sheet, row, col, input);
    },
    missing() {
      if (!desk.book.sheets.includes(sheet)) return String(input);
      // A row that went and came back has its contents in other cells.
      const stands = placeOf(sheet, cell)
        ? cell.value === input
        : [...sheet.cellsIn(EVERYWHERE)].some(([, , { value }]) => value === input);
      return stands ? undefined : String(input);
    },
  };
}

const sheetsOf = ({ desk }: Room): readonly Sheet[] => desk.book.sheets;
const tablesOf = (room: Room): readonly Table[] => sheetsOf(room).flatMap(({ tables }) => tables);

function cellsWhere(room: Room, test: (cell: Cell, sheet: Sheet) => boolean): readonly (readonly [Sheet, Cell])[] {
  return sheetsOf(room).flatMap((sheet) =>
    [...sheet.cellsIn(EVERYWHERE)].flatMap(([, , cell]) => (test(cell, sheet) ? [[sheet, cell] as const] : [])),
  );
}

function inCell(room: Room, name: string, input: Input, cells: readonly (readonly [Sheet, Cell])[]): Guest | undefined {
  if (cells.length === 0) return undefined;
  const [sheet, cell] = room.random.pick(cells);
  return typing(room, name, sheet, cell, input);
}

/** A text in a cell that holds nothing: under everything, or beside it. */
function inFreeCell(
  { random, hands, desk }: Room,
  name: string,
  sheet: Sheet,
  act: (row: number, col: number) => void,
) {
  const used = sheet.usedArea() ?? area(0, 0);
  const under = random.chance(0.5);
  const [row, col] = under ? [used.bottom + 3, used.left] : [used.top + 1, used.right + 2];
  let cell: Cell | undefined;
  return {
    name: `${name} on "${sheet.name}"`,
    act() {
      if (!desk.book.sheets.includes(sheet)) gone(sheet.name);
      hands.type(sheet, row, col, MINE);
      cell = sheet.cell(row, col);
      act(row, col);
    },
    missing: () => (cell && placeOf(sheet, cell) && cell.value === MINE ? undefined : MINE),
  };
}

type Maker = (room: Room) => Guest | undefined;

const pickSheet = (room: Room): Sheet => room.random.pick(sheetsOf(room));
const pickTable = (room: Room): Table | undefined => {
  const tables = tablesOf(room);
  return tables.length === 0 ? undefined : room.random.pick(tables);
};

/** Whether a sheet holds a text, once it is typed. */
const holds = (sheet: Sheet, text: string): boolean =>
  [...sheet.cellsIn(EVERYWHERE)].some(([, , { value }]) => value === text);

const MAKERS: readonly Maker[] = [
  (room) =>
    inCell(
      room,
      'a value',
      3.25,
      cellsWhere(room, ({ value, formula }) => formula === undefined && typeof value === 'number'),
    ),
  (room) =>
    inCell(
      room,
      'a text over a text',
      MINE,
      cellsWhere(room, ({ value, formula }) => formula === undefined && typeof value === 'string'),
    ),
  (room) =>
    inCell(
      room,
      'a value over a formula',
      MINE,
      cellsWhere(room, ({ formula, spilledFrom }) => formula !== undefined && !spilledFrom),
    ),
  (room) => inFreeCell(room, 'a text', pickSheet(room), () => undefined),
  (room) => {
    const table = pickTable(room);
    if (!table) return undefined;
    const at = room.random.int(0, table.bodyArea.bottom - table.bodyArea.top);
    return {
      name: `a row into "${table.name}"`,
      act() {
        room.hands.insertTableRow(table, at);
        room.hands.type(table.sheet, table.bodyArea.top + at, table.area.left, MINE);
      },
      missing: () => (holds(table.sheet, MINE) ? undefined : MINE),
    };
  },
  (room) => {
    const sheet = pickSheet(room);
    const at = room.random.int(0, (sheet.usedArea()?.bottom ?? 0) + 1);
    const rows = (): number => sheet.usedArea()?.bottom ?? -1;
    let before = 0;
    return {
      name: `row ${at + 1} into "${sheet.name}"`,
      act() {
        before = rows();
        room.hands.insertSheetRow(sheet, at);
      },
      missing: () => (rows() < before ? 'a row' : undefined),
    };
  },
  (room) => {
    const table = pickTable(room);
    if (!table || table.bodyArea.bottom === table.bodyArea.top) return undefined;
    const { sheet, bodyArea: body } = table;
    const cell = sheet.cell(room.random.int(body.top, body.bottom), body.left);
    if (!cell) return undefined;
    return {
      name: `a row out of "${table.name}"`,
      act() {
        const { row } = placeOf(sheet, cell) ?? gone('The row');
        room.hands.deleteTableRow(table, row - table.bodyArea.top);
      },
      missing: () => (placeOf(sheet, cell) ? 'the row is back' : undefined),
    };
  },
  (room) => {
    const table = pickTable(room);
    if (!table) return undefined;
    const at = room.random.int(0, table.columns.length);
    return {
      name: `column ${at + 1} into "${table.name}"`,
      act() {
        room.hands.insertTableColumn(table, at, 'Theirs');
        room.hands.type(table.sheet, table.bodyArea.top, table.area.left + at, MINE);
      },
      missing: () =>
        table.columns.some(({ name }) => name === 'Theirs') && holds(table.sheet, MINE) ? undefined : 'Theirs',
    };
  },
  (room) => {
    const sheet = pickSheet(room);
    const at = room.random.int(0, (sheet.usedArea()?.right ?? 0) + 1);
    const used = (): number => sheet.usedArea()?.right ?? -1;
    let before = 0;
    return {
      name: `sheet column ${at + 1} into "${sheet.name}"`,
      act() {
        before = used();
        room.hands.insertSheetColumn(sheet, at);
      },
      missing: () => (used() < before ? 'a column' : undefined),
    };
  },
  (room) => {
    const sheet = pickSheet(room);
    const { name } = sheet;
    return {
      name: `another name for "${name}"`,
      act: () => room.hands.renameSheet(sheet, "Guest's own"),
      missing: () => (sheet.name === "Guest's own" ? undefined : 'the name'),
    };
  },
  (room) => {
    const sheet = pickSheet(room);
    const isProtected = sheet.protection !== undefined;
    return {
      name: `protection of "${sheet.name}"`,
      act() {
        sheet.protection = { options: {} };
      },
      missing: () => (sheet.protection ? undefined : 'the protection'),
      yields() {
        if (!isProtected) delete sheet.protection;
      },
    };
  },
  (room) => {
    const sheet = pickSheet(room);
    const place = room.random.pick(['Beginning', 'End']);
    let copy: Sheet | undefined;
    return {
      name: `a copy of "${sheet.name}"`,
      act() {
        copy = copySheet(new SheetRef(room.desk.session.app, sheet), place, null);
      },
      missing: () => (copy && room.desk.book.sheets.includes(copy) ? undefined : 'the copy'),
      aside: () => copy?.name,
    };
  },
  (room) => {
    const sheet = pickSheet(room);
    if (sheetsOf(room).length === 1) return undefined;
    return {
      name: `"${sheet.name}" deleted`,
      act() {
        // What somebody wanted gone may have gone by itself.
        if (sheetsOf(room).includes(sheet)) room.hands.deleteSheet(sheet);
      },
      missing: () => (room.desk.book.sheets.includes(sheet) ? 'the sheet is back' : undefined),
    };
  },
  (room) => {
    const table = pickTable(room);
    if (!table) return undefined;
    return {
      name: `another name for the table "${table.name}"`,
      act: () => room.hands.renameTable(table, 'Theirs_1'),
      missing: () => (table.name === 'Theirs_1' ? undefined : 'the name'),
    };
  },
  (room) => {
    const cells = cellsWhere(room, ({ note }) => note === undefined);
    if (cells.length === 0) return undefined;
    const [sheet, cell] = room.random.pick(cells);
    return {
      name: `a note on "${sheet.name}"`,
      act() {
        const { row, col } = placeOf(sheet, cell) ?? gone('The cell');
        room.hands.note(sheet, row, col, MINE);
      },
      missing: () => (placeOf(sheet, cell) && cell.note === MINE ? undefined : MINE),
    };
  },
  (room) => {
    const sheet = pickSheet(room);
    return inFreeCell(room, 'a merge', sheet, (row, col) => {
      sheet.merges = [...sheet.merges, area(row, col, row, col + 1)];
    });
  },
  (room) => {
    const table = pickTable(room);
    if (!table) return undefined;
    const column = room.random.pick(table.columns);
    return {
      name: `"${table.name}" sorted`,
      act: () => room.hands.sort(table, Math.max(0, table.columns.indexOf(column)), false),
      missing: () => undefined,
    };
  },
  (room) => {
    const table = pickTable(room);
    if (!table) return undefined;
    return {
      name: `"${table.name}" filtered`,
      act: () => room.hands.filter(table, 0, { filterOn: 'Custom', criterion1: '=*a*' }),
      missing: () => (table.filters.size > 0 ? undefined : 'the filter'),
    };
  },
];

/** An edit of each kind that can be made in a workbook, and its place. */
export function guestsAt(desk: Desk, random: Random): readonly Guest[] {
  const room: Room = { desk, hands: new Hands(desk.session.app), random };
  return MAKERS.flatMap((make) => make(room) ?? []);
}
