import { functions, functionsDocs, formulaText, syntaxOf } from './index';

const docs = functionsDocs();

it('has a section for each function, under the anchor of its help address', () => {
  expect(docs.match(/^## (.+)$/gm)?.slice(1)).toEqual(functions.map((fn) => `## ${fn.name}`));
});

it.each(functions.map((fn) => [fn.name, fn] as const))('describes %s whole', (name, fn) => {
  const start = docs.indexOf(`\n## ${name}\n`);
  const end = docs.indexOf('\n## ', start + 1);
  const section = docs.slice(start, end < 0 ? undefined : end);
  for (const text of [fn.help, syntaxOf(fn), ...fn.details, fn.result.help, fn.source.title, fn.source.date]) {
    expect(section).toContain(text);
  }
  for (const parameter of fn.parameters) expect(section).toContain(`| \`${parameter.name}\` | ${parameter.help} |`);
  for (const example of fn.examples) expect(section).toContain(`\`${formulaText(example)}\``);
});

it('shows how functions are called', () => {
  expect(functions.map(syntaxOf)).toEqual([
    'AMPR.ACCOUNTSCORE(step, [step], …)',
    'AMPR.STEPSCORE(scores, [weights])',
    'AMPR.ATTAINMENTSCORE(actual, target)',
    'AMPR.WEAKESTSTEP(step_scores, [names])',
    'AMPR.ROI(gain, cost)',
    'AMPR.ROMI(return, cost, [margin])',
    'AMPR.NURTUREROI(new_leads, conversion, asp, [conversion_lift], [asp_lift], [months])',
    'AMPR.REACTIVATIONROI(contacts, conversion, asp, [reactivation_rate], [multiple], [asp_lift])',
  ]);
});

it('keeps every table in shape', () => {
  for (const table of docs.split('\n\n').filter((block) => block.startsWith('| '))) {
    const widths = table
      .trimEnd()
      .split('\n')
      .map((line) => line.split(/(?<!\\)\|/).length);
    expect(new Set(widths).size).toBe(1);
  }
});

it('shows the worked figure of the marketing source', () => {
  expect(docs).toContain('| `=AMPR.ROMI(1088430,822000)` | 0.324124088 | The whole plan, from profits | 32.4 % |');
});

it('says what a blank means, also where an argument can be left out', () => {
  const meanings = docs.match(/^\| `(step|weights|cost|margin)` .*$/gm)?.map((line) => line.split(' | ').at(-1));
  expect(meanings).toEqual([
    'not scored |',
    'left out; in a range, 0 |',
    'an error |',
    'an error |',
    'left out; in a range, an error |',
  ]);
});
