/** What a workbook's parts say once other sheets of it are gone. */
import { splitCells } from './cells';
import { child, children, descendants, parseXml, type XmlElement } from './xml';

/** Whether a text, as a formula or the place of a link, names a sheet that is left out or another file. */
export type Elsewhere = (text: string) => boolean;

export function leadsElsewhere(others: readonly string[]): Elsewhere {
  const escaped = others.map((name) => name.toLowerCase().replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  // Sheets from one to another are written `First:Last!A1`.
  const named = escaped.map(
    (name) => `(?<![\\w.'!])${name}(?::[^'!]*)?!|'(?:[^'!]*:)?${name.replace(/'/g, "''")}(?::[^'!]*)?'!`,
  );
  const pattern = named.length > 0 ? new RegExp(named.join('|')) : undefined;
  return (text) => /\[[^\]]*\][^![\]]*!/.test(text) || (pattern?.test(text.toLowerCase()) ?? false);
}

interface Cut {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A text with parts of it replaced; they do not overlap. */
function replaced(text: string, cuts: readonly Cut[]): string {
  let [out, at] = ['', 0];
  for (const cut of [...cuts].sort((a, b) => a.start - b.start)) {
    out += text.slice(at, cut.start) + cut.text;
    at = cut.end;
  }
  return out + text.slice(at);
}

const without = ({ start, end }: XmlElement): Cut => ({ start, end, text: '' });

/** A start tag with an attribute changed; without a value it is left out. */
function withAttribute(tag: string, name: string, value?: string): string {
  const bare = tag.replace(new RegExp(`\\s${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`), '');
  return value === undefined ? bare : bare.replace(/\s*(\/?>)$/, ` ${name}="${value}"$1`);
}

/** All that an element says, in its attributes and below it too. */
const words = ({ text, attrs, children: below }: XmlElement): string[] => [
  text,
  ...Object.values(attrs),
  ...below.flatMap(words),
];

/** What of a sheet belongs to parts that do not go along, or to the workbook's other sheets. */
const NOT_ALONE = [
  'AlternateContent',
  'controls',
  'customProperties',
  'customSheetViews',
  'dataConsolidate',
  'oleObjects',
  'scenarios',
  'smartTags',
  'webPublishItems',
];
/** Lists of which single entries may lead to other sheets. */
const LISTS = ['dataValidations', 'extLst', 'hyperlinks'];

interface SheetAlone {
  /** It is the sheet that is open. */
  readonly front: boolean;
  /** Ids of what it leads to that goes along. */
  readonly ids: ReadonlySet<string>;
  readonly elsewhere: Elsewhere;
}

/** A sheet's part without what leads to parts that are gone; its formulas become what they last gave. */
export function aloneOnSheet(text: string, { front, ids, elsewhere }: SheetAlone): string {
  const { frame, data } = splitCells(text);
  const at = data === undefined ? text.length : text.indexOf(data);
  const root = parseXml(frame);
  const leads = (e: XmlElement): boolean => words(e).some(elsewhere) || idsIn(e).some((id) => !ids.has(id));
  const cuts: Cut[] = [{ start: 0, end: root.start, text: '' }];
  for (const e of root.children) {
    if (NOT_ALONE.includes(e.name)) cuts.push(without(e));
    else if (LISTS.includes(e.name)) cuts.push(...shortened(frame, e, leads));
    else if (e.name === 'sheetViews') cuts.push(...views(frame, e, front));
    else if (leads(e)) cuts.push(without(e));
  }
  if (data === undefined) return replaced(text, cuts);
  // What stands behind the cells is further on in the part than in the part without them.
  const placed = cuts.map((cut) =>
    cut.start < at ? cut : { ...cut, start: cut.start + data.length, end: cut.end + data.length },
  );
  return replaced(text, [...placed, { start: at, end: at + data.length, text: valuesIn(data) }]);
}

const idsIn = (e: XmlElement): string[] => [
  ...(e.attrs['r:id'] === undefined ? [] : [e.attrs['r:id']]),
  ...e.children.flatMap(idsIn),
];

function shortened(text: string, list: XmlElement, goes: (e: XmlElement) => boolean): Cut[] {
  const gone = list.children.filter(goes);
  if (gone.length === 0) return [];
  if (gone.length === list.children.length) return [without(list)];
  const [{ start }] = list.children;
  const tag = { start: list.start, end: start, text: withAttribute(text.slice(list.start, start).trimEnd(), 'count') };
  return [tag, ...gone.map(without)];
}

/** Views of the one window that is left, and whose tab is selected. */
function views(text: string, list: XmlElement, front: boolean): Cut[] {
  return children(list, 'sheetView').map((view) => {
    if (view.attrs.workbookViewId !== '0') return without(view);
    const end = text.indexOf('>', view.start) + 1;
    const tag = text.slice(view.start, end);
    return { start: view.start, end, text: withAttribute(tag, 'tabSelected', front ? '1' : undefined) };
  });
}

const FORMULA = /<((?:\w+:)?)f(?:\s[^>]*)?(?:\/>|>[^<]*<\/\1f\s*>)/g;

/** Cells with what they show alone; what spills or has a rich value is told in a part that does not go along. */
const valuesIn = (data: string): string =>
  data.replace(FORMULA, '').replace(/<(?:\w+:)?c\s[^>]*>/g, (tag) => tag.replace(/\s[cv]m="\d*"/g, ''));

/** A table without formulas and queries of its columns. */
export const aloneInTable = (text: string): string =>
  text
    .slice(parseXml(text).start)
    .replace(
      /<((?:\w+:)?)(?:calculatedColumn|totalsRow)Formula\b[^>]*?(?:\/>|>[^<]*<\/\1(?:calculatedColumn|totalsRow)Formula\s*>)/g,
      '',
    )
    .replace(/\s(?:totalsRowFunction="custom"|tableType="queryTable"|queryTableFieldId="\d*")/g, '');

interface WorkbookAlone {
  readonly sheets: readonly XmlElement[];
  readonly kept: readonly XmlElement[];
  /** Place of the one that is open, among those kept. */
  readonly shown: number;
  readonly elsewhere: Elsewhere;
}

/** The workbook's part with the sheets that are kept, and the names that belong to them. */
export function aloneInWorkbook(
  text: string,
  xml: XmlElement,
  { sheets, kept, shown, elsewhere }: WorkbookAlone,
): string {
  const raw = ({ start, end }: XmlElement): string => text.slice(start, end);
  const prefix = /^<((?:\w+:)?)/.exec(raw(xml))![1];
  const list = (name: string, items: readonly string[]): string =>
    items.length === 0 ? '' : `<${prefix}${name}>${items.join('')}</${prefix}${name}>`;
  const whole = (name: string): string => {
    const found = child(xml, name);
    return found ? raw(found) : '';
  };
  const [view] = descendants(child(xml, 'bookViews'), 'workbookView');
  const viewTag = (): string => {
    const tag = text.slice(view.start, text.indexOf('>', view.start) + 1).replace(/\s*\/?>$/, '/>');
    return withAttribute(withAttribute(tag, 'firstSheet'), 'activeTab', String(shown));
  };
  const names = children(child(xml, 'definedNames'), 'definedName').flatMap((name) => {
    const sheet = sheets[Number(name.attrs.localSheetId ?? -1)];
    const place = kept.indexOf(sheet);
    if (place < 0 || elsewhere(name.text)) return [];
    const end = text.indexOf('>', name.start) + 1;
    return [withAttribute(text.slice(name.start, end), 'localSheetId', String(place)) + text.slice(end, name.end)];
  });
  return [
    text.slice(xml.start, xml.children[0].start),
    whole('fileVersion'),
    whole('workbookPr'),
    list('bookViews', view ? [viewTag()] : []),
    list(
      'sheets',
      kept.map((sheet, i) => (i === shown ? withAttribute(raw(sheet), 'state') : raw(sheet))),
    ),
    list('definedNames', names),
    whole('calcPr'),
    `</${prefix}workbook>`,
  ].join('');
}
