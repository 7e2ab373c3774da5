/** What action plan and history of the made-up report hold. */
import { nameKey } from '../../../src/domain/model/fields';
import type { Snapshot } from '../../../src/domain/review/snapshots';
import type { ActionView, ReviewView } from '../../../src/excel/panel/review-view';

const snapshot = (
  account: string,
  date: number,
  steps: Snapshot['steps'],
  overall: number,
  more: Partial<Snapshot> = {},
): Snapshot => ({ account, date, steps, overall, lastArr: null, deltaArr: null, ytd: null, associate: '', ...more });

/** A review a week before the as-of date, and what was agreed in it. */
export function reviewSeen(asOf: number): ReviewView {
  const day = asOf - 7;
  const actions: readonly ActionView[] = [
    {
      account: 'Ferro Metals',
      step: 'ROI Recognized',
      subMetric: 'Speaks for us in public',
      score: 2,
      action: 'Get one reference call on the calendar',
      owner: 'Dana Ortiz',
      due: asOf + 14,
      status: 'open',
      address: 'E6',
      row: 0,
    },
    {
      account: 'ferro metals',
      step: 'Customer Monetizes',
      subMetric: '',
      score: 2,
      action: 'Work out with their controller what the second plant saves, and have it confirmed in writing',
      owner: 'Maximiliane Oberhuber-Schwarzenberg',
      due: asOf - 2,
      status: 'doing',
      address: 'E9',
      row: 3,
    },
    {
      account: 'Cobalt Chemicals',
      step: 'Generate ROI',
      subMetric: '',
      score: 2,
      action: '',
      owner: '',
      due: 'soon',
      status: 'open',
      address: 'E7',
      row: 1,
    },
  ];
  return {
    actionsSheet: { id: 'actions', name: 'Action Plan' },
    historySheet: { id: 'history', name: 'Score History' },
    actions,
    snapshotDays: [day - 30, day],
    history: [
      { key: nameKey('Ferro Metals'), day: day - 60, overall: 3.6 },
      { key: nameKey('Ferro Metals'), day: day - 30, overall: 3.4 },
      { key: nameKey('Ferro Metals'), day, overall: 2.92 },
    ],
    snapshots: [
      snapshot('Alder Foods', day, [9, 8.7, 6.3, 8.3, 5.3], 7.52),
      snapshot('Cobalt Chemicals', day, [7, 4, 3, 3, 3], 4),
      snapshot('Ferro Metals', day, [5.3, 5, 0.7, 1.3, 2.3], 2.92),
      snapshot('Ionic Semiconductors', day, [4.7, 2.3, 2, 0, 0.7], 1.94),
      snapshot('Juniper Dairy', day, [5, 8, 5, null, null], 6),
      snapshot('Wasserstraßen- und Schifffahrtsverwaltungsgesellschaft mbH', day, [6, 6, 4, 4, 3], 4.6),
      snapshot('Granite Energy', day, [5, 5, 5, 5, 5], 5, { associate: 'Priya Nair', lastArr: 1261000 }),
    ],
  };
}
