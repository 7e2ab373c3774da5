import type { App, Calculation } from '../host/app';
import { type HostClass, HostError, type HostObject, hostObject } from '../host/class';
import type { CustomFunctionAccess } from '../host/host';
import {
  type Area,
  area,
  colCount,
  parseA1,
  rowCount,
  type Sheet,
  toA1,
  toWire,
  type Scalar,
  Workbook,
} from '../model';
import { openSession, type OfficeSession, type SessionOptions } from './session';

/** A handful of Excel's objects, enough to test the protocol without the real ones. */

interface Own<T> {
  readonly app: App;
  readonly it: T;
}

const range: HostClass<Own<{ sheet: Sheet; area: Area }>> = {
  type: 'Range',
  identity: ({ app, it }) => ({ _ReferenceId: app.keepRange(it.sheet, [it.area]) }),
  scalars: {
    Address: { get: ({ it }) => `${it.sheet.name}!${toA1(it.area)}` },
    CellCount: { get: ({ it }) => rowCount(it.area) * colCount(it.area), byDefault: false },
    Values: {
      get: ({ it: { sheet, area: a } }) => grid(a, (row, col) => toWire(sheet.cell(row, col)?.value ?? null)),
      set({ app, it: { sheet, area: a } }, values: Scalar[][]) {
        if (!Array.isArray(values) || values.length !== rowCount(a) || values.some((r) => r.length !== colCount(a))) {
          throw new HostError('InvalidArgument', 'The array does not match the size of the range.');
        }
        grid(a, (row, col) => (sheet.ensure(row, col).value = values[row - a.top][col - a.left]));
        sheet.changed(a);
        const message = { address: toA1(a), changeType: 'RangeEdited', source: 'Local', worksheetId: sheet.id };
        const referenceId = app.keepRange(sheet, [a]);
        const details = { ...message, referenceId, shiftDirection: 'None', triggerSource: 'ThisLocalAddin' };
        app.events.raise(10, [sheet.id, 'Workbook'], details);
      },
    },
  },
  links: { Worksheet: ({ app, it }) => worksheetObject(app, it.sheet) },
  methods: {
    GetCell: ({ app, it }, row: number, col: number) =>
      rangeObject(app, it.sheet, area(it.area.top + row, it.area.left + col)),
    GetRow: ({ app, it: { sheet, area: a } }, row: number) =>
      rangeObject(app, sheet, area(a.top + row, a.left, a.top + row, a.right)),
    GetBoundingRect: ({ app, it }, other: HostObject) => {
      const { area: b } = (other.self as Own<{ area: Area }>).it;
      const a = it.area;
      const joined = area(
        Math.min(a.top, b.top),
        Math.min(a.left, b.left),
        Math.max(a.bottom, b.bottom),
        Math.max(a.right, b.right),
      );
      return rangeObject(app, it.sheet, joined);
    },
    Crash(): never {
      throw new TypeError('a fault of the workbench');
    },
  },
};

function grid<T>(a: Area, at: (row: number, col: number) => T): T[][] {
  return Array.from({ length: rowCount(a) }, (_, r) =>
    Array.from({ length: colCount(a) }, (_unused, c) => at(a.top + r, a.left + c)),
  );
}

const rangeObject = (app: App, sheet: Sheet, a: Area): HostObject => hostObject(range, { app, it: { sheet, area: a } });

const worksheet: HostClass<Own<Sheet>> = {
  type: 'Worksheet',
  identity: ({ it }) => ({ Id: it.id }),
  scalars: {
    Id: { get: ({ it }) => it.id },
    Name: { get: ({ it }) => it.name, set: ({ it }, name: string) => void (it.name = name) },
    Position: { get: ({ it }) => it.book.sheets.indexOf(it) },
    ShowGridlines: {
      get: ({ it }) => it.showGridlines,
      set: ({ it }, show: boolean) => void (it.showGridlines = show),
    },
  },
  methods: {
    GetRange({ app, it }, address: string) {
      const a = parseA1(address);
      if (!a) throw new HostError('InvalidArgument', `"${address}" is not an address.`);
      return rangeObject(app, it, a);
    },
    Activate({ app, it }) {
      it.book.activeSheet = it.book.sheets.indexOf(it);
      app.events.raise(14, [it.id, 'Workbook'], { address: 'A1', worksheetId: it.id });
      return null;
    },
  },
};

const worksheetObject = (app: App, sheet: Sheet): HostObject => hostObject(worksheet, { app, it: sheet });

const find = ({ app, it }: Own<Workbook>, key: string | number): HostObject => {
  const sheet = it.sheet(String(key));
  if (!sheet) throw new HostError('ItemNotFound', `There is no sheet "${key}".`, 404);
  return worksheetObject(app, sheet);
};

const worksheets: HostClass<Own<Workbook>> = {
  type: 'WorksheetCollection',
  methods: {
    Add: ({ app, it }, name: string) => worksheetObject(app, it.addSheet(name ?? `Sheet${it.sheets.length + 1}`)),
    GetItem: find,
    GetItemOrNullObject: ({ app, it }, key: string) => {
      const sheet = it.sheet(key);
      return sheet ? worksheetObject(app, sheet) : null;
    },
    GetCount: ({ it }) => it.sheets.length,
  },
  items: ({ app, it }) => it.sheets.map((sheet) => worksheetObject(app, sheet)),
  getItem: find,
};

const workbook: HostClass<Own<Workbook>> = {
  type: 'Workbook',
  scalars: { Name: { get: ({ it }) => it.fileName } },
  links: { Worksheets: (self) => hostObject(worksheets, self) },
  methods: {
    _GetRangeForEventByReferenceId({ app }, id: string) {
      const kept = app.range(id);
      return kept ? rangeObject(app, kept.sheet, kept.areas[0]) : null;
    },
  },
};

export const toyRoot = (app: App): HostObject => hostObject(workbook, { app, it: app.book });

/** A calculation without formulas that lets tests reach the add-in's functions. */
export const toyCalculation = (_book: Workbook, _custom?: CustomFunctionAccess): Calculation => ({
  update: () => undefined,
  settled: () => Promise.resolve(),
  invalidateAll: () => undefined,
  mode: 'Automatic',
  unknownFunctions: new Map(),
  cycles: [],
  doubtful: { resting: [], late: [], kept: [], stopped: [] },
});

/** A session over a workbook with the sheets One and Two. */
export function openToy(options: Partial<SessionOptions> = {}): Promise<OfficeSession> {
  const book = new Workbook();
  book.addSheet('One');
  book.addSheet('Two');
  return openSession({ book, createRoot: toyRoot, createCalculation: toyCalculation, ...options });
}

/** Runs the body of an async function of `context` within Excel.run and gives its JSON-able result to this side. */
export async function excelRun<T>(session: OfficeSession, body: string, options = '{}'): Promise<T> {
  const code = `Excel.run(${options}, async (context) => { ${body} }).then(
    (value) => JSON.stringify({ value }),
    (e) => JSON.stringify({ error: { code: e.code, message: e.message, debugInfo: e.debugInfo } }))`;
  const outcome = JSON.parse(await (session.runScript(code) as Promise<string>)) as {
    value: T;
    error?: { code: string; message: string };
  };
  if (outcome.error) throw Object.assign(new Error(outcome.error.message), outcome.error);
  return outcome.value;
}
