import type { Workbook } from '../../model';
import type { Carried, KeptProperty } from '../carried';
import type { Package, Relationship } from '../ooxml/package';
import { DOCUMENT_PROPERTIES } from '../ooxml/document-properties';
import { kindOf } from '../ooxml/parts';
import { children, decodeText, descendants, type XmlElement } from '../ooxml/xml';

/** Kinds of values that are one text in the file. */
const ONE_TEXT = /^(u?i[1248]|u?int|r[48]|decimal|cy|bool|date|filetime|lpwstr|lpstr|bstr)$/;

/**
 * Title, author and so on, and the workbook's own properties. Returns what else the core properties say, word for word, and
 * of which kind its own are.
 */
export function readProperties(
  book: Workbook,
  pkg: Package,
  root: readonly Relationship[],
): Pick<Carried, 'core' | 'custom'> {
  const part = (kind: string): string => root.find((r) => kindOf(r.type) === kind)?.target ?? '';
  const core = pkg.xml(part('core-properties'));
  const extended = pkg.xml(part('extended-properties'));
  for (const { key, element, own } of DOCUMENT_PROPERTIES) {
    const text = decodeText(children(own ? extended : core, element)[0]?.text ?? '');
    if (text) book.properties[key] = text;
  }
  const custom = new Map<string, KeptProperty>();
  for (const e of children(pkg.xml(part('custom-properties')), 'property')) {
    const { name, linkTarget } = e.attrs;
    if (name === undefined) continue;
    const value = e.children.at(0);
    const text = decodeText(value?.text ?? '');
    book.customProperties.set(name, text);
    if (value && ONE_TEXT.test(value.name)) custom.set(name, { text, kind: value.name, linkTarget });
  }
  const text = pkg.text(part('core-properties')) ?? '';
  const others = core?.children.filter((e) => !DOCUMENT_PROPERTIES.some((p) => !p.own && p.element === e.name)) ?? [];
  return { core: others.map((e) => text.slice(e.start, e.end)).join(''), custom };
}

const propertiesOf = (e: XmlElement | undefined): XmlElement[] => descendants(e, 'property');

/**
 * The document settings of the add-in: the first web extension that has any. Those of other add-ins are kept with their
 * parts and not shown. Returns the part, so that the writer changes only its settings.
 */
export function readSettings(book: Workbook, pkg: Package, root: readonly Relationship[]): Carried['settings'] {
  const panes = root
    .filter((r) => kindOf(r.type) === 'webextensiontaskpanes')
    .flatMap((r) => pkg.relationships(r.target));
  const parts = panes.filter((r) => kindOf(r.type) === 'webextension').map((r) => r.target);
  const chosen = parts.find((part) => propertiesOf(pkg.xml(part)).length > 0) ?? parts[0];
  const xml = chosen === undefined ? undefined : pkg.text(chosen);
  if (chosen === undefined || xml === undefined) return undefined;
  for (const e of propertiesOf(pkg.xml(chosen))) {
    if (e.attrs.name !== undefined) book.settings.set(e.attrs.name, e.attrs.value ?? '');
  }
  return { part: chosen, xml };
}
