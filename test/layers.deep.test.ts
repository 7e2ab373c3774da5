import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ESLint } from 'eslint';
import config from '../eslint.config.mjs';

const ROOT = join(__dirname, '..');

test('a promise is not left alone, and what is not known is not used', async () => {
  const eslint = new ESLint({ cwd: ROOT, overrideConfigFile: true, overrideConfig: [...config] });
  const path = 'src/commands/names.ts';
  const code = `${readFileSync(join(ROOT, path), 'utf8')}\nPromise.resolve(1);\nexport const b = JSON.parse('').a;\n`;
  const [result] = await eslint.lintText(code, { filePath: join(ROOT, path) });
  expect(result!.messages.map(({ ruleId }) => ruleId)).toEqual([
    '@typescript-eslint/no-floating-promises',
    '@typescript-eslint/no-unsafe-assignment',
    '@typescript-eslint/no-unsafe-member-access',
  ]);
});
