/** Reading the XML of Office files: a small tokenizer, and a tree on top of it. */

export interface XmlElement {
  /** Name without its namespace prefix. */
  readonly name: string;
  /** Attributes under their names as written; `r:id` keeps its prefix. */
  readonly attrs: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  /** The element's own text, without that of its children. */
  text: string;
  /** Where the element stands in the source, so that it can be kept word for word. */
  readonly start: number;
  end: number;
}

export interface XmlEvents {
  /** `attributes` is the raw text between name and bracket; read it with `attributesOf`. */
  open(name: string, attributes: string, start: number): void;
  text(text: string): void;
  close(name: string, end: number): void;
}

const ENTITIES: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function decode(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, dec?: string, name?: string) => {
    if (name) return ENTITIES[name] ?? whole;
    const code = hex ? parseInt(hex, 16) : Number(dec);
    return code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
  });
}

const MOST_NESTED = 500;

/** Elements of one tree: more than the parts of people's workbooks have, the cells of sheets aside. */
const MOST_ELEMENTS = 1_500_000;

/** What is whole, and more than can be read here; the message goes on after "it". */
export class TooMuch extends Error {}

const NO_ATTRIBUTES = {};

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Sticky, and past a whole word where none fits: the time grows with the text's length only. */
const ATTRIBUTE = /\s*([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/y;

/** The attributes of a start tag; the prefix of relationship ids is unified to `r:`. */
export function attributesOf(raw: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (let at = 0; at < raw.length;) {
    ATTRIBUTE.lastIndex = at;
    const match = ATTRIBUTE.exec(raw);
    if (!match) {
      const blank = raw.slice(at + 1).search(/\s/);
      if (blank < 0) break;
      at += blank + 1;
      continue;
    }
    at = ATTRIBUTE.lastIndex;
    const [, name, double, single] = match;
    const key = name.endsWith(':id') && !name.startsWith('xmlns') ? 'r:id' : name;
    found[key] = decode(double ?? single);
  }
  return found;
}

function tagEnd(xml: string, from: number): number {
  let quote = '';
  for (let i = from; i < xml.length; i++) {
    const c = xml[i];
    if (quote) quote = c === quote ? '' : quote;
    else if (c === '"' || c === "'") quote = c;
    else if (c === '>') return i;
  }
  throw new Error('a tag is not closed');
}

/** A name as a sentence takes it: what a damaged file has for one may be as long as the file. */
const brief = (name: string): string => (name.length > 60 ? `${name.slice(0, 60)}…` : name);

/**
 * Walks over an XML text. Names come without prefix; document types are skipped, so no entity is ever expanded.
 * @throws Error where tags do not match or the text breaks off.
 */
export function walkXml(xml: string, events: XmlEvents): void {
  const open: string[] = [];
  let at = 0;
  while (at < xml.length) {
    const start = xml.indexOf('<', at);
    if (start < 0) break;
    if (start > at && open.length > 0) events.text(decode(xml.slice(at, start)));
    const next = xml[start + 1];
    if (next === '!' || next === '?') {
      at = skipSpecial(xml, start, (text) => open.length > 0 && events.text(text));
      continue;
    }
    const end = tagEnd(xml, start);
    at = end + 1;
    if (next === '/') {
      const name = xml.slice(start + 2, end).trim();
      if (open.pop() !== name) throw new Error(`</${brief(name)}> closes nothing`);
      events.close(localName(name), at);
      continue;
    }
    const empty = xml[end - 1] === '/';
    const inner = xml.slice(start + 1, empty ? end - 1 : end);
    const space = inner.search(/\s/);
    const name = space < 0 ? inner : inner.slice(0, space);
    events.open(localName(name), space < 0 ? '' : inner.slice(space), start);
    if (empty) events.close(localName(name), at);
    else if (open.push(name) > MOST_NESTED) throw new Error(`elements are nested more than ${MOST_NESTED} deep`);
  }
  if (open.length > 0) throw new Error(`<${brief(open.at(-1)!)}> is not closed`);
}

function skipSpecial(xml: string, start: number, text: (text: string) => void): number {
  const until = (mark: string, from: number): number => {
    const found = xml.indexOf(mark, from);
    if (found < 0) throw new Error('a comment or section is not closed');
    return found;
  };
  if (xml.startsWith('<!--', start)) return until('-->', start + 4) + 3;
  if (xml.startsWith('<![CDATA[', start)) {
    const end = until(']]>', start + 9);
    text(xml.slice(start + 9, end));
    return end + 3;
  }
  if (xml.startsWith('<?', start)) return until('?>', start) + 2;
  let depth = 0;
  for (let i = start; i < xml.length; i++) {
    if (xml[i] === '[') depth++;
    else if (xml[i] === ']') depth--;
    else if (xml[i] === '>' && depth === 0) return i + 1;
  }
  throw new Error('a document type is not closed');
}

/**
 * Looks before a tree is made, which takes several times as much memory as the text.
 * @throws TooMuch where it has more elements than are read
 */
export function refuseTooMany(xml: string): void {
  let elements = 0;
  for (let at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', at + 1))
    if (!'/!?'.includes(xml[at + 1] ?? '/') && ++elements > MOST_ELEMENTS)
      throw new TooMuch('has more than 1.5 million elements');
}

/** Reads a whole XML text into a tree. @throws Error where it is not well-formed. */
export function parseXml(xml: string): XmlElement {
  refuseTooMany(xml);
  const root: XmlElement = { name: '', attrs: {}, children: [], text: '', start: 0, end: xml.length };
  const stack = [root];
  walkXml(xml, {
    open(name, attributes, start) {
      const attrs = attributes === '' ? NO_ATTRIBUTES : attributesOf(attributes);
      const element: XmlElement = { name, attrs, children: [], text: '', start, end: start };
      stack.at(-1)!.children.push(element);
      stack.push(element);
    },
    text(text) {
      stack.at(-1)!.text += text;
    },
    close(_name, end) {
      stack.pop()!.end = end;
    },
  });
  if (root.children.length !== 1) throw new Error('there is not exactly one outermost element');
  return root.children[0];
}

export const child = (e: XmlElement | undefined, name: string): XmlElement | undefined =>
  e?.children.find((c) => c.name === name);

export const children = (e: XmlElement | undefined, name: string): XmlElement[] =>
  e?.children.filter((c) => c.name === name) ?? [];

/** All elements of that name at any depth, in document order. */
export function descendants(e: XmlElement | undefined, name: string): XmlElement[] {
  return e?.children.flatMap((c) => [...(c.name === name ? [c] : []), ...descendants(c, name)]) ?? [];
}

/** An on/off attribute as Office writes it; `fallback` where it is absent. */
export function flag(e: XmlElement | undefined, name: string, fallback = false): boolean {
  const value = e?.attrs[name];
  return value === undefined ? fallback : value === '1' || value === 'true' || value === 'on';
}

/** A number attribute; `fallback` where it is absent or no number. */
export function num(e: XmlElement | undefined, name: string, fallback: number): number {
  const value = Number.parseFloat(e?.attrs[name] ?? '');
  return Number.isFinite(value) ? value : fallback;
}

/** Cell text from the file: `_xHHHH_` back to the character that XML forbids. */
export function decodeText(text: string): string {
  return text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    : text;
}
