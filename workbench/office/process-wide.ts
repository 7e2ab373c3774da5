/**
 * A map that lasts as long as the process.
 *
 * A module is usually loaded once a process, but test runners load it anew for every file of tests; what costs seconds to
 * make and never changes, such as a compiled script, is kept here all the same.
 */
export function processWide<Value>(name: string): Map<string, Value> {
  const key = Symbol.for(`account-progress.${name}`);
  const store = globalThis as unknown as Record<symbol, Map<string, Value> | undefined>;
  return (store[key] ??= new Map<string, Value>());
}
