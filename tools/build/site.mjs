/** Where the add-in is served in development; the addresses in manifest.xml start with it. */
export const DEVELOPMENT_BASE = 'https://localhost:3000';

/** Where the add-in is published unless ADDIN_BASE says otherwise; the help addresses of the functions start with it. */
export const PRODUCTION_BASE = 'https://account-progress.example';

/** Microsoft's own copy of office.js: the only one that add-ins in production may use. */
export const OFFICE_JS = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';

/**
 * The addresses of one build.
 *
 * @param {boolean} production
 * @param {Record<string, string | undefined>} environment ADDIN_BASE: https address without a slash at its end;
 *   OFFICE_JS: address of office.js
 * @throws Error when ADDIN_BASE is not such an address
 */
export function addressesOf(production, environment) {
  const base = environment.ADDIN_BASE || (production ? PRODUCTION_BASE : DEVELOPMENT_BASE);
  if (!/^https:\/\/[^/\s]+(\/[^/\s]+)*$/.test(base)) {
    throw new Error(`ADDIN_BASE is "${base}". Give an https address without a slash at its end: ${PRODUCTION_BASE}`);
  }
  return { base, officeJs: environment.OFFICE_JS || OFFICE_JS };
}
