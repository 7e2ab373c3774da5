import { DomainError } from '../../domain/arithmetic/errors';
import { accountScore, stepScore, weakestStep } from '../../domain/scores/scores';
import type { TableFunction, Value } from '../calling/declare';
import { PERCENT, names, optional, scores, weights } from '../calling/parameters';
import { namesFor } from './step-names';

/** Where each step begins and ends in a line of sub-metrics. */
function spansOf(sizes: readonly Value[], width: number): (readonly [from: number, to: number])[] {
  let from = 0;
  const spans = sizes.map((size) => [from, (from += Number(size))] as const);
  if (from !== width)
    throw new DomainError(
      'sizes',
      'step_sizes',
      `${sizes.join(', ')}, together ${from}`,
      `sizes that add up to the ${width} columns of scores`,
    );
  return spans;
}

const scored = (line: readonly Value[]): number => line.filter((value) => value !== null).length / line.length;

export const scorecard: TableFunction = {
  kind: 'table',
  id: 'SCORECARD',
  name: 'SCORECARD',
  parameters: [
    scores('scores'),
    {
      name: 'step_sizes',
      unit: 'count',
      bounds: { min: 1, whole: true, allowed: 'a whole number, 1 or more' },
      blank: 'refused',
    },
    optional(weights('weights')),
    optional({
      name: 'header',
      unit: 'yes or no',
      bounds: { min: 0, max: 1, whole: true, allowed: 'TRUE or FALSE' },
      blank: 'refused',
    }),
    optional(names('names')),
  ],
  result: { unit: 'score' },
  columnFormat: (column, width) => (column === width - 1 ? PERCENT : undefined),
  compute([accounts, sizes, shares, header, labels]) {
    const spans = spansOf((sizes ?? []).flat(), accounts?.[0].length ?? 0);
    const given = shares?.flat().map(Number);
    const width = accounts?.[0].length ?? 0;
    if (given && given.length !== width)
      throw new DomainError(
        'sizes',
        'weights',
        `given for ${given.length}`,
        `one for each of the ${width} columns of scores`,
      );
    const own = labels === null && spans.length !== 5 ? spans.map((_, i) => `Step ${i + 1}`) : (labels?.flat() ?? null);
    const titles = namesFor(spans.length, own).map(String);
    const shareOf = spans.map(([from, to]) => given?.slice(from, to));
    const lines = (accounts ?? []).map((line): Value[] => {
      const numbers = line as readonly (number | null)[];
      const parts = spans.map(([from, to]) => numbers.slice(from, to));
      const steps = parts.map((part, i) => stepScore(part, shareOf[i]));
      const weakest = weakestStep(steps);
      return [...steps, accountScore(parts, shareOf), weakest < 0 ? null : titles[weakest], scored(line)];
    });
    const wanted = header !== null && header[0][0] === 1;
    return wanted ? [[...titles, 'Overall', 'Weakest step', 'Scored'], ...lines] : lines;
  },
};
