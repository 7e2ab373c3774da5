const UNRELEASED = '## [Unreleased]';

/** What stands under the heading of what is unreleased, up to the next version. */
function unreleased(changelog: string): string {
  const [, after = ''] = changelog.split(UNRELEASED);
  return after.split('\n## ')[0]!.trim();
}

/**
 * Holds that there is something to release.
 * @throws Error with a sentence where nothing stands under what is unreleased
 */
export function checkUnreleased(changelog: string): void {
  if (unreleased(changelog) !== '') return;
  throw new Error(
    `CHANGELOG.md has nothing under "${UNRELEASED}" that a new version could bring. Write it down first.`,
  );
}

/**
 * The changelog in which what was unreleased belongs to a version.
 * @throws Error where nothing is unreleased, and the version is not there
 */
export function released(changelog: string, version: string, day: Date): string {
  if (changelog.includes(`## [${version}]`)) return changelog;
  checkUnreleased(changelog);
  return changelog.replace(UNRELEASED, `## [${version}] - ${day.toISOString().slice(0, 10)}`);
}
