/** Reads the header files of the package as each server would: which headers an answer to a path has. */
import { JSDOM } from 'jsdom';

export type Headers = Readonly<Record<string, string>>;
/** Headers of the answer to a path of the site, such as `help/index.html`, or `help/` for a folder. */
export type Answers = (path: string) => Headers;

/** Each by the path of its file in the package; `folder` is the path that the site is served at. */
export const READERS: Readonly<Record<string, (text: string, folder: string) => Answers>> = {
  'servers/nginx/account-progress.conf': nginx,
  'servers/netlify/_headers': netlify,
  'servers/azure-static-web-apps/staticwebapp.config.json': azure,
  'servers/iis/web.config': iis,
};

/** The first location in the file whose expression fits holds, with its own headers only. A folder is answered by its index. */
function nginx(text: string, folder: string): Answers {
  if (!text.includes(`\nlocation ${folder}/ {`)) throw new Error('The file serves another folder.');
  const blocks = [...text.matchAll(/location ~ "(.+)" \{([^}]*)\}/g)].map(([, pattern, body]) => ({
    pattern: new RegExp(pattern!),
    headers: Object.fromEntries(
      [...body!.matchAll(/add_header (\S+) "([^"]*)" always;/g)].map(([, name, value]) => [name!, value!]),
    ),
  }));
  return (path) => {
    const file = `${folder}/${path}`.replace(/\/$/, '/index.html');
    return blocks.find(({ pattern }) => pattern.test(file))?.headers ?? {};
  };
}

/** Every block that fits counts; a header that two of them set is sent with both values. */
function netlify(text: string, folder: string): Answers {
  const blocks = text
    .trim()
    .split('\n\n')
    .map((block) => block.split('\n'))
    .map(([path, ...lines]) => ({
      fits: new RegExp(`^${path!.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace('*', '.*')}$`),
      headers: lines.map((line) => /^ {2}([\w-]+): (.+)$/.exec(line)!.slice(1) as [string, string]),
    }));
  return (path) => {
    const sent: Record<string, string> = {};
    for (const { fits, headers } of blocks) {
      if (!fits.test(`${folder}/${path}`)) continue;
      for (const [name, value] of headers) sent[name] = name in sent ? `${sent[name]}, ${value}` : value;
    }
    return sent;
  };
}

/** The first route that fits holds; its headers stand in the place of the global ones of the same name. */
function azure(text: string, folder: string): Answers {
  // Azure takes no file above that size.
  if (text.length > 20 * 1024) throw new Error(`${text.length} bytes are more than Azure Static Web Apps takes.`);
  const { routes, globalHeaders } = JSON.parse(text) as {
    routes: readonly { route: string; headers: Headers }[];
    globalHeaders: Headers;
  };
  return (path) => ({ ...globalHeaders, ...routes.find(({ route }) => route === `${folder}/${path}`)?.headers });
}

/** What stands for the whole site, changed by what stands for the one path. Adding a header that is there is an error of IIS. */
function iis(text: string): Answers {
  const { document } = new JSDOM(text, { contentType: 'text/xml' }).window;
  const change = (headers: Record<string, string>, scope: Element | null): Record<string, string> => {
    const next = { ...headers };
    for (const entry of scope?.querySelector(':scope > system\\.webServer > httpProtocol > customHeaders')?.children ??
      []) {
      const name = entry.getAttribute('name')!;
      if (entry.tagName === 'remove') delete next[name];
      else if (name in next) throw new Error(`${name} is added twice.`);
      else next[name] = entry.getAttribute('value')!;
    }
    return next;
  };
  // What servers of companies often send by themselves; the add-in must not be answered with it.
  const whole = change({ 'X-Frame-Options': 'SAMEORIGIN' }, document.documentElement);
  const locations = [...document.querySelectorAll('configuration > location')];
  return (path) => change(whole, locations.find((one) => one.getAttribute('path') === path) ?? null);
}
