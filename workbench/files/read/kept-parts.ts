import type { KeptPart } from '../carried';
import type { Package, Relationship } from '../ooxml/package';

/** All parts that the given relationships lead to, directly or through other parts. */
export function reachable(
  pkg: Package,
  first: readonly Relationship[],
  without: ReadonlySet<string>,
): Map<string, KeptPart> {
  const kept = new Map<string, KeptPart>();
  const waiting = first.filter((r) => !r.external).map((r) => r.target);
  for (let part = waiting.pop(); part !== undefined; part = waiting.pop()) {
    const bytes = pkg.parts.get(part);
    if (!bytes || kept.has(part) || without.has(part)) continue;
    const relationships = pkg.relationships(part);
    kept.set(part, { bytes, type: pkg.contentType(part), relationships });
    for (const { external, target } of relationships) if (!external) waiting.push(target);
  }
  return kept;
}
