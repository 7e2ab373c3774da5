import { useCaseScore as scoreOf } from '../../../domain/usecases/usecases';
import { AI_STRATEGY, type Guide } from '../guide';

export const useCaseScore = (): Guide => ({
  room: 'AI use cases',
  question: 'How promising is an AI use case?',
  help: 'Score of AI use cases over the buckets cost efficiency, revenue optimisation and new revenue streams: the sum of 1 to 5 in each.',
  details: [
    'A row is a use case, a column a bucket. One row gives one number; several rows give a column of them.',
    'With weights each bucket counts as often as its weight. A bucket that is not scored adds nothing; without any score the result looks empty.',
  ],
  inTable: 'Inside an Excel table give the cells of the row, such as Cases[@[Cost]:[New]].',
  parameters: {
    scores:
      'Scores 1 to 5, a row a use case, a column a bucket. Blank is not scored; a 0 is refused. To be safe, give IF(range="","",range).',
    weights: ['One weight for each bucket, 0 or more, in the order of the columns. Left out: all 1.', 'all 1'],
  },
  result: 'A sum for each row; 3 to 15 over three buckets without weights',
  examples: [
    { formula: '=USECASESCORE({4,3,5})', value: 12, says: 'One use case' },
    {
      formula: '=USECASESCORE({4,3,5;2,2,1},{1,2,1})',
      value: [[15], [7]],
      says: 'Two use cases, revenue counting double',
    },
  ],
  source: AI_STRATEGY,
  mistakes: ['Use cases side by side: each row is one.'],
  seeAlso: ['USECASERANK', 'STACKEDRETURN'],
  twin: {
    kind: 'table',
    formula: (row, _column, given) =>
      `IF(COUNT(INDEX({scores},${row},0))=0,"",${given.has('weights') ? `SUMPRODUCT(INDEX({scores},${row},0),{weights})` : `SUM(INDEX({scores},${row},0))`})`,
  },
  steps: ({ scores, weights }) => {
    const first = scores[0][0].map((value) => (typeof value === 'number' ? value : null));
    const given = weights.flat(2).map(Number);
    const terms = first.flatMap((value, i) => {
      if (value === null) return [];
      return [given.length > 0 ? `${value} × ${given[i]}` : String(value)];
    });
    return [
      {
        name: 'result',
        label: 'Score of the first use case',
        shows: terms.length === 0 ? 'no bucket is scored' : terms.join(' + '),
        unit: 'score',
        value: () => scoreOf(first, given.length > 0 ? given : undefined) ?? '',
      },
    ];
  },
  needed: { none: 'buckets are scored in whole points, and the sum says how many are missing' },
});
