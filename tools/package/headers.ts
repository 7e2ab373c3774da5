/** How a web server has to answer for the add-in: one set of rules, from which the files for each kind of server are written. */
import { type Cloud, WORLDWIDE } from './clouds';

/**
 * The content security policy. Scripts come from here and from where office.js is; `unsafe-eval` is not needed. Styles may
 * stand in the page: office.js writes some, and Fluent writes its own while the panel runs.
 */
export function contentSecurityPolicy({ officeJs, frames }: Cloud = WORLDWIDE): string {
  const office = new URL(officeJs).origin;
  const rules: Readonly<Record<string, readonly string[]>> = {
    'default-src': ["'none'"],
    'script-src': ["'self'", office],
    'style-src': ["'self'", "'unsafe-inline'"],
    'img-src': ["'self'", 'data:'],
    'font-src': ["'self'", 'data:'],
    'connect-src': ["'self'", office],
    'worker-src': ["'self'"],
    'base-uri': ["'self'"],
    'form-action': ["'none'"],
    'frame-ancestors': ["'self'", ...frames],
  };
  return Object.entries(rules)
    .map(([name, sources]) => `${name} ${sources.join(' ')}`)
    .join('; ');
}

/** On every answer. */
export const everywhere = (cloud: Cloud = WORLDWIDE): Readonly<Record<string, string>> => ({
  'Content-Security-Policy': contentSecurityPolicy(cloud),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
});

export interface Caching {
  /** What it is for, for those who read the file. */
  readonly says: string;
  /** Of the path under the add-in's address, as a regular expression. */
  readonly path: RegExp;
  readonly headers: Readonly<Record<string, string>>;
}

/** The first rule that fits a path holds. */
export const CACHING: readonly Caching[] = [
  {
    says: 'the name changes with the content',
    path: /\.[0-9a-f]{16,}\.(?:js|css)$/,
    headers: { 'Cache-Control': 'public, max-age=31536000, immutable' },
  },
  {
    says: 'Office shows a default picture where pictures may not be kept',
    path: /^assets\/.*\.png$/,
    headers: { 'Cache-Control': 'public, max-age=86400' },
  },
  {
    says: 'Excel on the web reads these from its own address',
    path: /^(?:functions|shortcuts)\.json$/,
    headers: { 'Cache-Control': 'no-cache', 'Access-Control-Allow-Origin': '*' },
  },
  {
    says: 'everything else is asked for anew, so that an update reaches everybody at once',
    path: /^/,
    headers: { 'Cache-Control': 'no-cache' },
  },
];

/** All headers of one answer. */
export function headersFor(path: string, cloud: Cloud = WORLDWIDE): Record<string, string> {
  const { headers } = CACHING.find((rule) => rule.path.test(path))!;
  return { ...everywhere(cloud), ...headers };
}
