import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lastVersion, released, uploadSentence } from './changelog';

const DAY = new Date('2026-12-01T10:00:00Z');

test('what was unreleased gets the version and the day, once', () => {
  const done = released('# Changelog\n\n## [Unreleased]\n\n- New\n', '1.1.0', DAY, 'Upload nothing.');
  expect(done).toBe('# Changelog\n\n## [1.1.0] - 2026-12-01\n\nUpload nothing.\n\n- New\n');
  expect(released(done, '1.1.0', DAY, 'Upload it.')).toBe(done);
  expect(lastVersion(done)).toBe('1.1.0');
});

test.each(['# Changelog\n', '# Changelog\n\n## [Unreleased]\n\n## [1.0.0] - 2026-11-26\n\n- Old\n'])(
  'a version that brings nothing is refused',
  (changelog) => {
    expect(() => released(changelog, '1.1.0', DAY, 'Upload nothing.')).toThrow(
      /nothing under "## \[Unreleased\]" that a new version/,
    );
  },
);

test('the manifest is to be uploaded again where anything but the number of its version has changed', () => {
  const of = (version: string, label: string): string[] => [
    `<Version>${version}.0</Version><Label>${label}</Label>`,
    `{ "manifestVersion": "1.30", "version": "${version}", "label": "${label}" }`,
  ];
  expect(uploadSentence('1.0.0', of('1.0.0', 'Build'), of('1.1.0', 'Build'))).toMatch(
    /those of 1\.0\.0: .* upload nothing/,
  );
  for (const before of [of('1.0.0', 'Make'), [of('1.0.0', 'Build')[0]!, of('1.0.0', 'Make')[1]!], undefined])
    expect(uploadSentence('1.0.0', before, of('1.1.0', 'Build'))).toMatch(/have changed: .* upload the manifest again/);
  expect(uploadSentence(undefined, undefined, of('1.0.0', 'Build'))).toMatch(/have changed/);
});

test('every version in the changelog says whether the manifest is to be uploaded', () => {
  const [, ...versions] = readFileSync(join(__dirname, '..', '..', 'CHANGELOG.md'), 'utf8').split(/^## \[(?=\d)/m);
  for (const version of versions) expect(version).toMatch(/^\S+ - \S+\n\nThe manifests [^\n]*\bupload/);
});

test('the changelog has the version of the package', () => {
  const root = join(__dirname, '..', '..');
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  expect(readFileSync(join(root, 'CHANGELOG.md'), 'utf8')).toMatch(new RegExp(`^## \\[${version}\\]`, 'm'));
});
