import { ReportError } from '../../engine/errors';
import { explain, unwritten } from './failures';

const refused = explain(Object.assign(new Error('for developers'), { code: 'AccessDenied' }), 'reading');

test('what Excel refused before a command began to write is told to be all that happened, once', () => {
  const told = unwritten(refused) as ReportError;
  expect(told).toMatchObject({ wrote: 'nothing', host: 'AccessDenied' });
  expect(told.message).toBe(`${refused.message} Nothing was written.`);
  expect(unwritten(told)).toBe(told);
});

test('what is ours says for itself what was written', () => {
  for (const own of [new ReportError('Nobody is called so.'), new TypeError('x')]) expect(unwritten(own)).toBe(own);
});
