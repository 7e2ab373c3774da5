import type { App } from '../host/app';
import { type HostClass, hostObject } from '../host/class';
import { asChoice, asFlag } from './core/arguments';
import { mayChangeBook } from './core/guards';
import { unsupported } from './core/refusals';

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
