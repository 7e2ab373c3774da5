import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { bundleAsyncScript, bundleScript } from './bundle';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'bundle-'));
  writeFileSync(join(folder, 'part.ts'), 'export const twice = (n: number): number => n * 2;');
});
afterAll(() => rmSync(folder, { recursive: true }));

const file = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

test('a bundle is one classic script without traces in the global scope', async () => {
  const code = await bundleScript(
    file('entry.ts', `import { twice } from './part'; const local = twice(4); seen.push(local); export { local };`),
  );
  const scope: Record<string, unknown> = { seen: [] as number[] };
  runInNewContext(code, scope);
  expect(scope).toEqual({ seen: [8] });
});

test('a bundle with top-level await is a promise', async () => {
  const code = await bundleAsyncScript(
    file('later.ts', `import { twice } from './part'; await Promise.resolve(); seen.push(twice(5)); export default 1;`),
  );
  const seen: number[] = [];
  await (runInNewContext(code, { seen }) as Promise<void>);
  expect(seen).toEqual([10]);
});

test('what does not compile, or is not there, is named', async () => {
  await expect(bundleScript(file('broken.ts', 'let = = 1'))).rejects.toThrow('broken.ts');
  await expect(bundleScript(join(folder, 'missing.ts'))).rejects.toThrow('missing.ts');
});
