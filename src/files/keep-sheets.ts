/** A workbook of some sheets alone, made of the file of the whole. */
import { strToU8, zipSync, type Zippable } from 'fflate';
import { splitCells, walkCells } from './ooxml/cells';
import { kindOf, type Package, type Relationship, relsNameOf } from './ooxml/package';
import { aloneInTable, aloneInWorkbook, aloneOnSheet, leadsElsewhere } from './ooxml/alone';
import { openWorkbook } from './ooxml/workbook';
import { children } from './ooxml/xml';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const RELS_TYPE = 'application/vnd.openxmlformats-package.relationships+xml';
const WORKBOOK_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';

/** What of a sheet goes along, by the last word of the relationship's type. */
const OF_SHEET = ['drawing', 'vmlDrawing', 'comments', 'table', 'printerSettings', 'image', 'hyperlink'];
/** What of the workbook does, besides the sheets. */
const OF_WORKBOOK = ['styles', 'theme', 'sharedStrings'];
/** What nothing leads to: other sheets, what holds data of theirs, and what comes from outside. */
const NEVER =
  /^(?:worksheet|chartsheet|dialogsheet|officeDocument|pivot|slicer|timeline|externalLink|queryTable|connections|threadedComment|person|customXml|customProperty|oleObject|package|control|ctrlProp|vbaProject)/i;

/** What is in the way where the file is not as it should be; it is the workbook's own that was asked of Excel. */
const WHOLE = 'The file of this workbook';

/**
 * The .xlsx file of the sheets of these names, in the order of the workbook, with their looks, charts, notes, tables and
 * printing; macros and whatever stands on other sheets or is said of the workbook as a whole are left out, and so are texts
 * that only other sheets show. Formulas become what they last gave. Meant for sheets whose charts read nothing of others: a
 * chart goes along with what it shows.
 * @param bytes the .xlsx or .xlsm file of the whole workbook
 * @throws Error that says what is wrong with the file, or that it has no sheet of a name
 */
export function keepSheets(bytes: Uint8Array, names: readonly string[]): Uint8Array {
  const { pkg, root, part, xml, relationships } = openWorkbook(bytes, WHOLE);
  const sheets = children(
    xml.children.find(({ name }) => name === 'sheets'),
    'sheet',
  );
  const missing = names.find((name) => !sheets.some(({ attrs }) => attrs.name === name));
  if (missing !== undefined) throw new Error(`${WHOLE} has no sheet "${missing}".`);
  const kept = sheets.filter(({ attrs }) => names.includes(attrs.name));
  const others = sheets.filter((sheet) => !kept.includes(sheet)).map(({ attrs }) => attrs.name);
  const elsewhere = leadsElsewhere(others);
  const writer = new Writer(pkg);

  const shown = Math.max(
    0,
    kept.findIndex(({ attrs }) => (attrs.state ?? 'visible') === 'visible'),
  );
  const texts = new Set<number>();
  kept.forEach((sheet, i) => {
    const at = relationships.find(({ id }) => id === sheet.attrs['r:id'])?.target ?? '';
    const text = pkg.text(at);
    if (text === undefined) throw new Error(`${WHOLE} lacks what the sheet "${sheet.attrs.name}" holds.`);
    pkg.guard(at, () => noteTexts(text, texts));
    const leaving = pkg.relationships(at).filter(({ type }) => OF_SHEET.includes(kindOf(type)));
    const ids = new Set(leaving.map(({ id }) => id));
    const alone = pkg.guard(at, () => aloneOnSheet(text, { front: i === shown, ids, elsewhere }));
    writer.add(at, HEAD + alone, leaving);
  });

  const ids = new Set(kept.map(({ attrs }) => attrs['r:id']));
  const leaving = relationships.filter(({ id, type }) => ids.has(id) || OF_WORKBOOK.includes(kindOf(type)));
  for (const { type, target } of leaving) {
    const kind = kindOf(type);
    if (kind === 'sharedStrings') writer.add(target, HEAD + pkg.guard(target, () => onlyTexts(pkg, target, texts)), []);
    else if (OF_WORKBOOK.includes(kind)) writer.follow(target);
  }
  writer.add(part, HEAD + aloneInWorkbook(pkg.text(part)!, xml, { kept, sheets, shown, elsewhere }), leaving);
  writer.type(part, WORKBOOK_TYPE);
  return writer.finish(root.filter(({ type }) => kindOf(type) === 'officeDocument'));
}

/** Notes which of the file's texts the cells of a sheet show. */
function noteTexts(text: string, texts: Set<number>): void {
  const { data } = splitCells(text);
  if (data === undefined) return;
  walkCells(data, {
    row: () => undefined,
    cell({ type, value }) {
      if (type === 's') texts.add(Number(value));
    },
  });
}

/** The list of texts with all others blank: cells go by the places in it. */
function onlyTexts(pkg: Package, part: string, texts: ReadonlySet<number>): string {
  const text = pkg.text(part) ?? '';
  const list = pkg.xml(part)!;
  const items = children(list, 'si');
  const own = text.slice(list.start, items[0]?.start ?? list.end).replace(/\s(?:uniqueC|c)ount="\d*"/g, '');
  if (items.length === 0) return own;
  const prefix = /^<((?:\w+:)?)/.exec(own)![1];
  const blank = `<${prefix}si><${prefix}t/></${prefix}si>`;
  const kept = items.map(({ start, end }, i) => (texts.has(i) ? text.slice(start, end) : blank));
  return `${own}${kept.join('')}</${prefix}sst>`;
}

/** The new file: parts as they were or as they are given, and only what leads to them. */
class Writer {
  private readonly parts = new Map<string, Uint8Array>();
  private readonly types = new Map<string, string>();
  private readonly relations = new Map<string, readonly Relationship[]>();

  constructor(private readonly pkg: Package) {}

  /** A part with another content, and with what it leads to. */
  add(name: string, content: string | Uint8Array, leading: readonly Relationship[]): void {
    this.parts.set(name, typeof content === 'string' ? strToU8(content) : content);
    const there = leading.filter(({ external, target }) => external || this.pkg.parts.has(target));
    this.relations.set(name, there);
    for (const { external, target } of there) if (!external) this.follow(target);
  }

  /** A part as it is, with all that it leads to. */
  follow(name: string): void {
    if (this.parts.has(name)) return;
    const bytes = this.pkg.parts.get(name);
    if (bytes === undefined) return;
    const leading = this.pkg.relationships(name).filter(({ type }) => !NEVER.test(kindOf(type)));
    const table = this.pkg.contentType(name).includes('.table+xml');
    this.add(name, table ? HEAD + aloneInTable(this.pkg.text(name)!) : bytes, leading);
  }

  type(name: string, contentType: string): void {
    this.types.set(name, contentType);
  }

  finish(root: readonly Relationship[]): Uint8Array {
    const overrides = [...this.parts.keys()].map(
      (name) =>
        `<Override PartName="/${escape(name)}" ContentType="${escape(this.types.get(name) ?? this.pkg.contentType(name))}"/>`,
    );
    const zip: Zippable = {
      '[Content_Types].xml': strToU8(
        `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="${RELS_TYPE}"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`,
      ),
    };
    for (const [part, list] of [['', root] as const, ...this.relations])
      if (list.length > 0) zip[relsNameOf(part)] = strToU8(relationshipsXml(list));
    for (const [name, bytes] of this.parts) zip[name] = bytes;
    return zipSync(zip, { level: 6 });
  }
}

const escape = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');

function relationshipsXml(list: readonly Relationship[]): string {
  const rows = list.map(({ id, type, target, external }) => {
    const outside = external && !target.startsWith('#');
    const to = external ? target : `/${target}`;
    return `<Relationship Id="${escape(id)}" Type="${escape(type)}" Target="${escape(to)}"${outside ? ' TargetMode="External"' : ''}/>`;
  });
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${rows.join('')}</Relationships>`;
}
