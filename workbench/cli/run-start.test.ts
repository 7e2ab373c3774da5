import { createServer } from 'node:net';
import { runStart } from './run-start';

const output = { print: () => undefined, complain: () => undefined };

test.each([
  [['--port', 'x'], '--port takes a number from 0 to 65535, not "x".'],
  [['--port', '70000'], '--port takes a number from 0 to 65535, not "70000".'],
  [['--opne'], /Unknown option '--opne'[^]*Usage: npm start/],
  [['extra'], /Usage: npm start/],
])('%s is refused with a sentence', async (args, sentence) => {
  await expect(runStart(args, output)).rejects.toThrow(sentence);
});

test('a port that was asked for and is taken is named, before anything is built', async () => {
  const other = createServer();
  const port = await new Promise<number>((resolve) =>
    other.listen(0, 'localhost', () => resolve((other.address() as { port: number }).port)),
  );
  const lines: string[] = [];
  const start = runStart(['--port', String(port), '--no-open'], { ...output, print: (line) => lines.push(line) });
  await expect(start).rejects.toThrow(
    `Port ${port} is in use by another program. End that program, or choose another port with --port.`,
  );
  expect(lines).toEqual([]);
  await new Promise((resolve) => other.close(resolve));
});
