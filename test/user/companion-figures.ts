import { nextAction, openActions } from '../../src/domain/actions/actions';
import type { Action } from '../../src/domain/actions/actions';
import { readActions } from '../../src/templates/account-report/action-plan';
import { cellsOfReference, isError, type Scalar, type Table, toA1 } from '../../workbench/model';
import type { World } from './world';

/** What is wrong with what the report says of actions, and with what the charts read; empty if all is well. */
export const wrongCompanions = (world: World): string[] => [...wrongActions(world), ...wrongCharts(world)];

const plain = (value: Scalar): string | number | boolean => (value === null ? '' : isError(value) ? value.code : value);

const rowsOf = ({ sheet, bodyArea: b, columns }: Table): Scalar[][] =>
  Array.from({ length: b.bottom - b.top + 1 }, (_, r) =>
    columns.map((_c, c) => sheet.cell(b.top + r, b.left + c)?.value ?? null),
  );

/** An error that somebody typed for an action is not passed on. */
const withoutErrors = (text: string): string => (/^#[A-Z0-9/!?]+$/.test(text) ? '' : text);

function actionsOf(world: World): Action[] {
  const table = world.companion('actions')!;
  const columns = table.columns.map(({ name }, i) => {
    const key = world.companionKeyAt('actions', i);
    return { header: name, column: key === undefined ? null : { key } };
  }) as unknown as Parameters<typeof readActions>[0]['columns'];
  return readActions(
    { columns },
    rowsOf(table).map((row) => row.map(plain)),
  );
}

/** Open actions and the next one, account by account, unless a person typed over them or the name is no plain text. */
function wrongActions(world: World): string[] {
  const { accounts, report, hands } = world;
  const [name, count, next] = ['name', 'openActions', 'nextAction'].map((key) => world.columns((k) => k === key)[0]);
  if ([name, count, next].includes(undefined as never)) return [];
  const actions = actionsOf(world);
  const { bodyArea: body } = accounts;
  return rowsOf(accounts).flatMap((row, i) => {
    const account = row[name];
    // To COUNTIFS a name that spells a number is that number.
    const isPlain = typeof account === 'string' && account === account.trim() && !/^[\d.,%-]+$/.test(account);
    if (!isPlain) return [];
    const wanted: Scalar[] = [
      account === '' ? '' : openActions(actions, account).length,
      account === '' ? '' : withoutErrors(nextAction(actions, account)?.action ?? ''),
    ];
    return [count, next].flatMap((column, which) => {
      const cell = report.cell(body.top + i, body.left + column);
      const isTheirs = [count, next].some((c) => {
        const other = report.cell(body.top + i, body.left + c);
        return other !== undefined && hands.typed.has(other);
      });
      const shown = cell?.value ?? '';
      if (isTheirs || String(shown) === String(wanted[which])) return [];
      const at = toA1({ top: body.top + i, left: body.left + column, bottom: body.top + i, right: body.left + column });
      return [
        `${at} shows ${String(plain(shown))} instead of ${String(wanted[which])} for ${account}: ${cell?.formula}`,
      ];
    });
  });
}

/** Charts of ours read from cells that are there: a point an account in the first series, and one each with a name. */
function wrongCharts(world: World): string[] {
  const board = world.own('board')!;
  return board.charts.flatMap((chart) =>
    chart.series.flatMap(({ values, categories }, place) => {
      const found = [values, categories].map((reference) => cellsOfReference(world.book, reference)?.[0]);
      if (found.some((cells) => cells?.sheet !== board)) return [`${chart.name} reads ${values} and ${categories}`];
      const [rows, others] = found.map((cells) => cells!.area.bottom - cells!.area.top + 1);
      const { bodyArea: body } = world.accounts;
      const points = place === 0 ? body.bottom - body.top + 1 : 1;
      const wrong = rows !== others || (chart.name === 'Board portfolio' && rows !== points);
      return wrong ? [`${chart.name} has ${rows} values over ${others} categories`] : [];
    }),
  );
}
