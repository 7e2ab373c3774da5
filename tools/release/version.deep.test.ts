/** `npm version` as it is typed, over a copy of what it touches: everything that names the version stays in step. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// npm starts itself and tsx a few times.
jest.setTimeout(300_000);

const ROOT = join(__dirname, '..', '..');
const COPIED = ['CHANGELOG.md', 'manifest.json', 'manifest.xml', 'package-lock.json', 'package.json', 'src', 'tools'];
const NEWS = '## [Unreleased]\n\n### Added\n\n- Something new.\n\n';

const NOW = (JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string }).version;
const [major = 0, minor = 0, patch = 0] = NOW.split('.').map(Number);
const [NEXT_MINOR, NEXT_PATCH] = [`${major}.${minor + 1}.0`, `${major}.${minor}.${patch + 1}`];

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'version-'));
  for (const name of COPIED) cpSync(join(ROOT, name), join(folder, name), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'junction');
  writeFileSync(join(folder, '.gitignore'), 'node_modules\n');
  // Only what this test writes there is to be released.
  write('CHANGELOG.md', read('CHANGELOG.md').replace(/## \[Unreleased\][^]*?(?=\n## )/, ''));
  git('init', '-q');
  commit('Start');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
const write = (name: string, text: string): void => writeFileSync(join(folder, name), text);
const run = (program: string, args: readonly string[]): string =>
  execFileSync(program, args, {
    cwd: folder,
    encoding: 'utf8',
    stdio: 'pipe',
    // On Windows npm is a script, which cannot be started directly.
    shell: process.platform === 'win32',
    env: {
      ...process.env,
      GIT_AUTHOR_NAME: 'Maya',
      GIT_AUTHOR_EMAIL: 'maya@contoso.com',
      GIT_COMMITTER_NAME: 'Maya',
      GIT_COMMITTER_EMAIL: 'maya@contoso.com',
    },
  }).trim();
const git = (...args: readonly string[]): string => run('git', args);
const version = (...args: readonly string[]): string => run('npm', ['version', ...args]);

function commit(subject: string): void {
  git('add', '.');
  git('commit', '-q', '-m', subject);
}

/** The version that each file names. */
function versions(): Record<string, string | undefined> {
  const json = (name: string): { version: string; packages?: Record<string, { version: string }> } =>
    JSON.parse(read(name)) as { version: string; packages?: Record<string, { version: string }> };
  const lock = json('package-lock.json');
  return {
    package: json('package.json').version,
    lock: lock.version,
    lockRoot: lock.packages?.['']?.version,
    unified: json('manifest.json').version,
    xml: /<Version>(.*)\.0<\/Version>/.exec(read('manifest.xml'))?.[1],
    changelog: /^## \[(.*)\] - \d{4}-\d\d-\d\d$/m.exec(read('CHANGELOG.md'))?.[1],
  };
}
const all = (one: string): Record<string, string> => ({
  package: one,
  lock: one,
  lockRoot: one,
  unified: one,
  xml: one,
  changelog: one,
});

const changelogWith = (news: string): string => read('CHANGELOG.md').replace(/^## \[/m, `${news}## [`);

test('one command gives package, manifests and changelog the version, in one commit with its tag', () => {
  expect(versions()).toEqual(all(NOW));
  write('CHANGELOG.md', changelogWith(NEWS));
  commit('Add something');
  version('minor');
  expect(versions()).toEqual(all(NEXT_MINOR));
  expect(read('CHANGELOG.md')).toMatch(
    /^## \[.*\] - .*\n\nThe manifests have changed: .*\n\n### Added\n\n- Something new\.\n\n## \[/m,
  );
  expect(git('log', '-1', '--format=%s')).toBe(NEXT_MINOR);
  expect(git('tag')).toBe(`v${NEXT_MINOR}`);
  expect(git('status', '--short')).toBe('');
  expect(git('show', '--name-only', '--format=').split('\n').sort()).toEqual([
    'CHANGELOG.md',
    'manifest.json',
    'manifest.xml',
    'package-lock.json',
    'package.json',
  ]);
});

test('the changelog says that the manifests are those of the version before, where they are', () => {
  git('tag', `v${NOW}`);
  write('CHANGELOG.md', changelogWith(NEWS));
  commit('Add something');
  version('patch');
  expect(read('CHANGELOG.md')).toContain(`The manifests are those of ${NOW}: `);
});

test('without a commit, the files are written all the same', () => {
  write('CHANGELOG.md', changelogWith(NEWS));
  version('patch', '--no-git-tag-version');
  expect(versions()).toEqual(all(NEXT_PATCH));
  expect(git('tag')).toBe('');
});

test('where the changelog says nothing new, nothing is changed', () => {
  expect(() => version('patch')).toThrow(/CHANGELOG\.md has nothing under "## \[Unreleased\]"/);
  expect(versions()).toEqual(all(NOW));
  expect(git('status', '--short')).toBe('');
});
