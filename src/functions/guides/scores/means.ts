import { accountScore, stepScore, weakestStep } from '../../../domain/scores/scores';
import type { Value } from '../../calling/declare';
import type { CalculationStep } from '../guide';

/** One step of an account as it was given: its name and the cells of its sub-metrics. */
export interface GivenStep {
  readonly label: string;
  readonly cells: readonly Value[];
  readonly weights?: readonly number[];
}

const scoresOf = ({ cells }: GivenStep): (number | null)[] =>
  cells.map((value) => (typeof value === 'number' ? value : null));

/** `(7 + 6 + 6) ÷ 3`, and what was left out. */
function sumText({ cells, weights }: GivenStep): string {
  const kept = cells.flatMap((value, i) => (typeof value === 'number' ? [{ value, weight: weights?.[i] }] : []));
  if (kept.length === 0) return 'nothing is scored, so the step is left out';
  const terms = kept.map(({ value, weight }) => (weight === undefined ? String(value) : `${value} × ${weight}`));
  const bottom = weights ? `(${kept.map(({ weight }) => weight).join(' + ')})` : String(kept.length);
  const left = cells.length - kept.length;
  const note = left === 0 ? '' : `; ${left} not scored and left out`;
  return kept.length === 1 && !weights ? `${terms[0]}${note}` : `(${terms.join(' + ')}) ÷ ${bottom}${note}`;
}

/** The mean of each step, and of those that have one. */
export function accountSteps(steps: readonly GivenStep[]): CalculationStep[] {
  const means = steps.map((step) => stepScore(scoresOf(step), step.weights));
  const scored = steps.flatMap((_, i) => (means[i] === null ? [] : [`{step_${i + 1}}`]));
  return [
    ...steps.map((step, i): CalculationStep => ({
      name: `step_${i + 1}`,
      label: step.label,
      shows: sumText(step),
      unit: 'score',
      value: () => means[i] ?? '',
    })),
    {
      name: 'result',
      label: 'Overall score',
      shows: scored.length === 0 ? 'no step is scored' : `(${scored.join(' + ')}) ÷ ${scored.length}`,
      unit: 'score',
      value: () =>
        accountScore(
          steps.map(scoresOf),
          steps.map(({ weights }) => weights),
        ) ?? '',
    },
  ];
}

/** The name of the step with the lowest mean; '' where none is scored. */
export function weakestOf(steps: readonly GivenStep[]): string {
  const weakest = weakestStep(steps.map((step) => stepScore(scoresOf(step), step.weights)));
  return weakest < 0 ? '' : steps[weakest].label;
}
