import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nodeIsRecent, outdatedPackages, packagesIn } from './setup.mjs';

let root: string;
beforeEach(() => (root = mkdtempSync(join(tmpdir(), 'setup-'))));
afterEach(() => rmSync(root, { recursive: true }));

type Entry = { version: string; optional?: boolean };

const ask = (packages: Record<string, Entry>): void =>
  writeFileSync(
    join(root, 'package-lock.json'),
    JSON.stringify({ packages: { '': { version: '1.0.0' }, ...packages } }),
  );

function have(packages: Record<string, Entry>): void {
  mkdirSync(join(root, 'node_modules'));
  writeFileSync(join(root, 'node_modules', '.package-lock.json'), JSON.stringify({ packages }));
}

test('a fresh clone lacks every package', () => {
  ask({ 'node_modules/a': { version: '1.0.0' }, 'node_modules/b': { version: '2.0.0' } });
  expect(outdatedPackages(root)).toEqual(['node_modules/a', 'node_modules/b']);
});

test('an installation that was broken off lacks every package', () => {
  ask({ 'node_modules/a': { version: '1.0.0' } });
  mkdirSync(join(root, 'node_modules', 'a'), { recursive: true });
  expect(outdatedPackages(root)).toEqual(['node_modules/a']);
});

test('nothing is outdated when the versions are those asked for', () => {
  ask({ 'node_modules/a': { version: '1.0.0' } });
  have({ 'node_modules/a': { version: '1.0.0' } });
  expect(outdatedPackages(root)).toEqual([]);
});

test('another version is outdated', () => {
  ask({ 'node_modules/a': { version: '1.1.0' }, 'node_modules/b': { version: '2.0.0' } });
  have({ 'node_modules/a': { version: '1.0.0' }, 'node_modules/b': { version: '2.0.0' } });
  expect(outdatedPackages(root)).toEqual(['node_modules/a']);
});

test('packages for other machines may be missing', () => {
  ask({ 'node_modules/a': { version: '1.0.0' }, 'node_modules/a-win32': { version: '1.0.0', optional: true } });
  have({ 'node_modules/a': { version: '1.0.0' } });
  expect(outdatedPackages(root)).toEqual([]);
});

test('how far an installation is: the packages whose folders are unpacked', () => {
  const folders = ['node_modules/a', 'node_modules/@b/c', 'node_modules/a/node_modules/d'];
  expect(packagesIn(root, folders)).toBe(0);
  mkdirSync(join(root, 'node_modules', '@b', 'c'), { recursive: true });
  mkdirSync(join(root, 'node_modules', 'a'));
  writeFileSync(join(root, 'node_modules', '@b', 'c', 'package.json'), '{}');
  expect(packagesIn(root, folders)).toBe(1);
});

test('a list that is no JSON is named', () => {
  writeFileSync(join(root, 'package-lock.json'), '<<<<<<< HEAD');
  expect(() => outdatedPackages(root)).toThrow(/package-lock\.json cannot be read .* Restore it/);
});

test.each([
  ['20.19.0', true],
  ['20.18.3', false],
  ['18.20.0', false],
  ['22.0.0', true],
])('Node %s is recent enough: %s', (version, recent) => {
  expect(nodeIsRecent(version)).toBe(recent);
});
