const UNRELEASED = '## [Unreleased]';

/**
 * The changelog in which what was unreleased belongs to a version.
 * @throws Error where nothing is unreleased, and the version is not there
 */
export function released(changelog: string, version: string, day: Date): string {
  if (changelog.includes(`## [${version}]`)) return changelog;
  if (!changelog.includes(UNRELEASED)) {
    throw new Error(`CHANGELOG.md has nothing under "${UNRELEASED}" that ${version} could bring. Write it down first.`);
  }
  return changelog.replace(UNRELEASED, `## [${version}] - ${day.toISOString().slice(0, 10)}`);
}
