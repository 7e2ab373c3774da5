import type { Workbook } from '../../model';
import { carriedOf } from '../carried';
import { DOCUMENT_PROPERTIES } from '../ooxml/document-properties';
import type { PackageWriter } from '../ooxml/package';
import { REL, TYPE } from '../ooxml/parts';
import { encodeText, escapeXml, tag, XML_HEAD } from '../ooxml/xml';

const CORE = {
  'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:dcterms': 'http://purl.org/dc/terms/',
  'xmlns:dcmitype': 'http://purl.org/dc/dcmitype/',
  'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
};
const EXTENDED = 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties';
const CUSTOM = 'http://schemas.openxmlformats.org/officeDocument/2006/custom-properties';
const VARIANT = 'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes';
/** Marks properties that people define. */
const CUSTOM_FORMAT = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}';

/** Writes title, author and so on, and the workbook's own properties. */
export function writeProperties(book: Workbook, pkg: PackageWriter): void {
  const say = (own: boolean): string =>
    DOCUMENT_PROPERTIES.filter((p) => (p.own ?? false) === own)
      .map(({ key, prefix, element }) => ({ name: prefix + element, text: book.properties[key] }))
      .map(({ name, text }) => (text ? `<${name}>${encodeText(text)}</${name}>` : ''))
      .join('');
  const core = say(false) + (carriedOf(book)?.core ?? '');
  const extended = '<Application>Microsoft Excel</Application>' + say(true);
  const parts: [name: string, xml: string, relation: string, type: string][] = [
    ['docProps/core.xml', tag('cp:coreProperties', CORE, core), REL.core, TYPE.core],
    ['docProps/app.xml', tag('Properties', { xmlns: EXTENDED }, extended), REL.extended, TYPE.extended],
  ];
  if (book.customProperties.size > 0) {
    // Numbers 0 and 1 belong to the format itself.
    const list = [...book.customProperties].map(([name, text], i) => {
      const known = carriedOf(book)?.custom.get(name);
      const { kind, linkTarget } = known?.text === text ? known : { kind: 'lpwstr', linkTarget: undefined };
      return tag(
        'property',
        { fmtid: CUSTOM_FORMAT, pid: i + 2, name, linkTarget },
        `<vt:${kind}>${encodeText(text)}</vt:${kind}>`,
      );
    });
    const xml = tag('Properties', { xmlns: CUSTOM, 'xmlns:vt': VARIANT }, list.join(''));
    parts.push(['docProps/custom.xml', xml, REL.custom, TYPE.custom]);
  }
  for (const [name, xml, relation, type] of parts) {
    pkg.add(name, XML_HEAD + xml, type);
    pkg.relate('', relation, name);
  }
}

const EXTENSION_NS = 'http://schemas.microsoft.com/office/webextensions/webextension/2010/11';
const PANES_NS = 'http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11';
const RELATIONS_NS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Names the add-in in files that were not saved with one; a file from Excel keeps its own reference. */
const OWN_EXTENSION = '{C2D8C7E3-8D47-4DD5-A08E-A4414B4B520B}';

const PROPERTIES = /<((?:\w+:)?)properties\b[^>]*?(?:\/>|>[\s\S]*?<\/\1properties\s*>)/;

/**
 * Writes the add-in's document settings as a web extension, which is where Excel keeps them. Of an opened file only the
 * properties of that part change.
 */
export function writeSettings(book: Workbook, pkg: PackageWriter): void {
  const kept = carriedOf(book)?.settings;
  if (kept && pkg.has(kept.part)) {
    const xml = kept.xml.replace(PROPERTIES, (_, prefix: string) => settingsXml(book, prefix));
    pkg.add(kept.part, xml, TYPE.webextension);
    return;
  }
  if (book.settings.size === 0) return;
  const extension = pkg.freeName('xl/webextensions/webextension', '.xml');
  const panes = pkg.freeName('xl/webextensions/taskpanes', '.xml');
  const reference = tag('we:reference', {
    id: OWN_EXTENSION,
    version: '1.0.0.0',
    store: 'developer',
    storeType: 'Registry',
  });
  const content = `${reference}<we:alternateReferences/>${settingsXml(book, 'we:')}<we:bindings/>`;
  const head = { 'xmlns:we': EXTENSION_NS, id: OWN_EXTENSION };
  const snapshot = tag('we:snapshot', { 'xmlns:r': RELATIONS_NS });
  pkg.add(extension, XML_HEAD + tag('we:webextension', head, content + snapshot), TYPE.webextension);
  const ref = tag('wetp:webextensionref', {
    'xmlns:r': RELATIONS_NS,
    'r:id': pkg.relate(panes, REL.webextension, extension),
  });
  // The pane stays closed: the part is there for its settings.
  const pane = tag('wetp:taskpane', { dockstate: 'right', visibility: 0, width: 350, row: 0 }, ref);
  pkg.add(panes, XML_HEAD + tag('wetp:taskpanes', { 'xmlns:wetp': PANES_NS }, pane), TYPE.taskpanes);
  pkg.relate('', REL.taskpanes, panes);
}

function settingsXml(book: Workbook, prefix: string): string {
  const list = [...book.settings].map(
    ([name, value]) => `<${prefix}property name="${escapeXml(name)}" value="${escapeXml(value)}"/>`,
  );
  return tag(`${prefix}properties`, {}, list.join(''));
}
