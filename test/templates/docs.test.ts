/** Every template has its page in the help, with what the template says of itself. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TEMPLATES } from '../../src/templates/registry';

const DOCS = join(__dirname, '..', '..', 'docs');
const flat = (text: string): string => text.replace(/\s+/g, ' ');

test.each(TEMPLATES.map((template) => [template.id, template] as const))('%s', (id, { title, question, needs }) => {
  const page = flat(readFileSync(join(DOCS, 'templates', `${id}.md`), 'utf8'));
  for (const said of [`# ${title} `, question, needs, `(../pictures/template-${id}.png)`]) expect(page).toContain(said);
  for (const part of ['computes', 'example', 'does not say'])
    expect(page).toMatch(new RegExp(`## (What it|The) ${part}`));
  expect(existsSync(join(DOCS, 'pictures', `template-${id}.png`))).toBe(true);
  expect(flat(readFileSync(join(DOCS, 'templates', 'index.md'), 'utf8'))).toContain(`(${id}.md) | ${question}`);
});
