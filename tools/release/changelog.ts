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

/** The newest version that was released; undefined where there is none. */
export const lastVersion = (changelog: string): string | undefined => /^## \[(\d[^\]]*)\]/m.exec(changelog)?.[1];

/** A manifest without the number of its version, which changes each time and which nobody need upload it for. */
const numberless = (manifest: string): string =>
  manifest.replace(/<Version>[^<]*</, '<Version><').replace(/"version": "[^"]*"/, '"version": ""');

/**
 * What an administrator has to do, in a sentence that stands under the version's heading.
 * @param before manifests of the last version; undefined where they cannot be had
 */
export function uploadSentence(
  last: string | undefined,
  before: readonly string[] | undefined,
  now: readonly string[],
): string {
  const same =
    last !== undefined &&
    before?.length === now.length &&
    now.every((one, i) => numberless(one) === numberless(before[i]!));
  return same
    ? `The manifests are those of ${last}: put the site in the place of the old one, and upload nothing.`
    : 'The manifests have changed: put the site in the place of the old one, and upload the manifest again.';
}

/**
 * The changelog in which what was unreleased belongs to a version.
 * @param upload what `uploadSentence` says
 * @throws Error where nothing is unreleased, and the version is not there
 */
export function released(changelog: string, version: string, day: Date, upload: string): string {
  if (changelog.includes(`## [${version}]`)) return changelog;
  checkUnreleased(changelog);
  return changelog.replace(UNRELEASED, () => `## [${version}] - ${day.toISOString().slice(0, 10)}\n\n${upload}`);
}
