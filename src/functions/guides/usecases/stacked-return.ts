import { shown } from '../../../domain/arithmetic/errors';
import { stackedReturnOf } from '../../../domain/usecases/usecases';
import { AI_STRATEGY, type Guide } from '../guide';

export const stackedReturn = (): Guide => ({
  room: 'AI use cases',
  question: 'What do AI use cases return together that help one another?',
  help: 'Return of each use case when its links work: its own return × (1 + the sum of the uplifts of the links that lead to it).',
  details: [
    'The links are a square: row i, column j is the link from case i to case j. The uplifts are a square in the same places, or one ratio for all links.',
    'A link passes on its uplift, not what the other case gained from links of its own. So links in a circle end: each case of the circle is raised once by each link that leads to it.',
    'A link of a case to itself counts for nothing. The result spills in the direction of the returns.',
  ],
  parameters: {
    returns: 'Return of each use case alone, in a row or a column.',
    links: 'Square of 1 for a link and 0 or blank for none; from the row’s case to the column’s.',
    uplifts:
      'How much each link raises the return, as a ratio such as 10\u00a0%: one for all, or a square in the same places.',
  },
  result: 'The stacked return of each use case',
  examples: [
    {
      formula: '=STACKEDRETURN({100;200},{0,1;0,0},10%)',
      value: [[100], [220]],
      says: 'The first raises the second by 10\u00a0%',
    },
    {
      formula: '=STACKEDRETURN({100;200},{0,1;1,0},{0,0.1;0.2,0})',
      value: [[120], [220]],
      says: 'A circle: each is raised once',
    },
  ],
  source: AI_STRATEGY,
  mistakes: ['Links the wrong way round: the row is where a link starts.'],
  seeAlso: ['USECASESCORE', 'USECASERANK'],
  twin: {
    kind: 'table',
    formula: (row, column, _given, single) => {
      const at = Math.max(row, column);
      const own = `INDEX({links},${at},${at})`;
      const uplift = single
        ? `(SUM(INDEX({links},0,${at}))-${own})*{uplifts}`
        : `SUMPRODUCT(INDEX({links},0,${at}),INDEX({uplifts},0,${at}))-${own}*INDEX({uplifts},${at},${at})`;
      return `INDEX({returns},${row},${column})*(1+${uplift})`;
    },
  },
  steps: ({ returns, links, uplifts }) => {
    const given = returns.flat(2).map(Number);
    const single = uplifts.flat(2).length === 1;
    const upliftAt = (from: number): number => Number(single ? uplifts[0][0][0] : uplifts[0][from][0]);
    const leading = given.flatMap((_, from) => (from > 0 && Number(links[0][from][0]) !== 0 ? [from] : []));
    const list = leading.map((from) => `${shown(upliftAt(from))} from case ${from + 1}`).join(' + ');
    const linked = links[0] as readonly (readonly number[])[];
    return [
      { name: 'own', label: 'Return of the first case alone', shows: '', unit: 'money', value: () => given[0] },
      {
        name: 'uplift',
        label: 'Uplift by the links that lead to it',
        shows: list || 'no link leads to it',
        unit: 'ratio',
        value: () => leading.reduce((sum, from) => sum + upliftAt(from), 0),
      },
      {
        name: 'result',
        label: 'Stacked return',
        shows: '{own} × (1 + {uplift})',
        unit: 'money',
        value: () => stackedReturnOf(given, linked, upliftAt, 0),
      },
    ];
  },
  needed: [{ parameter: 'returns', label: 'Each return alone', each: 'times' }],
});
