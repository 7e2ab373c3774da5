import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of package.json. */
export const ROOT = join(fileURLToPath(import.meta.url), '..', '..', '..');

/** What the workbench makes for itself: the certificate, the built pages and what webpack keeps to build them faster. */
export const CACHE = join(ROOT, 'node_modules', '.cache', 'workbench');

/** The installed office.js with its parts; it is served from there and never copied. */
export const OFFICE_JS_FOLDER = join(ROOT, 'node_modules', '@microsoft', 'office-js', 'dist');

/** Where the server shows that folder, on whatever port it listens. */
export const OFFICE_JS_PATH = '/office-js/';
