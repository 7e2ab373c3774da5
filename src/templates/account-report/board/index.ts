/** One page for the board. Everything on it is a formula over the other sheets. */
import type { ReportModel } from '../../../domain/model/model';
import { ReportPlaces, type ReportLayout } from '../accounts';
import { tileFormats } from '../accounts/formats';
import { staleWords, tiles } from '../accounts/heading';
import { dateWords } from '../date-words';
import { overrideWords } from '../accounts/overridden';
import { belowRule } from '../accounts/rules';
import { BAND } from '../../../sheets/theme';
import type { Page } from '../../pages/page';
import { boardCharts } from './charts';
import { boardFigures } from './figures';
import { type BoardFacts, HEIGHTS, ROW, WIDTHS } from './layout';
import { boardLists, inAll } from './lists';

export { boardFacts } from './facts';
export type { BoardFacts } from './layout';

/** What stands at the top of the page, whatever the sheet is called. */
export const boardTitle = 'Board Summary: Account Management Progress';

export function boardPage(model: ReportModel, report: ReportLayout, facts: BoardFacts, asOfWords: string): Page {
  const places = new ReportPlaces(report);
  const hasHistory = report.related?.history !== undefined;
  const formats = tileFormats(model.settings);
  return {
    key: 'board',
    tabColor: BAND,
    widths: WIDTHS,
    heights: HEIGHTS,
    title: { row: ROW.title, text: boardTitle },
    sentence: { row: ROW.sentence, text: (part) => `=${sentence(places, hasHistory, part)}` },
    tiles: {
      labels: ROW.tileLabel,
      values: ROW.tileValue,
      all: tiles(model, places).map(({ id, label, formula, format }) => ({
        id,
        label,
        formula: () => `=${formula}`,
        format: formats[format],
        ...(id === 'below' && { mark: { id: 'count.below', rule: belowRule('[value]') } }),
      })),
    },
    lists: boardLists(model, hasHistory),
    notes: [
      { id: 'more', row: ROW.more, text: inAll(model) },
      { id: 'legend', row: ROW.legend, text: legend(model) },
    ],
    charts: boardCharts(model),
    figures: boardFigures(model, hasHistory, facts),
    footer: `As of ${asOfWords}`,
  };
}

/** Company, period, as-of date, and what changes are counted from: the page is read without the workbook. */
function sentence(places: ReportPlaces, hasHistory: boolean, part: (key: string) => string): string {
  const company = part('company');
  const day = (key: string): string => dateWords(part(key));
  return [
    `IF(${company}="","Fiscal year ",${company}&" · fiscal year ")`,
    `${day('period.0.0')}&" to "&${day('period.0.1')}`,
    `" · as of "&${day('asOf')}`,
    ...(hasHistory
      ? [`IF(${part('lastSnapshot')}=0," · no snapshot before"," · changes since "&${day('lastSnapshot')})`]
      : []),
    ...staleWords(places),
    ...overrideWords(places),
  ].join('&');
}

function legend({ settings: { currency, lowBelow } }: ReportModel): string {
  const unit = currency === '' ? 'K is thousands, M millions' : `K is thousands, M millions of ${currency}`;
  return (
    `Scores are 0 to 10, ▼ below ${lowBelow}. Listed: below ${lowBelow} overall or in a step, largest ARR first. ` +
    `${unit}. ARR is last year’s. Change: since the last snapshot. No score or ARR: no point.`
  );
}
