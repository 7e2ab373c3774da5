/** Where the sheets of the account report stand, as they read each other. */
import { area } from '../../sheets/address';
import { reportColumns, type ReportLayout } from './accounts';
import { type FieldKey, FIELDS } from './settings/fields';
import { tableRef } from '../../sheets/tables';
import type { ListLayout } from '../lists/layout';
import type { Around } from '../lists/plan';
import { asDescribed, type SheetLayout } from '../parts';
import { historyRef } from './score-history';
import { overridesRef } from './score-overrides';
import type { ReportSituation } from './situation';

/** A list by the key of its table. */
const list = ({ names, cells, tables }: SheetLayout, table: string): ListLayout => ({ ...tables[table], names, cells });

/** Names of the cells on Settings, by line. */
const settingNames = ({ names }: SheetLayout): Readonly<Record<FieldKey, string>> =>
  Object.fromEntries(FIELDS.map(({ key }) => [key, names[key]])) as Record<FieldKey, string>;

/** The table of accounts with all that its formulas read. */
export function reportLayout({ model, layouts, tracker }: ReportSituation): ReportLayout {
  const { report, settings, actions, history } = layouts;
  const overrides = layouts.overrides as SheetLayout | undefined;
  return {
    ...asDescribed(report.tables.accounts, reportColumns(model)),
    names: settingNames(settings),
    related: {
      actions: tableRef(actions.tables.actions),
      history: historyRef(list(history, 'snapshots')),
      ...(overrides && { overrides: overridesRef(list(overrides, 'overrides')) }),
    },
    ownFormats: tracker.ownFormats,
  };
}

/** What formulas and choices of the report's sheets read: named cells, accounts, and snapshots. */
export function around({ model, layouts }: ReportSituation): Around {
  const at = layouts.report.tables.accounts;
  const cellsOf = (key: string) => {
    const i = at.columns.findIndex(({ column }) => column?.key === key);
    const col = at.left + i;
    return i < 0 ? undefined : area(at.top + 1, col, at.top + at.rows, col);
  };
  const accounts = { ref: tableRef(at), sheetName: at.sheetName, cellsOf };
  const cells = { ...layouts.settings.names, ...layouts.history.names };
  const snapshots = { ref: tableRef(layouts.history.tables.snapshots) };
  return { mode: model.settings.formulas, cells, tables: { accounts, snapshots } };
}
