/** All that is kept, by name; tests hand theirs in (tools/jest/environment.cjs). */
const KEPT = Symbol.for('account-progress.process-wide');

/**
 * A map that lasts as long as the process.
 *
 * A module is usually loaded once a process, but test runners load it anew for every file of tests; what costs seconds to
 * make and never changes, such as a compiled script, is kept here all the same.
 */
export function processWide<Value>(name: string): Map<string, Value> {
  const store = globalThis as unknown as Record<symbol, Map<string, Map<string, unknown>> | undefined>;
  const all = (store[KEPT] ??= new Map<string, Map<string, unknown>>());
  if (!all.has(name)) all.set(name, new Map());
  return all.get(name) as Map<string, Value>;
}
