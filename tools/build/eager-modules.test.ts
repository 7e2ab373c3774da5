import { build } from 'esbuild';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { buildPages } from '../../workbench/server';
import { eager } from './eager-modules.mjs';

const SCRIPT =
  '"use strict";(()=>{(self.chunks=self.chunks||[]).push([[7],{12(a,b,c){a.exports={mean(x){return x/2}}},345(a,b,c){a.exports=c(12).mean(8)}}])})();';

/** What the modules of a script give, each asked for by number. */
function answers(script: string): unknown[] {
  const self: { chunks?: [[number[], Record<string, (module: object, exports: object, ask: unknown) => void>]] } = {};
  runInNewContext(script, { self });
  const [, modules] = self.chunks![0];
  const ask = (id: string): unknown => {
    const module = { exports: undefined };
    modules[id]!(module, {}, ask);
    return module.exports;
  };
  return Object.keys(modules).map((id) => (id === '12' ? typeof ask(id) : ask(id)));
}

test('modules in parentheses give the same', () => {
  expect(eager(SCRIPT)).toContain('12:(function(a,b,c){a.exports={mean(x){return x/2}}}),345:(function(');
  expect(answers(eager(SCRIPT))).toEqual(answers(SCRIPT));
  expect(answers(eager(SCRIPT))).toEqual(['object', 4]);
});

test('a script without modules stays', () => {
  expect(eager('const a = { b() {} }.b;')).toContain('b() {}');
  expect(eager('(()=>{console.log(1)})()')).toBe('(()=>{console.log(1)})()');
});

test('the scripts that come with the panel are such, and stay scripts', async () => {
  const folder = (await buildPages()).addin;
  const page = readFileSync(join(folder, 'taskpane.html'), 'utf8');
  const ahead = /data-scripts="([^"]*)"/.exec(page)![1]!.split(' ');
  expect(ahead.length).toBeGreaterThan(2);
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.js'))) {
    const script = readFileSync(join(folder, name), 'utf8');
    // Those of the panel's own import: what reads the workbook is not needed to show it.
    const shown = ahead.includes(name) && !name.startsWith('reading.');
    expect([name, /\d:\(function\(/.test(script)]).toEqual([name, shown]);
    await build({ stdin: { contents: script }, write: false, logLevel: 'silent' });
  }
}, 60_000);
