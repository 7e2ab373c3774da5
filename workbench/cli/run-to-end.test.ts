import { EventEmitter } from 'node:events';
import { runToEnd } from './run-to-end';

/** Runs a command in a program that has nothing to do after it, and gives its exit code and what it said. */
async function ending(main: () => Promise<number>): Promise<[unknown, string[]]> {
  const program = Object.assign(new EventEmitter(), { exitCode: undefined });
  const said: string[] = [];
  runToEnd(main, (line) => said.push(line), program as unknown as NodeJS.Process);
  await new Promise((resolve) => setImmediate(resolve));
  program.emit('beforeExit');
  return [program.exitCode, said];
}

test('a command ends with its code, a failure with 1 and its sentence', async () => {
  expect(await ending(() => Promise.resolve(0))).toEqual([0, []]);
  expect(await ending(() => Promise.reject(new Error('There is no file.')))).toEqual([1, ['There is no file.']]);
});

test('a command that waits for what never comes does not end as if all were well', async () => {
  const [code, said] = await ending(() => new Promise(() => undefined));
  expect([code, said]).toEqual([1, [expect.stringContaining('came to a halt before it was done')]]);
});
