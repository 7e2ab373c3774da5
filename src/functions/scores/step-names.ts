import { DomainError } from '../../domain/arithmetic/errors';
import { DEFAULT_STEPS } from '../../domain/model/model';
import type { Given } from '../calling/declare';

export const DEFAULT_NAMES = DEFAULT_STEPS.map((step) => step.name);

/**
 * The names given for so many steps; without any, those of the report, if it has as many.
 * @throws DomainError where there are not as many names as steps.
 */
export function namesFor(count: number, names: Given): readonly unknown[] {
  const given = names ?? (count === DEFAULT_NAMES.length ? DEFAULT_NAMES : null);
  if (given?.length === count) return given;
  const [kind, came] =
    given === null ? (['not-allowed', 'missing'] as const) : (['sizes', `a list of ${given.length}`] as const);
  throw new DomainError(kind, 'names', came, `one name for each of the ${count} step scores`);
}
