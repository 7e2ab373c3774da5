/**
 * The paper is the printer's, or a person's own: no command chooses one. This Excel refuses whoever does, all that is written to
 * files names none, and what a person chose stays.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TEMPLATES } from '../../src/templates/registry';
import { writeXlsx } from '../../workbench/files';
import { partsOf } from '../../workbench/files/testing/zip';
import { freshPageLayout, type Workbook } from '../../workbench/model';
import { COMMANDS } from '../faults/commands';
import { OTHERS } from '../faults/other-commands';
import { deskFor } from '../faults/walk';
import { bench, shown } from '../report/session';

const CHOOSING = 'PageLayout.paperSize';
const USUAL = freshPageLayout().paperSize;

const papers = (book: Workbook): Record<string, string> =>
  Object.fromEntries(book.sheets.map(({ name, page }) => [name, page.paperSize]));

async function papersInFile(book: Workbook): Promise<string[]> {
  const parts = Object.entries(partsOf(await writeXlsx(book)));
  return parts.flatMap(([part, xml]) => (/paperSize=/.test(xml) ? [part] : []));
}

test('the code that speaks to Excel names no paper', () => {
  const folder = join(__dirname, '..', '..', 'src');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file));
  const naming = files.filter((file) => /paper_?size|setPaper/i.test(readFileSync(join(folder, file), 'utf8')));
  expect([files.length > 300, naming]).toEqual([true, []]);
});

test.each([...COMMANDS, ...OTHERS].map((command) => [command.name, command] as const))(
  '%s leaves the paper as it is',
  async (_, command) => {
    const desk = await deskFor(command, 'plain');
    await command.first?.(desk);
    const chosen = Object.fromEntries(desk.book.sheets.map((sheet, i) => [sheet.name, i % 2 ? 'A4' : 'Legal']));
    for (const sheet of desk.book.sheets) sheet.page.paperSize = chosen[sheet.name];
    desk.session.moods.failing.add(CHOOSING);
    const before = Object.keys(chosen);
    await command.run(desk);
    await desk.session.settled();
    const now = papers(desk.book);
    expect(now).toEqual(Object.fromEntries(Object.keys(now).map((name) => [name, chosen[name] ?? USUAL])));
    for (const sheet of desk.book.sheets) if (before.includes(sheet.name)) sheet.page.paperSize = USUAL;
    expect(await papersInFile(desk.book)).toEqual([]);
  },
);

test('nor does a template name one', async () => {
  const { book, session, actions } = await bench(undefined, 'plain');
  session.moods.failing.add(CHOOSING);
  for (const { id } of TEMPLATES) {
    await actions.buildTemplate(id);
    await actions.refreshTemplate(id);
  }
  expect(book.sheets.length).toBeGreaterThanOrEqual(TEMPLATES.length);
  expect(new Set(Object.values(papers(book)))).toEqual(new Set([USUAL]));
  expect(shown(book.sheets[1], 'A1')).not.toBe('');
  expect(await papersInFile(book)).toEqual([]);
});
