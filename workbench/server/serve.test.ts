import { createServer, get as getPlain } from 'node:http';
import type { AddressInfo } from 'node:net';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from 'node:tls';
import type { Manifest } from '../../tools/manifest';
import { fileServer } from './files';
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

test('at the usual port of https, which browsers leave out of the Host header, it is answered all the same', async () => {
  const pages = { addin: join(folder, 'addin'), workbench: join(folder, 'workbench') };
  const server = createServer(fileServer(pages, 'https://localhost:443'));
  await new Promise<void>((resolve) => {
    server.listen(0, 'localhost', resolve);
  });
  const url = `http://localhost:${(server.address() as AddressInfo).port}/`;
  const statusFor = (host: string): Promise<number | undefined> =>
    new Promise((resolve, reject) => {
      getPlain(url, { headers: { host }, agent: false }, (response) => {
        response.resume();
        resolve(response.statusCode);
      }).on('error', reject);
    });
  const answers = await Promise.all(['localhost', 'localhost:443', 'rebound.test', 'localhost:3000'].map(statusFor));
  server.close();
  expect(answers).toEqual([200, 200, 421, 421]);
});

/** All that comes back for requests which are sent at once, in one piece. */
const talk = (requests: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const { port } = new URL(serving.url);
    const socket = connect({ host: 'localhost', port: Number(port), rejectUnauthorized: false }, () =>
      socket.write(requests),
    );
    let text = '';
    socket.setEncoding('utf8').on('data', (part: string) => (text += part));
    socket.on('error', reject).on('end', () => resolve(text));
  });

test('requests that come before the last is answered are answered in their order, a long one whole', async () => {
  const { host } = new URL(serving.url);
  const lines = (method: string, path: string, ...more: string[]): string =>
    [`${method} ${path} HTTP/1.1`, `Host: ${host}`, ...more, '', ''].join('\r\n');
  const posted = `${lines('POST', '/', 'Content-Length: 5')}hello`;
  const end = lines('GET', '/workbench/page.0123456789abcdef.js', 'Connection: close');
  const said = await talk(
    lines('GET', '/taskpane.html') + posted + lines('GET', '/office-js/office.js') + lines('HEAD', '/help/') + end,
  );
  expect([...said.matchAll(/HTTP\/1\.1 (\d{3}) [A-Z]/g)].map(([, status]) => Number(status))).toEqual([
    200, 405, 200, 200, 200,
  ]);
  expect(said).toContain('the pane');
  expect(said).not.toContain('the help');
  expect(said.length).toBeGreaterThan(
    readFileSync(join(ROOT, 'node_modules/@microsoft/office-js/dist/office.js')).length,
  );
  expect(said.endsWith('\r\n\r\nscript')).toBe(true);
});

test('a port that is taken is named', async () => {
  const port = Number(new URL(serving.url).port);
  const second = serve({ port, build: () => Promise.resolve({ addin: folder, workbench: folder }) });
  await expect(second).rejects.toThrow(PortTaken);
  await expect(second).rejects.toThrow(`Port ${port} is in use by another program.`);
});
