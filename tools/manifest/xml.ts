import { JSDOM } from 'jsdom';

/**
 * The root element of an XML text.
 *
 * @throws Error with the parser's own words (line and column) when the text is not well-formed
 */
export function parseXml(text: string): Element {
  try {
    return new JSDOM(text, { contentType: 'text/xml' }).window.document.documentElement;
  } catch (error) {
    throw new Error(`The manifest is not well-formed XML: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** The children of that name, whatever their prefix, in order. */
export const childrenOf = (parent: Element, name: string): Element[] =>
  [...parent.children].filter((child) => child.localName === name);

/** The element reached by going down one name after the other; undefined where a step is missing. */
export function descend(from: Element, ...names: string[]): Element | undefined {
  let here: Element | undefined = from;
  for (const name of names) here = here && childrenOf(here, name)[0];
  return here;
}

/** Every element below of that name, whatever its prefix, in document order. */
export const allBelow = (from: Element, name: string): Element[] =>
  [...from.getElementsByTagName('*')].filter((element) => element.localName === name);

/** The `xsi:type` of an element, or an empty text. */
export const typeOf = (element: Element): string =>
  element.getAttributeNS('http://www.w3.org/2001/XMLSchema-instance', 'type') ?? '';

/** Trimmed text of an element; empty where there is no element. */
export const textOf = (element: Element | undefined): string => element?.textContent?.trim() ?? '';

/** Where an element stands, for messages: its names from the top, with the id of the nearest that has one. */
export function placeOf(element: Element): string {
  const names: string[] = [];
  for (let here: Element | null = element; here?.parentElement; here = here.parentElement) {
    const id = here.getAttribute('id');
    names.unshift(id ? `${here.localName} ${id}` : here.localName);
    if (id) break;
  }
  return names.join(' > ') || element.localName;
}
