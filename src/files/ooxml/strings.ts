import { child, decodeText, type XmlElement } from './xml';

/** The words of a text element with all its runs; the pronunciation aid of Japanese texts is no part of them. */
export function runsText(e: XmlElement | undefined): string {
  if (!e) return '';
  const parts = e.children.map((c) => (c.name === 't' ? c.text : c.name === 'r' ? (child(c, 't')?.text ?? '') : ''));
  return decodeText(parts.join(''));
}
