import { isDirect, type ReportModel } from '../../domain/model/model';
import { quoted, thisRow } from '../references';
import { type Places, computedStep } from '../report';
import { cellNumber } from '../report/overridden';
import { dataOf, rowsOf } from '../tables';
import type { OverrideColumn, OverrideLayout } from './layout';

/** The formula of a computed column, as text that begins with `=`; undefined for a column where people type. */
export function overrideFormula(
  column: OverrideColumn,
  model: ReportModel,
  layout: OverrideLayout,
  report: Places,
): string | undefined {
  const here = (key: OverrideColumn['key']): string =>
    thisRow(layout.columns.find((c) => c.column?.key === key)!.header);
  switch (column.key) {
    case 'computed':
      return `=${computed(model, here('cell'), report)}`;
    case 'state':
      return `=${state(model, here, layout.names.asOf)}`;
    case 'cell':
      return `=${cell(model, here('account'), here('step'), report)}`;
    default:
      return undefined;
  }
}

/** Row of the account in the table of accounts and number of the step, each 0 where it is not known. */
function cell({ steps }: ReportModel, account: string, step: string, { ref }: Places): string {
  const same = `TRIM(${dataOf(ref, 'name')})=TRIM(${account})`;
  const row = `IF(TRIM(${account})="",0,IFERROR(SUMPRODUCT(AGGREGATE(15,6,(${rowsOf(ref, 'name')})/(${same}),1)),0))`;
  const number = steps.reduceRight(
    (rest, { name }, i) => `IF(TRIM(${step})=${quoted(evened(name))},${i + 1},${rest})`,
    '0',
  );
  return `IFERROR(${cellNumber(row, number)},0)`;
}

/** As TRIM leaves it. */
const evened = (name: string): string =>
  name
    .split(' ')
    .filter((word) => word !== '')
    .join(' ');

const rowOf = (cellOfRow: string): string => `INT(${cellOfRow}/10)`;
const stepOf = (cellOfRow: string): string => `MOD(${cellOfRow},10)`;

/** What the sub-metrics give, whatever counts. */
function computed({ steps }: ReportModel, at: string, report: Places): string {
  const scores = steps.map((step) => computedStep(step, report, rowOf(at)));
  return `IF(OR(${rowOf(at)}=0,${stepOf(at)}=0),"",IFERROR(CHOOSE(${stepOf(at)},${scores.join(',')}),"not readable"))`;
}

function state({ steps }: ReportModel, here: (key: OverrideColumn['key']) => string, asOf: string): string {
  const direct = steps.flatMap((step, i) => (isDirect(step) ? [i + 1] : []));
  const [account, step, score, reason, until, at] = (
    ['account', 'step', 'score', 'reason', 'until', 'cell'] as const
  ).map(here);
  const cases: readonly (readonly [when: string, what: string])[] = [
    [`TRIM(${account}&${step}&${score})=""`, ''],
    [`${rowOf(at)}=0`, 'account unknown'],
    [`${stepOf(at)}=0`, 'step unknown'],
    ...(direct.length > 0
      ? [[`OR(${direct.map((step) => `${stepOf(at)}=${step}`).join(',')})`, 'scored directly'] as const]
      : []),
    [`NOT(AND(ISNUMBER(${score}),${score}>=0,${score}<=10))`, 'no score'],
    [`TRIM(${reason})=""`, 'no reason'],
    [`NOT(AND(ISNUMBER(${until}),${until}>=1))`, 'no end date'],
    [`INT(${until})<INT(${asOf})`, 'ended'],
  ];
  const told = cases.reduceRight((rest, [when, what]) => `IF(${when},${quoted(what)},${rest})`, quoted('in force'));
  return `IFERROR(${told},"not readable")`;
}
