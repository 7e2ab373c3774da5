import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'session-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs a script in a Node process of its own; it has `openToy`. */
function inProcess(name: string, code: string): { status: number | null; lines: string[]; stderr: string } {
  const file = join(folder, `${name}.ts`);
  const toy = JSON.stringify(join(__dirname, 'toy'));
  writeFileSync(file, `import { openToy } from ${toy};\nasync function main() {\n${code}\n}\nvoid main();\n`);
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', file], {
    encoding: 'utf8',
    // Much less than what a session left open waits for.
    timeout: 300_000,
  });
  return { status, lines: stdout.split('\n').filter(Boolean), stderr };
}

test('a closed session lets the process end, even with timers, waiting requests and open calls', () => {
  const { status, lines, stderr } = inProcess(
    'ends',
    `const s = await openToy({
       customFunctions: { namespace: 'N', metadata: { functions: [{ id: 'WAIT', name: 'WAIT' }] } },
       scripts: [{ code: "CustomFunctions.associate('WAIT', () => new Promise(() => {}))" }],
     });
     s.runScript('setInterval(() => {}, 1000); setTimeout(() => {}, 10000000); requestAnimationFrame(() => {})');
     const call = s.callCustomFunctions([{ name: 'N.WAIT', args: [], address: 'One!A1' }]);
     s.moods.delay = 10000000;
     s.runScript("Excel.run(async (c) => { c.workbook.worksheets.getItem('One'); await c.sync(); })");
     await new Promise((r) => setTimeout(r, 100));
     s.close();
     console.log(String((await call)[0]));`,
  );
  expect({ status, lines, stderr }).toEqual({ status: 0, lines: ['#BUSY!'], stderr: '' });
});

test('rejections that a page forgets are reported to its session only', () => {
  const { status, lines } = inProcess(
    'rejection',
    `const heard: string[] = [];
     const a = await openToy({ onProblem: (p) => heard.push('a ' + p.kind + ' ' + (p.error as Error).message) });
     const b = await openToy({ onProblem: (p) => heard.push('b ' + p.kind) });
     a.runScript("Promise.reject(new Error('forgotten'))");
     await new Promise((r) => setTimeout(r, 50));
     console.log(heard.join());
     a.close();
     b.close();`,
  );
  expect({ status, lines }).toEqual({ status: 0, lines: ['a rejection forgotten'] });
});

test('rejections of anybody else still end the process', () => {
  const { status, stderr } = inProcess(
    'foreign',
    `const s = await openToy();
     void Promise.reject(new Error('not of the page'));
     await new Promise((r) => setTimeout(r, 50));
     s.close();`,
  );
  expect(status).not.toBe(0);
  expect(stderr).toContain('not of the page');
});
