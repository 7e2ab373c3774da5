import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { manifestCheck } from './manifest-check';

const ROOT = join(__dirname, '..');

test('a fault against the schema is named', () => {
  const folder = mkdtempSync(join(tmpdir(), 'manifest-'));
  try {
    copyFileSync(join(ROOT, 'manifest.xml'), join(folder, 'manifest.xml'));
    const text = readFileSync(join(ROOT, 'manifest.json'), 'utf8');
    writeFileSync(join(folder, 'manifest.json'), text.replaceAll('"size": 80', '"size": 96'));
    const { status, said } = manifestCheck(folder);
    expect(status).toBe(1);
    expect(said).toMatch(/must be equal to one of the allowed values/);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
