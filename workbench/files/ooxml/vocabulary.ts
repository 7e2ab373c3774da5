import type { Border, CellFormat, ComparisonOperator } from '../../model';

/** Words of the model (those of Office.js) and the words a file has for the same things, both ways. */

export class Vocabulary<K extends string> {
  private readonly back = new Map<string, K>();
  constructor(private readonly words: Readonly<Record<K, string>>) {
    for (const [key, word] of Object.entries(words) as [K, string][])
      if (!this.back.has(word)) this.back.set(word, key);
  }
  toFile(key: K): string {
    return this.words[key];
  }
  /** The file's word for any text; undefined where the model's word is unknown. */
  find(key: string): string | undefined {
    return key in this.words ? this.words[key as K] : undefined;
  }
  fromFile(word: string | undefined): K | undefined {
    return word === undefined ? undefined : this.back.get(word);
  }
}

export const horizontals = new Vocabulary<CellFormat['horizontal']>({
  General: 'general',
  Left: 'left',
  Center: 'center',
  Right: 'right',
  Fill: 'fill',
  Justify: 'justify',
  CenterAcrossSelection: 'centerContinuous',
  Distributed: 'distributed',
});

export const verticals = new Vocabulary<CellFormat['vertical']>({
  Top: 'top',
  Center: 'center',
  Bottom: 'bottom',
  Justify: 'justify',
  Distributed: 'distributed',
});

/** Line style and weight are one word in a file. The first spelling of a word is the one read back. */
const borderWords: readonly [style: string, weight: Border['weight'], word: string][] = [
  ['Continuous', 'Thin', 'thin'],
  ['Continuous', 'Hairline', 'hair'],
  ['Continuous', 'Medium', 'medium'],
  ['Continuous', 'Thick', 'thick'],
  ['Dash', 'Thin', 'dashed'],
  ['Dash', 'Medium', 'mediumDashed'],
  ['DashDot', 'Thin', 'dashDot'],
  ['DashDot', 'Medium', 'mediumDashDot'],
  ['DashDotDot', 'Thin', 'dashDotDot'],
  ['DashDotDot', 'Medium', 'mediumDashDotDot'],
  ['Dot', 'Thin', 'dotted'],
  ['Double', 'Thick', 'double'],
  ['SlantDashDot', 'Medium', 'slantDashDot'],
];

export function borderToFile(border: Border): string {
  const sameStyle = borderWords.filter(([style]) => style === border.style);
  return (sameStyle.find(([, weight]) => weight === border.weight) ?? sameStyle[0] ?? borderWords[0])[2];
}

export function borderFromFile(word: string): Pick<Border, 'style' | 'weight'> {
  const [style, weight] = borderWords.find((b) => b[2] === word) ?? borderWords[0];
  return { style, weight };
}

export const comparisons = new Vocabulary<ComparisonOperator>({
  between: 'between',
  notBetween: 'notBetween',
  equalTo: 'equal',
  notEqualTo: 'notEqual',
  greaterThan: 'greaterThan',
  lessThan: 'lessThan',
  greaterThanOrEqual: 'greaterThanOrEqual',
  lessThanOrEqual: 'lessThanOrEqual',
});

export const iconSets = new Vocabulary<string>({
  ThreeArrows: '3Arrows',
  ThreeArrowsGray: '3ArrowsGray',
  ThreeFlags: '3Flags',
  ThreeTrafficLights1: '3TrafficLights1',
  ThreeTrafficLights2: '3TrafficLights2',
  ThreeSigns: '3Signs',
  ThreeSymbols: '3Symbols',
  ThreeSymbols2: '3Symbols2',
  FourArrows: '4Arrows',
  FourArrowsGray: '4ArrowsGray',
  FourRedToBlack: '4RedToBlack',
  FourRating: '4Rating',
  FourTrafficLights: '4TrafficLights',
  FiveArrows: '5Arrows',
  FiveArrowsGray: '5ArrowsGray',
  FiveRating: '5Rating',
  FiveQuarters: '5Quarters',
  ThreeStars: '3Stars',
  ThreeTriangles: '3Triangles',
  FiveBoxes: '5Boxes',
});

/** Icon sets of 2010: only the extension of the sheet may name them. */
export const NEWER_ICON_SETS = new Set(['3Stars', '3Triangles', '5Boxes']);

/** By the file's number, from 1. */
const PAPERS =
  'Letter LetterSmall Tabloid Ledger Legal Statement Executive A3 A4 A4Small A5 B4 B5 Folio Quatro Paper10x14 Paper11x17 ' +
  'Note Envelope9 Envelope10 Envelope11 Envelope12 Envelope14 Csheet Dsheet Esheet EnvelopeDL EnvelopeC5 EnvelopeC3 ' +
  'EnvelopeC4 EnvelopeC6 EnvelopeC65 EnvelopeB4 EnvelopeB5 EnvelopeB6 EnvelopeItaly EnvelopeMonarch EnvelopePersonal ' +
  'FanfoldUS FanfoldStdGerman FanfoldLegalGerman';
const papers = PAPERS.split(' ');

/** The number of a paper size; names the model does not know may be numbers already. */
export function paperToFile(name: string): number | undefined {
  const index = papers.findIndex((paper) => paper.toLowerCase() === name.toLowerCase());
  return index >= 0 ? index + 1 : Number.parseInt(name, 10) || undefined;
}

export const paperFromFile = (size: number): string => papers[size - 1] ?? String(size);
