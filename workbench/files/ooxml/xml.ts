/** Writing the XML of Office files; how it is read is the same for the workbook as for the add-in. */
export * from '../../../src/files/ooxml/xml';

// eslint-disable-next-line no-control-regex -- the characters that XML forbids are what is looked for
const SPECIAL = /[&<>"\u0000-\u001f\ufffe\uffff]/g;

/** Text for element content and attributes. Characters that XML forbids are left out. */
export const escapeXml = (text: string): string => text.replace(SPECIAL, (c) => ESCAPES[c] ?? '');

const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
  '\n': '&#10;',
  '\t': '&#9;',
};

/** What no XML can hold: signs for control, and half of a sign that takes two. */
const FORBIDDEN =
  // eslint-disable-next-line no-control-regex -- the characters that XML forbids are what is looked for
  /_(?=x[0-9A-Fa-f]{4}_)|[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Cell text for the file: characters that XML forbids become `_xHHHH_`, as Excel writes them. */
export function encodeText(text: string): string {
  return escapeXml(text.replace(FORBIDDEN, (c) => `_x${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`));
}

export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** An element as text. Undefined attributes are left out, booleans become 1 and 0; `content` must be XML already. */
export function tag(name: string, attributes: Attributes = {}, content = ''): string {
  let head = `<${name}`;
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined) continue;
    head += ` ${key}="${typeof value === 'boolean' ? Number(value) : escapeXml(String(value))}"`;
  }
  return content ? `${head}>${content}</${name}>` : `${head}/>`;
}

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
