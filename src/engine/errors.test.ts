import { Cancelled, LostColumns, ReportError } from './errors';

test.each([
  [{}, false],
  [{ code: 'RequestAborted at Range.values' }, true],
  [{ retry: true, wrote: 'nothing' as const }, true],
  [{ code: 'RequestAborted', wrote: 'everything' as const }, false],
  [{ code: 'RequestAborted', wrote: 'part' as const }, true],
])('with %j a command is offered again: %s', (facts, retry) => {
  expect(new ReportError('Any words at all: try again.', [], facts).retry).toBe(retry);
});

test('what was asked or cancelled wrote nothing, and a question can be answered', () => {
  expect(new Cancelled()).toMatchObject({ wrote: 'nothing', retry: false });
  expect(new LostColumns('', true)).toMatchObject({ wrote: 'nothing', retry: true, droppable: true });
});
