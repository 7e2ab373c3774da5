import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { X509Certificate } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { once } from 'node:events';
import { get } from 'node:https';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { generateCertificates } from 'office-addin-dev-certs';
import { strFromU8, unzipSync } from 'fflate';
import { readXlsx } from '../../workbench/files';
import type { Serving } from '../../workbench/server';
import { ROOT } from '../../workbench/server/places';
import { IDS, xmlManifest } from '../manifest';
import { NO_EXCEL, runExcel, stopExcel, type Tools, WORKBOOK } from './run-excel';
import type { Machine } from './sideload';
import { sampleWorkbook } from './workbook';

const CSV = readFileSync(join(ROOT, 'assets', 'sample-accounts.csv'), 'utf8');

let said: string[];
let done: string[];
let serving: Serving | undefined;
let base: string;

/** A port that nobody uses now. */
async function freePort(): Promise<number> {
  const probe = createServer().listen(0, 'localhost');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

beforeAll(async () => {
  base = `https://localhost:${await freePort()}`;
});
beforeEach(() => {
  said = [];
  done = [];
});
afterEach(async () => {
  await serving?.close();
  serving = undefined;
});

/** A machine that notes what it is told. */
const machineOf = (platform: string, excel: boolean): Machine => ({
  platform,
  home: '/Users/maya',
  exists: () => excel,
  run: (program, args) => {
    done.push([program, ...args].join(' '));
    return { ok: args[0] !== 'query' || excel, said: '' };
  },
  copy: (from, to) => void done.push(`copy ${from} ${to}`),
  remove: (path) => void done.push(`remove ${path}`),
});

const tools = (): Tools => ({
  print: (line) => said.push(line),
  trust: () => Promise.resolve(void done.push('trust')),
  distrust: () => Promise.resolve(void done.push('distrust')),
  build(folder) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'manifest.xml'), xmlManifest(base));
    return Promise.resolve();
  },
  browse: (address) => void done.push(`browse ${address}`),
  base,
});

const start = async (args: readonly string[], machine: Machine): Promise<void> => {
  serving = await runExcel(args, machine, tools());
};
const ADDIN_MANIFEST = join(WORKBOOK, '..', 'addin', 'manifest.xml');

test('on a Mac, the manifest goes where Excel looks, and the sample opens', async () => {
  await start([], machineOf('darwin', true));
  expect(done).toEqual([
    'trust',
    `copy ${ADDIN_MANIFEST} /Users/maya/Library/Containers/com.microsoft.Excel/Data/Documents/wef/${IDS.xml}.manifest.xml`,
    `open -a Microsoft Excel ${WORKBOOK}`,
  ]);
  expect(serving!.url).toBe(base);
  const { host } = new URL(base);
  const manifest = await new Promise<string>((resolve, reject) => {
    get(`https://${host}/manifest.xml`, { rejectUnauthorized: false }, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (part: string) => (text += part));
      answer.on('end', () => resolve(text));
    }).on('error', reject);
  });
  expect(manifest).toContain(IDS.xml);
  expect(existsSync(WORKBOOK)).toBe(true);
});

test('on Windows, the registry names the manifest, and stop takes it back', async () => {
  const machine = machineOf('win32', true);
  await start([], machine);
  expect(done.slice(1)).toEqual([
    'trust',
    `reg add HKCU\\SOFTWARE\\Microsoft\\Office\\16.0\\Wef\\Developer /v ${IDS.xml} /t REG_SZ /d ${ADDIN_MANIFEST} /f`,
    `cmd /c start  ${WORKBOOK}`,
  ]);
  done = [];
  await stopExcel(machine, tools());
  expect(done).toEqual([
    `reg delete HKCU\\SOFTWARE\\Microsoft\\Office\\16.0\\Wef\\Developer /v ${IDS.xml} /f`,
    'distrust',
    `remove ${join(WORKBOOK, '..')}`,
  ]);
});

test('a sample that is still open in Excel does not keep stop from taking back the rest', async () => {
  const machine = machineOf('win32', true);
  const remove = (): void => {
    throw new Error('EBUSY: resource busy or locked');
  };
  await stopExcel({ ...machine, remove }, tools());
  expect(done.some((one) => one.startsWith('reg delete'))).toBe(true);
  expect(done).toContain('distrust');
  expect(said.join('\n')).toContain(`Close "${WORKBOOK}" in Excel`);
});

test.each(['linux', 'win32', 'darwin'])('on %s without Excel it says so and points at npm start', async (platform) => {
  await expect(start([], machineOf(platform, false))).rejects.toThrow(NO_EXCEL);
  expect(done.filter((one) => !one.startsWith('reg query'))).toEqual([]);
});

test('says what to do where another program has the port, and tells Excel nothing', async () => {
  const other = createServer().listen(Number(new URL(base).port), 'localhost');
  await once(other, 'listening');
  await expect(start([], machineOf('darwin', true))).rejects.toThrow(/is in use by another program\. End that program/);
  expect(done).toEqual(['trust']);
  other.close();
  await once(other, 'close');
});

test('for Excel on the web it needs no Excel, says what to upload and opens the workbook', async () => {
  await start(['--web', 'https://contoso.sharepoint.com/book.xlsx'], machineOf('linux', false));
  expect(done).toEqual(['browse https://contoso.sharepoint.com/book.xlsx']);
  expect(said.join('\n')).toContain(join(ROOT, 'manifest.xml'));
});

test.each([[['--wbe']], [['book.xlsx']], [['--web', 'http://a.b']]])('%s is refused with the usage', async (args) => {
  await expect(start(args, machineOf('darwin', true))).rejects.toThrow(/Usage: npm run excel/);
});

test('the sample workbook holds the tracker, and names the add-in whose panel is to open', async () => {
  const bytes = await sampleWorkbook(CSV);
  const book = await readXlsx(bytes);
  expect(book.sheets[0]!.cell(0, 0)?.value).toBe('Account');
  expect(book.sheets[0]!.cell(24, 0)?.value).toBeTruthy();
  const parts = unzipSync(bytes);
  expect(strFromU8(parts['xl/webextensions/webextension1.xml']!)).toContain(
    `<we:reference id="${IDS.xml}" version="1.0.0.0" store="developer" storeType="Registry"/>`,
  );
  expect(strFromU8(parts['_rels/.rels']!)).toContain('webextensiontaskpanes');
});

test('the certificate that is made is for localhost, signed by the authority that the system is to trust', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'certs-'));
  try {
    const [ca, cert, key] = ['ca.crt', 'localhost.crt', 'localhost.key'].map((name) => join(folder, name));
    await generateCertificates(ca, cert, key, 30);
    const made = new X509Certificate(readFileSync(cert!));
    expect(made.subjectAltName).toMatch(/localhost/);
    expect(made.verify(new X509Certificate(readFileSync(ca!)).publicKey)).toBe(true);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
