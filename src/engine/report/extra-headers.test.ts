import { DEFAULT_STEPS } from '../../domain/model/model';
import type { TrackerRead } from '../../domain/tracker';
import { extraHeaders } from './extra-headers';

const headersFor = (...headers: string[]): string[] =>
  extraHeaders({ extras: headers.map((header) => ({ header, values: [] })) } as unknown as TrackerRead, {
    steps: DEFAULT_STEPS,
  });

test.each<[string, string[], string[]]>([
  ['stay as they are', ['Region', 'Notes'], ['Region', 'Notes']],
  ['are told apart from ours, whatever their case', ['Overall', 'next action'], ['Overall (2)', 'next action (2)']],
  ['are told apart from each other', ['Note', 'note', 'NOTE'], ['Note', 'note (2)', 'NOTE (3)']],
  ['skip a number that is taken', ['Note (2)', 'Note', 'Note'], ['Note (2)', 'Note', 'Note (3)']],
  ['have a name where there is none', ['', '  ', 'Column'], ['Column', 'Column (2)', 'Column (3)']],
  ['lose the spaces around them', [' Region '], ['Region']],
])('headers of a person’s own %s', (_, given, expected) => {
  expect(headersFor(...given)).toEqual(expected);
});
