const begun = new Set<string>();

/** Remembers sheets of which it is not known how far their making came: one of them may not even have a sign of ours. */
export const noteBegun = (names: readonly string[]): void => names.forEach((name) => begun.add(name));

/** To be called when a making came to its end. */
export const forgetBegun = (): void => begun.clear();

/** Whether the making of a sheet of that name may have broken off before it had a sign of ours. */
export const mayBeBegun = (name: string): boolean => begun.has(name);
