import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Manifest } from '../../tools/manifest';
import { ROOT } from './places';
import { PortTaken, serve, type Serving } from './serve';

let folder: string;
let serving: Serving;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'serve-'));
  const pages = { addin: join(folder, 'addin'), workbench: join(folder, 'workbench') };
  for (const path of [pages.addin, pages.workbench, join(pages.addin, 'help')]) mkdirSync(path, { recursive: true });
  copyFileSync(join(ROOT, 'manifest.xml'), join(pages.addin, 'manifest.xml'));
  writeFileSync(join(pages.addin, 'taskpane.html'), 'the pane');
  writeFileSync(join(pages.addin, 'functions.json'), '{"helpUrl":"https://localhost:3000/help/"}');
  writeFileSync(join(pages.addin, 'help', 'index.html'), 'the help');
  writeFileSync(join(pages.workbench, 'index.html'), 'the workbench');
  writeFileSync(join(pages.workbench, 'page.0123456789abcdef.js'), 'script');
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  serving = await serve({ port: 0, build: () => Promise.resolve(pages) });
});
afterAll(async () => {
  await serving.close();
  rmSync(folder, { recursive: true });
});

interface Answer {
  readonly status?: number;
  readonly type?: string;
  readonly caching?: string;
  readonly sniffing?: string;
  readonly allow?: string;
  /** Who may read it from a page of another address. */
  readonly readers?: string;
  readonly text: string;
}

/** Asks for a path as it is written, which `fetch` would tidy up first. */
const ask = (path: string, method = 'GET', host?: string): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(serving.url);
    get({ hostname, port, path, method, rejectUnauthorized: false, ...(host && { headers: { host } }) }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => (text += part));
      response.on('end', () =>
        resolve({
          status: response.statusCode,
          type: response.headers['content-type'],
          caching: response.headers['cache-control'],
          sniffing: response.headers['x-content-type-options'] as string | undefined,
          allow: response.headers.allow,
          readers: response.headers['access-control-allow-origin'],
          text,
        }),
      );
    }).on('error', reject);
  });

test('shows the workbench, the add-in as it is published, its help and office.js', async () => {
  expect(await ask('/')).toMatchObject({
    status: 200,
    type: 'text/html; charset=utf-8',
    caching: 'no-cache',
    text: 'the workbench',
  });
  expect((await ask('/taskpane.html?x=1')).text).toBe('the pane');
  expect((await ask('/help/')).text).toBe('the help');
  expect(await ask('/office-js/office.js')).toMatchObject({ status: 200, type: 'text/javascript; charset=utf-8' });
  expect((await ask('/workbench/sample-accounts.csv')).text).toMatch(/^Account,/);
  expect((await ask('/workbench/page.0123456789abcdef.js')).caching).toMatch('immutable');
});

test('addresses of the add-in are those of this server', async () => {
  expect((await ask('/manifest.xml')).text).toContain(`"${serving.url}/taskpane.html"`);
  expect((await ask('/manifest.xml')).text).not.toContain('localhost:3000/');
  expect((await ask('/functions.json')).text).toBe(`{"helpUrl":"${serving.url}/help/"}`);
  const manifest = JSON.parse((await ask('/workbench/manifest.json')).text) as Manifest;
  expect([manifest.runtimeUrl, manifest.groups.length]).toEqual([`${serving.url}/taskpane.html`, 1]);
});

test('what Excel on the web reads from its own address may be read from there, and nothing else', async () => {
  expect((await ask('/functions.json')).readers).toBe('*');
  expect((await ask('/taskpane.html')).readers).toBeUndefined();
});

test('nothing else is shown', async () => {
  for (const path of [
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/workbench/..%2f..%2fsecret.txt',
    '/office-js/../package.json',
    '/none.js',
  ]) {
    expect(await ask(path)).toMatchObject({ status: 404 });
  }
  expect((await ask('/%E0%A4%A')).status).toBe(400);
  expect(await ask('/', 'POST')).toMatchObject({ status: 405, allow: 'GET, HEAD', sniffing: 'nosniff' });
  expect((await ask('/none.js')).sniffing).toBe('nosniff');
});

test('a name that somebody else has led here is not answered', async () => {
  const { port } = new URL(serving.url);
  for (const host of ['rebound.test', `rebound.test:${port}`, 'localhost', `localhost.rebound.test:${port}`]) {
    expect(await ask('/', 'GET', host)).toMatchObject({ status: 421, sniffing: 'nosniff' });
  }
  for (const host of [`localhost:${port}`, `127.0.0.1:${port}`]) {
    expect(await ask('/', 'GET', host)).toMatchObject({ status: 200, text: 'the workbench' });
  }
});

test('a port that is taken is named', async () => {
  const port = Number(new URL(serving.url).port);
  const second = serve({ port, build: () => Promise.resolve({ addin: folder, workbench: folder }) });
  await expect(second).rejects.toThrow(PortTaken);
  await expect(second).rejects.toThrow(`Port ${port} is in use by another program.`);
});
