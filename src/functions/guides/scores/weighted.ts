import { stepScore } from '../../../domain/scores/scores';
import type { Value } from '../../calling/declare';
import type { CalculationStep } from '../guide';

/** The weighted mean in plain Excel: what is not scored takes its weight with it. */
export const weightedTwin = (scores: string): string =>
  `IF(COUNT({${scores}})=0,"",SUMPRODUCT({${scores}},{weights})/SUMPRODUCT(--ISNUMBER({${scores}}),{weights}))`;

const scored = (values: readonly Value[] = []): number[] => values.filter((value) => typeof value === 'number');

const weightsOf = (scores: readonly Value[], weights: readonly Value[] | undefined): number[] =>
  scores.map((_, i) => (weights && weights.length > 0 ? Number(weights[i] ?? 0) : 1));

/** How a mean comes about, with or without weights. */
export const weightedSteps = (scores: string): readonly CalculationStep[] => [
  {
    name: 'points',
    label: 'Scores times weights, added up',
    shows: `the sum of {${scores}}, each times its weight`,
    unit: 'amount',
    value: (_, lists) => {
      const weights = weightsOf(lists[scores], lists.weights);
      return lists[scores].reduce<number>((sum, value, i) => sum + Number(value ?? 0) * weights[i], 0);
    },
  },
  {
    name: 'base',
    label: 'Weight of what is scored',
    shows: 'the weights of the scores that are given',
    unit: 'weight',
    value: (_, lists) => {
      const weights = weightsOf(lists[scores], lists.weights);
      return lists[scores].reduce<number>((sum, value, i) => sum + (value === null ? 0 : weights[i]), 0);
    },
  },
  {
    name: 'result',
    label: 'Score',
    shows: '{points} ÷ {base}',
    unit: 'score',
    value: (_, lists) => {
      const given = lists[scores].map((value) => (typeof value === 'number' ? value : null));
      return scored(given).length === 0 ? '' : (stepScore(given, weightsOf(given, lists.weights)) ?? '');
    },
  },
];
