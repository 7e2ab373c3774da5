import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { findFunction, formulaText, allFunctions, functionsDocs, syntaxOf } from '../index';

const functions = allFunctions();

const docs = functionsDocs();

it('has a page for each function, and an index that asks its question', () => {
  expect(Object.keys(docs)).toEqual(['index', ...functions.map((fn) => fn.id.toLowerCase())]);
  for (const fn of functions) {
    expect(docs.index).toContain(`| ${fn.question} | [${fn.name}](${fn.id.toLowerCase()}.md) |`);
  }
});

it.each(functions.map((fn) => [fn.name, fn] as const))('describes %s whole', (_name, fn) => {
  const page = docs[fn.id.toLowerCase()];
  const texts = [fn.question, fn.help, syntaxOf(fn), ...fn.details, fn.result.help, ...fn.mistakes];
  for (const text of [...texts, fn.source.title, fn.source.date]) expect(page).toContain(text);
  for (const parameter of fn.parameters) expect(page).toContain(`| \`${parameter.name}\` | ${parameter.help} |`);
  for (const example of fn.examples) expect(page).toContain(`\`${formulaText(example)}\``);
  expect(fn.mistakes.length).toBeGreaterThan(0);
  expect(fn.seeAlso.length).toBeGreaterThan(0);
  for (const name of fn.seeAlso) expect(findFunction(name)).toBeDefined();
  expect(page).toMatch(/## Without the add-in\n\n(In plain Excel|None: )/);
});

it('shows how functions are called', () => {
  expect(syntaxOf(findFunction('ACCOUNTSCORE')!)).toBe('AMPR.ACCOUNTSCORE(step, [step], …)');
  expect(syntaxOf(findFunction('ROMI')!)).toBe('AMPR.ROMI(return, cost, [margin], [basis])');
  expect(syntaxOf(findFunction('SCORECARD')!)).toBe('AMPR.SCORECARD(scores, step_sizes, [weights], [header], [names])');
});

it('never tears a figure from its percent sign', () => {
  const torn = Object.values(docs).flatMap((page) => page.match(/.{0,20}[\d}] %.{0,10}/g) ?? []);
  expect(torn).toEqual([]);
});

it('keeps every table in shape', () => {
  for (const table of Object.values(docs).flatMap((page) => page.split('\n\n').filter((one) => one.startsWith('| ')))) {
    const widths = table
      .trimEnd()
      .split('\n')
      .map((line) => line.split(/(?<!\\)\|/).length);
    expect(new Set(widths).size).toBe(1);
  }
});

it('shows the worked figure of the marketing source', () => {
  expect(docs.romi).toContain(
    '| `=AMPR.ROMI(1088430,822000)` | 0.324124088 | The whole plan, from profits | 32.4\u00a0% |',
  );
});

it('says what a blank means, also where an argument can be left out', () => {
  const meaning = (page: string, name: string) =>
    new RegExp(`^\\| \`${name}\` .*$`, 'm').exec(page)?.[0].split(' | ').at(-1);
  expect(meaning(docs.accountscore, 'step')).toBe('not scored |');
  expect(meaning(docs.stepscore, 'weights')).toBe('left out; in a range, 0 |');
  expect(meaning(docs.roi, 'cost')).toBe('an error |');
  expect(meaning(docs.romi, 'margin')).toBe('left out; in a range, an error |');
});

it.each([
  ['annualroi', ['#DIV/0! | `years` is 0']],
  ['breakevencustomers', ['#DIV/0! | `margin` is 0', '#DIV/0! | `price` is 0']],
  ['impliedrate', ['#DIV/0! | `now` is 0', '#DIV/0! | `years` is 0']],
  ['valuestatus', ['#DIV/0! | agreed less baseline is 0']],
  ['stepscore', ['#DIV/0! | the sum of weights is 0']],
  ['scorecard', ['#DIV/0! | the sum of weights is 0']],
  ['clv', ['#N/A | `periods` is without an end, though nothing is lost from one to the next']],
  ['payback', ['#N/A | `monthly_saving` is 0, so it never pays back']],
  ['nurtureroi', []],
])('says when %s has no answer', (page, wanted) => {
  const lines = docs[page].split('\n').filter((line) => /^\| #(N\/A|DIV\/0!) /.test(line));
  expect(lines.filter((line) => !/ranges do not fit|different lengths/.test(line))).toEqual(
    wanted.map((line) => `| ${line} |`),
  );
});

it.each(functions.map((fn) => [fn.id.toLowerCase()]))('says once on %s what becomes of it inside a table', (page) => {
  expect(docs[page].match(/inside an Excel table/gi)).toHaveLength(1);
});

it('has the rule for changing names', () => {
  expect(existsSync(join(__dirname, '../../../docs/function-names.md'))).toBe(true);
});
