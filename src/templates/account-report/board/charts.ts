/** The charts of the board page, each over exactly the rows that are filled. */
import type { ReportModel } from '../../../domain/model/model';
import { shortMoney } from '../accounts/formats';
import { BAR, GOOD, INK, SCORE_BANDS, STEP_COLORS } from '../../../sheets/theme';
import type { PageChart } from '../../pages/page';
import { bandHeaders } from './figures';
import { CHART_AREAS } from './layout';

const SCORES = { min: 0, max: 10 } as const;

const series = (figures: string, name: string, color: string, values: number, categories = 0) => ({
  name,
  color,
  values: `${figures}.${values}`,
  categories: `${figures}.${categories}`,
});

export function boardCharts(model: ReportModel): PageChart[] {
  const { currency } = model.settings;
  const money = shortMoney(currency);
  const unit = currency === '' ? '' : ` (${currency})`;
  return [
    {
      id: 'Board steps',
      type: 'bar',
      title: 'Mean score of each step',
      area: CHART_AREAS.steps,
      series: [{ ...series('steps', 'Mean score', STEP_COLORS[0], 1), pointColors: [...STEP_COLORS].reverse() }],
      xTitle: 'Step',
      yTitle: 'Mean score (0 to 10)',
      yRange: SCORES,
      yFormat: '0',
      legend: false,
    },
    {
      id: 'Board types',
      type: 'stackedColumn',
      title: 'Accounts by type and overall score',
      area: CHART_AREAS.types,
      series: bandHeaders(model.settings.lowBelow).map((name, i) => series('types', name, SCORE_BANDS[i], i + 1)),
      xTitle: 'Account type',
      yTitle: 'Accounts (number)',
      yFormat: '0',
      legend: true,
    },
    {
      id: 'Board portfolio',
      type: 'scatter',
      title: 'Overall score against last year’s ARR, by account',
      area: CHART_AREAS.portfolio,
      series: [series('accounts', 'Accounts', GOOD, 1)],
      xTitle: `Last year’s ARR${unit}`,
      yTitle: 'Overall score (0 to 10)',
      yRange: SCORES,
      xFormat: money,
      yFormat: '0',
      legend: false,
    },
    {
      id: 'Board associates',
      type: 'column',
      title: 'ΔARR target against YTD by sales associate',
      area: CHART_AREAS.associates,
      series: [series('byAssociate', 'ΔARR target', BAR, 3, 2), series('byAssociate', 'YTD', GOOD, 4, 2)],
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
      series: [series('trend', 'Mean score', INK, 2, 1)],
      xTitle: 'Day',
      yTitle: 'Mean score (0 to 10)',
      yRange: SCORES,
      yFormat: '0',
      legend: false,
    },
  ];
}
