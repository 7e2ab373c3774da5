import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { released } from './changelog';

const DAY = new Date('2026-12-01T10:00:00Z');

test('what was unreleased gets the version and the day, once', () => {
  const done = released('# Changelog\n\n## [Unreleased]\n\n- New\n', '1.1.0', DAY);
  expect(done).toBe('# Changelog\n\n## [1.1.0] - 2026-12-01\n\n- New\n');
  expect(released(done, '1.1.0', DAY)).toBe(done);
});

test.each(['# Changelog\n', '# Changelog\n\n## [Unreleased]\n\n## [1.0.0] - 2026-11-26\n\n- Old\n'])(
  'a version that brings nothing is refused',
  (changelog) => {
    expect(() => released(changelog, '1.1.0', DAY)).toThrow(/nothing under "## \[Unreleased\]" that a new version/);
  },
);

test('the changelog has the version of the package', () => {
  const root = join(__dirname, '..', '..');
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  expect(readFileSync(join(root, 'CHANGELOG.md'), 'utf8')).toMatch(new RegExp(`^## \\[${version}\\]`, 'm'));
});
