import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, relative, sep } from 'node:path';
import { DEVELOPMENT_BASE } from '../../tools/build/site.mjs';
import { readManifest } from '../../tools/manifest';
import type { Pages } from './build';
import { OFFICE_JS_FOLDER, OFFICE_JS_PATH, ROOT } from './places';

/** Addresses of the workbench itself; everything else belongs to the add-in, as it is published. */
const WORKBENCH = '/workbench/';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.xml': 'application/xml; charset=utf-8',
  '.woff2': 'font/woff2',
};

/** Files of a folder by their path in it, with slashes. */
type Folder = ReadonlyMap<string, Buffer>;

/** The pages of one build, held in memory: the build's folder may go while they are served. */
interface Held {
  readonly addin: Folder;
  readonly workbench: Folder;
}

function hold(folder: string): Folder {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = names.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return new Map(files.map((file) => [relative(folder, file).replaceAll(sep, '/'), readFileSync(file)]));
}

/** Answers requests with the built pages, files of the add-in, and office.js. */
export function fileServer(pages: Pages, origin: string): (request: IncomingMessage, response: ServerResponse) => void {
  const held: Held = { addin: hold(pages.addin), workbench: hold(pages.workbench) };
  return (request, response) => {
    // A page of somewhere else that has its name lead here is not answered.
    if (request.headers.host !== undefined && !isOwn(request.headers.host, origin))
      return refuse(response, 421, `This server answers to ${origin} only.`);
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return refuse(response, 405, 'Only GET is answered here.');
    let path: string;
    try {
      path = decodeURIComponent(new URL(request.url ?? '/', origin).pathname);
    } catch {
      return refuse(response, 400, 'This address cannot be read.');
    }
    const name = path.endsWith('/') ? `${path}index.html` : path;
    const content = textFor(name, held, origin) ?? contentOf(name, held);
    if (content === undefined) return refuse(response, 404, `There is nothing at ${path}.`);
    response.writeHead(200, { ...headers(name), 'content-length': Buffer.byteLength(content) });
    response.end(request.method === 'HEAD' ? undefined : content);
  };
}

/** Files whose text depends on where the server listens: they name addresses of their own. */
function textFor(path: string, { addin }: Held, origin: string): string | undefined {
  const here = (name: string): string => (addin.get(name)?.toString() ?? '').replaceAll(DEVELOPMENT_BASE, origin);
  if (['/manifest.xml', '/manifest.json', '/functions.json'].includes(path)) return here(path.slice(1));
  if (path === `${WORKBENCH}manifest.json`) return JSON.stringify(readManifest(here('manifest.xml')));
  return undefined;
}

function contentOf(path: string, { addin, workbench }: Held): Buffer | undefined {
  if (path === '/index.html') return workbench.get('index.html');
  if (path === `${WORKBENCH}sample-accounts.csv`) return readFileSync(join(ROOT, 'assets', 'sample-accounts.csv'));
  if (path.startsWith(WORKBENCH)) return workbench.get(path.slice(WORKBENCH.length));
  if (path.startsWith(OFFICE_JS_PATH)) return within(OFFICE_JS_FOLDER, path.slice(OFFICE_JS_PATH.length));
  return addin.get(path.slice(1));
}

/** The file of that name in or under the folder; undefined where there is none, or the name leads out of it. */
function within(folder: string, name: string): Buffer | undefined {
  if (name.includes('\0')) return undefined;
  const file = join(folder, name);
  return file.startsWith(folder + sep) && existsSync(file) && statSync(file).isFile() ? readFileSync(file) : undefined;
}

const headers = (path: string): Record<string, string> => ({
  'content-type': TYPES[extname(path)] ?? 'application/octet-stream',
  // Pages are asked for anew each time; scripts whose names carry a hash of their content never change.
  'cache-control': /\.[0-9a-f]{16,}\./.test(path) ? 'max-age=31536000, immutable' : 'no-cache',
  'x-content-type-options': 'nosniff',
  // Excel on the web reads these from its own address.
  ...(/^\/(?:functions|shortcuts)\.json$/.test(path) && { 'access-control-allow-origin': '*' }),
});

/** Whether a Host header names this machine, on the port of the server; the usual one of https is left out of it. */
const isOwn = (host: string, origin: string): boolean => {
  const own = ['localhost', '127.0.0.1', '[::1]'].map(
    (name) => Object.assign(new URL(origin), { hostname: name }).host,
  );
  return own.includes(host.toLowerCase().replace(/:443$/, ''));
};

function refuse(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, {
    'content-type': 'text/plain; charset=utf-8',
    'x-content-type-options': 'nosniff',
    ...(status === 405 && { allow: 'GET, HEAD' }),
  });
  response.end(text);
}
