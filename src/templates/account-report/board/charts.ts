/** The charts of the board page, each over exactly the rows that are filled. */
import { SCORE_LIMITS } from '../../../domain/arithmetic/limits';
import type { ReportModel } from '../../../domain/model/model';
import { axisMoney } from '../accounts/formats';
import { BAD, BAR, GOOD, INK, SCORE_BANDS, STEP_COLORS } from '../../../sheets/theme';
import type { PageChart, PageSeries } from '../../pages/page';
import { CHART_AREAS } from './layout';
import { PLACED, ROOM_ROW, SIDE_ROWS } from './names';

const series = (figures: string, color: string, values: number, categories = 0): PageSeries => ({
  color,
  values: `${figures}.${values}`,
  categories: `${figures}.${categories}`,
});

/** Names on the sides that reports of earlier versions have come first: a series that stands keeps the side of its name. */
const NAMES = [0, 2, 4, 'room', 1, 3, 5, 6] as const;

/** Accounts that bear their names, each a series of one point, and one without a name that makes room. */
const named = (): PageSeries[] =>
  NAMES.map((at) => {
    const row = at === 'room' ? ROOM_ROW : SIDE_ROWS[at];
    const look = at === 'room' ? { account: 0 } : PLACED[at];
    return {
      color: look.account === 0 ? GOOD : BAD,
      ...('side' in look && { labelled: look.side }),
      named: `named.3.${row}`,
      values: `named.2.${row}`,
      categories: `named.1.${row}`,
    };
  });

export function boardCharts(model: ReportModel): PageChart[] {
  const { currency } = model.settings;
  const money = axisMoney(currency);
  const unit = currency === '' ? '' : ` (${currency})`;
  return [
    {
      id: 'Board steps',
      type: 'bar',
      title: 'Mean score of each step',
      area: CHART_AREAS.steps,
      series: [{ ...series('steps', STEP_COLORS[0], 1), pointColors: [...STEP_COLORS].reverse() }],
      xTitle: 'Step',
      yTitle: 'Mean score (0 to 10)',
      yRange: SCORE_LIMITS,
      yFormat: '0',
      legend: false,
    },
    {
      id: 'Board types',
      type: 'stackedColumn',
      title: 'Accounts by type and overall score',
      area: CHART_AREAS.types,
      series: SCORE_BANDS.map((color, i) => series('types', color, i + 1)),
      xTitle: 'Account type',
      yTitle: 'Accounts (number)',
      yFormat: 'General',
      legend: true,
    },
    {
      id: 'Board portfolio',
      type: 'scatter',
      title: 'Overall score against last year’s ARR, by account',
      area: CHART_AREAS.portfolio,
      series: [series('accounts', GOOD, 1), ...named()],
      xTitle: `Last year’s ARR${unit}`,
      yTitle: 'Overall score (0 to 10)',
      yRange: SCORE_LIMITS,
      xFormat: money,
      yFormat: '0',
      legend: false,
    },
    {
      id: 'Board associates',
      type: 'column',
      title: 'ΔARR against YTD by sales associate',
      area: CHART_AREAS.associates,
      series: [series('byAssociate', BAR, 3, 2), series('byAssociate', GOOD, 4, 2)],
      xTitle: 'Sales associate',
      yTitle: `Amount${unit}`,
      yFormat: money,
      legend: true,
    },
    {
      id: 'Board trend',
      type: 'line',
      title: 'Mean overall score at each snapshot and now',
      area: CHART_AREAS.trend,
      series: [series('trend', INK, 2, 1)],
      xTitle: 'Day',
      yTitle: 'Mean score (0 to 10)',
      yRange: SCORE_LIMITS,
      yFormat: '0',
      legend: false,
    },
  ];
}
