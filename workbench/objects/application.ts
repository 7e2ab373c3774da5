import type { App } from '../host/app';
import { type HostClass, hostObject } from '../host/class';
import { asChoice, asFlag, asText, isOmitted } from './core/arguments';
import { mayChangeBook } from './core/guards';
import { invalidArgument, itemNotFound, unsupported } from './core/refusals';

/** The build number that Excel's calculation engine gives. */
export const ENGINE_VERSION = 191029;

const MODES = ['Automatic', 'AutomaticExceptTables', 'Manual'] as const;

/** This Excel speaks en-US. */
const numberFormatInfoClass: HostClass<App> = {
  type: 'NumberFormatInfo',
  scalars: {
    NumberDecimalSeparator: { get: () => '.' },
    NumberGroupSeparator: { get: () => ',' },
    CurrencySymbol: { get: () => '$' },
  },
};

const datetimeFormatInfoClass: HostClass<App> = {
  type: 'DatetimeFormatInfo',
  scalars: {
    DateSeparator: { get: () => '/' },
    LongDatePattern: { get: () => 'dddd, mmmm d, yyyy' },
    LongTimePattern: { get: () => 'h:mm:ss AM/PM' },
    ShortDatePattern: { get: () => 'm/d/yyyy' },
    TimeSeparator: { get: () => ':' },
  },
};

const cultureInfoClass: HostClass<App> = {
  type: 'CultureInfo',
  scalars: { Name: { get: () => 'en-US' } },
  links: {
    NumberFormat: (app) => hostObject(numberFormatInfoClass, app),
    DatetimeFormat: (app) => hostObject(datetimeFormatInfoClass, app),
  },
};

const iterativeCalculationClass: HostClass<App> = {
  type: 'IterativeCalculation',
  scalars: {
    Enabled: {
      get: () => false,
      set(_app, value) {
        if (asFlag(value, 'enabled')) throw unsupported('Iterative calculation is not offered here.');
      },
    },
    MaxChange: { get: () => 0.001 },
    MaxIteration: { get: () => 100 },
  },
};

function busy(app: App): boolean {
  for (const sheet of app.book.sheets) {
    const used = sheet.usedArea();
    if (!used) continue;
    for (const [, , { value }] of sheet.cellsIn(used)) {
      if (typeof value === 'object' && value !== null && value.code === '#BUSY!') return true;
    }
  }
  return false;
}

/** A workbook beside the one that is open, which nobody sees before it is opened. */
const workbookCreatedClass: HostClass<{ readonly app: App; readonly id: string }> = {
  type: 'WorkbookCreated',
  identity: ({ id }) => ({ Id: id }),
  scalars: { Id: { get: ({ id }) => id } },
  methods: {
    Open({ app, id }) {
      app.newBooks.open(id);
      return null;
    },
  },
};

const ZIP = 'PK';

/** Makes a workbook of a file in base64; without one, of an empty one. */
function madeOf(app: App, given: unknown): string {
  if (isOmitted(given)) return app.newBooks.make(new Uint8Array());
  let file: string;
  try {
    file = atob(asText(given, 'base64File'));
  } catch {
    file = '';
  }
  if (!file.startsWith(ZIP)) throw invalidArgument('base64File must be an .xlsx file in base64.');
  return app.newBooks.make(Uint8Array.from(file, (character) => character.charCodeAt(0)));
}

/** Makes one and opens it, as Excel on the web is asked to. */
export function openMadeOf(app: App, given: unknown): null {
  app.newBooks.open(madeOf(app, given));
  return null;
}

export const applicationClass: HostClass<App> = {
  type: 'Application',
  scalars: {
    CalculationMode: {
      get: (app) => app.calculation.mode,
      set(app, value) {
        mayChangeBook(app);
        app.calculation.mode = asChoice(value, MODES, 'calculationMode');
      },
    },
    CalculationState: { get: (app) => (busy(app) ? 'Calculating' : 'Done') },
    CalculationEngineVersion: { get: () => ENGINE_VERSION },
    DecimalSeparator: { get: () => '.' },
    ThousandsSeparator: { get: () => ',' },
    UseSystemSeparators: { get: () => true },
  },
  links: {
    CultureInfo: (app) => hostObject(cultureInfoClass, app),
    IterativeCalculation: (app) => hostObject(iterativeCalculationClass, app),
  },
  methods: {
    CreateWorkbook: (app, given: unknown) => hostObject(workbookCreatedClass, { app, id: madeOf(app, given) }),
    _GetWorkbookCreatedById(app, id: unknown) {
      if (!app.newBooks.has(asText(id, 'id'))) throw itemNotFound('There is no such workbook.');
      return hostObject(workbookCreatedClass, { app, id: asText(id, 'id') });
    },
    Calculate(app, calculationType: unknown) {
      const type = asChoice(calculationType, ['Recalculate', 'Full', 'FullRebuild'], 'calculationType');
      if (type !== 'Recalculate') app.calculation.invalidateAll();
      app.calculation.update(true);
      return null;
    },
    /** Numbers are brought up to date when they are read, so there is nothing to hold back. */
    SuspendApiCalculationUntilNextSync: () => null,
    SuspendScreenUpdatingUntilNextSync: () => null,
  },
};
