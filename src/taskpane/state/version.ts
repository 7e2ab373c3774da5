/** The version of package.json, which a test holds it to; the page cannot read that file. */
export const VERSION = '1.0.0';
