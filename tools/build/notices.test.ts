import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { notices } from './notices.mjs';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'notices-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const describePackage = (about: object): void => writeFileSync(join(folder, 'package.json'), JSON.stringify(about));

test('a package ships with the text of its licence', () => {
  describePackage({ name: 'one', version: '1.0.0', license: 'ISC' });
  writeFileSync(join(folder, 'LICENSE.md'), 'The terms');
  expect(notices([folder])).toMatch(/one 1\.0\.0\nLicence: ISC\n\nThe terms\n$/);
});

test.each([
  ['@fluentui/react-icons', undefined, 'Microsoft Corporation'],
  ['two', { name: 'Ann' }, 'Ann'],
])('%s, which brings none along, gets that of its licence', (name, author, holder) => {
  describePackage({ name, version: '1.0.0', license: 'MIT', author });
  expect(notices([folder])).toMatch(
    new RegExp(`Licence: MIT\\n\\nMIT License\\n\\nCopyright \\(c\\) ${holder}\\n\\nPermission is hereby granted`),
  );
});

test.each([
  [{ name: 'three', license: 'MIT' }, /three brings no text of its licence/],
  [{ name: 'four', license: 'Apache-2.0', author: 'Ann' }, /four brings no text of its licence/],
  [{ name: 'five' }, /five says nothing of its licence/],
])('%j does not ship', (about, said) => {
  describePackage(about);
  expect(() => notices([folder])).toThrow(said);
});
