import type { SourceMemory } from './memory';

/** Accounts that the source has no longer and that stay in the report, as they are called there. */
export const goneIn = (memory: SourceMemory | undefined): string[] =>
  (memory?.rows ?? []).flatMap(([name, standing]) => (standing !== 0 && standing.gone ? [standing.as ?? name] : []));
