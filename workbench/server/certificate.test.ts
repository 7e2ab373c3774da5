import { X509Certificate } from 'node:crypto';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { certificate } from './certificate';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'certificate-'))));
afterEach(() => rmSync(folder, { recursive: true }));
const own = (): string => join(folder, 'own');
const installed = (): string => join(folder, 'installed');

test('one is made for localhost, and kept', async () => {
  const made = await certificate(own(), installed());
  expect(made.trusted).toBe(false);
  const { subjectAltName, validTo } = new X509Certificate(made.cert);
  expect(subjectAltName).toMatch(/DNS:localhost, IP Address:127\.0\.0\.1/);
  expect(Date.parse(validTo) - Date.now()).toBeLessThan(398 * 86_400_000);
  expect(await certificate(own(), installed())).toEqual(made);
});

test('the one that the system trusts goes before it', async () => {
  const made = await certificate(own(), installed());
  mkdirSync(installed());
  for (const name of ['localhost.key', 'localhost.crt']) copyFileSync(join(own(), name), join(installed(), name));
  expect(await certificate(own(), installed())).toEqual({ ...made, trusted: true });
});

test('one that cannot be read is made anew', async () => {
  const made = await certificate(own(), installed());
  writeFileSync(join(own(), 'localhost.crt'), 'damaged');
  const again = await certificate(own(), installed());
  expect(again.cert).not.toBe(made.cert);
  expect(new X509Certificate(again.cert).subject).toBe('CN=localhost');
});
