/** Where the add-in is served unless ADDIN_BASE says otherwise: on this machine, as manifest.xml says. */
export const DEVELOPMENT_BASE = 'https://localhost:3000';

/** Microsoft's own copy of office.js: the only one that add-ins in production may use. */
export const OFFICE_JS = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';

/**
 * The addresses of one build.
 *
 * @param {Record<string, string | undefined>} environment ADDIN_BASE: https address without a slash at its end;
 *   OFFICE_JS: address of office.js
 * @throws Error when ADDIN_BASE is not such an address
 */
export function addressesOf(environment) {
  const base = environment.ADDIN_BASE || DEVELOPMENT_BASE;
  if (!isBase(base)) {
    throw new Error(
      `ADDIN_BASE is "${base}". Give an https address without a slash at its end, where the add-in will be served.`,
    );
  }
  return { base, officeJs: environment.OFFICE_JS || OFFICE_JS };
}

/** Whether an add-in can be served there: https, without a slash at its end, and without anything that HTML or XML would read. */
export const isBase = (address) => /^https:\/\/[\w.-]+(:\d+)?(\/[\w.~-]+)*$/.test(address);
