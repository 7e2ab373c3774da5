import { DomainError } from '../../domain/arithmetic/errors';
import { type Score, scoresOfLine, weakestStep } from '../../domain/scores/scores';
import type { TableFunction, Value } from '../calling/declare';
import { PERCENT, names, optional, scores, weights } from '../calling/parameters';
import { namesFor } from './step-names';

/** Where each step ends in a line of sub-metrics. */
function endsOf(sizes: readonly Value[], width: number): number[] {
  let end = 0;
  const ends = sizes.map((size) => (end += Number(size)));
  if (end !== width)
    throw new DomainError(
      'sizes',
      'step_sizes',
      `${sizes.join(', ')}, together ${end}`,
      `sizes that add up to the ${width} columns of scores`,
    );
  return ends;
}

function scored(line: readonly Value[]): number {
  let count = 0;
  for (let i = 0; i < line.length; i++) if (line[i] !== null) count++;
  return count / line.length;
}

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
    const ends = endsOf((sizes ?? []).flat(), accounts?.[0].length ?? 0);
    const given = shares?.flat().map(Number);
    const width = accounts?.[0].length ?? 0;
    if (given && given.length !== width)
      throw new DomainError(
        'sizes',
        'weights',
        `given for ${given.length}`,
        `one for each of the ${width} columns of scores`,
      );
    const own = labels === null && ends.length !== 5 ? ends.map((_, i) => `Step ${i + 1}`) : (labels?.flat() ?? null);
    const titles = namesFor(ends.length, own).map(String);
    const lines = (accounts ?? []).map((line): Value[] => {
      const scores: Value[] = scoresOfLine(line as readonly Score[], ends, given);
      const overall = scores.pop() ?? null;
      const weakest = weakestStep(scores as Score[]);
      scores.push(overall, weakest < 0 ? null : titles[weakest], scored(line));
      return scores;
    });
    const wanted = header !== null && header[0][0] === 1;
    return wanted ? [[...titles, 'Overall', 'Weakest step', 'Scored'], ...lines] : lines;
  },
};
