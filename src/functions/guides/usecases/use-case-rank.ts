import { ranks } from '../../../domain/usecases/usecases';
import { AI_STRATEGY, type Guide } from '../guide';

export const useCaseRank = (): Guide => ({
  room: 'AI use cases',
  question: 'Which AI use case comes first?',
  help: 'Place of each use case by its total, the highest first. Ties share a place, and the next place is then left out.',
  details: ['Give all totals at once; the places spill in the same shape. A use case without a total has no place.'],
  inTable:
    'Inside an Excel table nothing can spill: use RANK(…) there; it ties totals only where every digit is the same.',
  parameters: {
    totals:
      'The totals of all use cases, such as from USECASESCORE. Blank has no place. To be safe, give IF(range="","",range).',
  },
  result: 'A place for each total, 1 for the highest',
  examples: [
    { formula: '=USECASERANK({12;15;12;7})', value: [[2], [1], [2], [4]], says: 'Two share the second place' },
    { formula: '=USECASERANK({3,"",9})', value: [[2, '', 1]], says: 'One without a total' },
  ],
  source: AI_STRATEGY,
  mistakes: ['Giving one total: it is always first. Give all of them.'],
  seeAlso: ['USECASESCORE'],
  twin: {
    kind: 'table',
    formula: (row, column) =>
      `IF(ISNUMBER(INDEX({totals},${row},${column})),SUMPRODUCT(--ISNUMBER({totals}),--({totals}>INDEX({totals},${row},${column})))+1,"")`,
  },
  steps: ({ totals }) => {
    const numbers = totals.flat(2).filter((value) => typeof value === 'number');
    const own = totals[0][0][0];
    const placed = typeof own === 'number';
    const higher = placed ? (ranks([own, ...numbers])[0] ?? 1) - 1 : 0;
    return [
      {
        name: 'own',
        label: 'The first total',
        shows: `one of ${numbers.length}`,
        unit: 'amount',
        value: () => own ?? '',
      },
      { name: 'higher', label: 'Totals above it', shows: `how many exceed {own}`, unit: 'count', value: () => higher },
      {
        name: 'result',
        label: 'Its place',
        shows: placed ? '{higher} + 1' : 'without a total it has no place',
        unit: 'rank',
        value: () => (placed ? higher + 1 : ''),
      },
    ];
  },
  needed: { none: 'a place depends on the other totals: it takes as much as the one that holds it' },
});
