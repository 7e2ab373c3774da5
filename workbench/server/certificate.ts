import { X509Certificate } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { generate } from 'selfsigned';
import { CACHE } from './places';

export interface Certificate {
  readonly key: string;
  readonly cert: string;
  /** Whether the browser will take it without a question. */
  readonly trusted: boolean;
}

const DAY = 86_400_000;
/** Browsers refuse certificates that are valid for longer than about 13 months. */
const VALID_DAYS = 390;

/** Where `office-addin-dev-certs` keeps the certificate that it has made the system trust. */
const DEV_CERTS = join(homedir(), '.office-addin-dev-certs');

/**
 * A certificate for https://localhost: the one that `office-addin-dev-certs` installed where there is one, else one
 * signed by nobody, which is made once and kept.
 */
export async function certificate(folder = join(CACHE, 'certificate'), installed = DEV_CERTS): Promise<Certificate> {
  const known = readPair(installed, true) ?? readPair(folder, false);
  if (known) return known;
  const made = await generate([{ name: 'commonName', value: 'localhost' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    notAfterDate: new Date(Date.now() + VALID_DAYS * DAY),
    extensions: [
      { name: 'basicConstraints', cA: false },
      { name: 'keyUsage', digitalSignature: true, keyEncipherment: true },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: [
          { type: 2, value: 'localhost' },
          { type: 7, ip: '127.0.0.1' },
          { type: 7, ip: '::1' },
        ],
      },
    ],
  });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'localhost.key'), made.private, { mode: 0o600 });
  writeFileSync(join(folder, 'localhost.crt'), made.cert);
  return { key: made.private, cert: made.cert, trusted: false };
}

/** Key and certificate of a folder, unless they are missing, unreadable or about to end. */
function readPair(folder: string, trusted: boolean): Certificate | undefined {
  const [keyFile, certFile] = [join(folder, 'localhost.key'), join(folder, 'localhost.crt')];
  if (!existsSync(keyFile) || !existsSync(certFile)) return undefined;
  try {
    const [key, cert] = [readFileSync(keyFile, 'utf8'), readFileSync(certFile, 'utf8')];
    const ends = Date.parse(new X509Certificate(cert).validTo);
    return ends > Date.now() + DAY ? { key, cert, trusted } : undefined;
  } catch {
    return undefined;
  }
}
