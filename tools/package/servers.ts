/** The headers of ./headers in the words of four kinds of server. */
import { type Cloud, WORLDWIDE } from './clouds';
import { CACHING, everywhere, headersFor } from './headers';

/** What the files are written for. */
interface Served {
  /** Path of the add-in's address, without a slash at its end. */
  readonly folder: string;
  /** Of all files of the site. */
  readonly paths: readonly string[];
  readonly cloud: Cloud;
}

/** Files for servers, by their path in the package. `paths` are those of all files of the site. */
export function serverFiles(base: string, paths: readonly string[], cloud = WORLDWIDE): Record<string, string> {
  const served = { folder: new URL(base).pathname.replace(/\/$/, ''), paths, cloud };
  return {
    'servers/nginx/account-progress.conf': nginx(served),
    'servers/netlify/_headers': netlify(served),
    'servers/azure-static-web-apps/staticwebapp.config.json': azure(served),
    'servers/iis/web.config': iis(served),
  };
}

const lines = (headers: Readonly<Record<string, string>>, line: (name: string, value: string) => string): string =>
  Object.entries(headers)
    .map(([name, value]) => line(name, value))
    .join('\n');

function nginx({ folder, cloud }: Served): string {
  const add = (name: string, value: string): string => `        add_header ${name} "${value}" always;`;
  const blocks = CACHING.map(({ says, path, headers }) => {
    const source = path.source.replace(/^\^/, '');
    const pattern = path.source.startsWith('^') ? `^${folder}/${source}` : `^${folder}/.*${source}`;
    // nginx forgets the headers of a block around one that adds its own, so each block has all of them.
    return `    # ${says}\n    location ~ "${pattern}" {\n${lines({ ...everywhere(cloud), ...headers }, add)}\n    }`;
  });
  return `# Inside the server block of your site, which must speak https.
# Put the content of the folder "site" where ${folder === '' ? 'the root of that site' : folder} is served from.
location ${folder}/ {
    index index.html;
    include mime.types;
${blocks.join('\n')}
}
`;
}

function netlify({ folder, paths, cloud }: Served): string {
  const block = (path: string, headers: Readonly<Record<string, string>>): string =>
    `${path}\n${lines(headers, (name, value) => `  ${name}: ${value}`)}`;
  // A folder is asked for by its own address too, and answered by its index.
  const indexes = paths.filter((path) => /(?:^|\/)index\.html$/.test(path));
  const asked = [...paths, ...indexes.map((path) => path.replace(/index\.html$/, ''))];
  const own = asked.map((path) => {
    const { 'Cache-Control': caching, 'Access-Control-Allow-Origin': origin } = headersFor(path);
    return block(`${folder}/${path}`, {
      'Cache-Control': caching!,
      ...(origin !== undefined && { 'Access-Control-Allow-Origin': origin }),
    });
  });
  return `${[block(`${folder}/*`, everywhere(cloud)), ...own].join('\n\n')}\n`;
}

function azure({ folder, paths, cloud }: Served): string {
  const { 'Cache-Control': usual } = headersFor('');
  const routes = paths
    .map((path) => ({ path, headers: headersFor(path) }))
    .map(({ path, headers }) => ({
      route: `${folder}/${path}`,
      headers: Object.fromEntries(Object.entries(headers).filter(([name]) => !(name in everywhere(cloud)))),
    }))
    .filter(({ headers }) => headers['Cache-Control'] !== usual || Object.keys(headers).length > 1);
  const file = {
    routes,
    globalHeaders: { ...everywhere(cloud), 'Cache-Control': usual },
    mimeTypes: { '.json': 'application/json', '.xml': 'application/xml', '.csv': 'text/csv' },
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

function iis({ paths, cloud }: Served): string {
  const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  const headers = (all: Readonly<Record<string, string>>, indent: string): string =>
    lines(
      all,
      (name, value) => `${indent}<remove name="${name}" />\n${indent}<add name="${name}" value="${escaped(value)}" />`,
    );
  const { 'Cache-Control': usual } = headersFor('');
  const special = paths.filter(
    (path) => headersFor(path)['Cache-Control'] !== usual || /^(?:functions|shortcuts)\.json$/.test(path),
  );
  const locations = special.map((path) => {
    const own = Object.fromEntries(Object.entries(headersFor(path)).filter(([name]) => !(name in everywhere(cloud))));
    return `  <location path="${escaped(path)}">
    <system.webServer>
      <httpProtocol>
        <customHeaders>
${headers(own, '          ')}
        </customHeaders>
      </httpProtocol>
    </system.webServer>
  </location>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<!-- Put this file beside taskpane.html, in the folder that is served at the add-in's address. -->
<configuration>
  <system.webServer>
    <staticContent>
      <remove fileExtension=".json" />
      <mimeMap fileExtension=".json" mimeType="application/json" />
      <remove fileExtension=".csv" />
      <mimeMap fileExtension=".csv" mimeType="text/csv" />
    </staticContent>
    <httpProtocol>
      <customHeaders>
        <remove name="X-Frame-Options" />
${headers({ ...everywhere(cloud), 'Cache-Control': usual! }, '        ')}
      </customHeaders>
    </httpProtocol>
  </system.webServer>
${locations.join('\n')}
</configuration>
`;
}
