/** Calling what LAMBDA makes. */
import { isError } from '../../model';
import { step, STOPPED } from '../meter';
import { ERR, Lambda, type Val, workOf } from '../values';

/** Nested calls of lambdas that are followed; Excel goes deeper in some of its versions, and no version for ever. */
const LAMBDA_DEPTH = 1000;

let depth = 0;

/** Calls what must be a lambda. Anything else is #VALUE!, a wrong number of arguments too. */
export function callLambda(v: Val, args: readonly Val[]): Val {
  if (isError(v)) return v;
  if (!(v instanceof Lambda)) return ERR.value;
  if (args.length > v.arity) return ERR.value;
  if (depth >= LAMBDA_DEPTH) throw STOPPED;
  step(workOf(args));
  depth++;
  try {
    return v.call(args);
  } finally {
    depth--;
  }
}
