import { area } from '../sheets/address';
import { asksOf, promptsOf } from './kinds';
import type { AskMore, Kind } from './template';

const ofCell = (kind: Kind, ask: AskMore = {}) =>
  asksOf('a', { cells: area(5, 2), heading: area(4, 2) }, { kind, title: 'Amount', ask })[0];

test.each<[Kind, AskMore, string]>([
  ['share', {}, 'Type a share from 0\u00a0% to 100\u00a0%.'],
  ['share', { min: -1, max: 10 }, 'Type a share from −100\u00a0% to 1000\u00a0%.'],
  ['whole', { min: 1 }, 'Type a whole number, 1 or more.'],
  ['money', { min: -1e15 }, 'Type a number.'],
  ['text', {}, 'At most 120 characters.'],
  ['text', { choices: ['Yes', 'Half', 'No'] }, 'Choose Yes, Half or No.'],
  ['number', { prompt: 'Deals a month.' }, 'Type a number, 0 or more. Deals a month.'],
])('a wrong entry of %s, %o', (kind, ask, error) => expect(ofCell(kind, ask)).toMatchObject({ error, prompt: '' }));

test('the heading carries the prompt, and nothing where there is none', () => {
  const [about, ...more] = promptsOf('a', 'A long heading '.repeat(4), area(4, 2), 'What it is. '.repeat(40));
  expect(more).toEqual([]);
  expect(about).toMatchObject({ id: 'a.about', area: area(4, 2), rule: { type: 'textLength', max: 255 } });
  expect([about.title.length, about.prompt.length]).toEqual([32, 255]);
  expect(promptsOf('a', 'Amount', area(4, 2), undefined)).toEqual([]);
});
