import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { knownMembers, membersPage } from './members';

const ROOT = join(__dirname, '..', '..');

test('the list of known members is the one of the tables', () => {
  const known = knownMembers(ROOT);
  expect(known.get('Range')!.methods).toEqual(expect.arrayContaining(['getCell', 'insert', 'clear']));
  expect(known.get('TableRowCollection')).toMatchObject({ scalars: ['count'] });
  // What `npm run docs` writes.
  expect(readFileSync(join(ROOT, 'workbench', 'MEMBERS.md'), 'utf8')).toBe(membersPage(ROOT));
});
