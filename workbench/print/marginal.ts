/** What stands in the margins: Excel's codes in headers and footers, as runs of text. */
import type { Font } from '../model';

/** What the codes ask for. */
export interface Facts {
  readonly page: number;
  readonly pages: number;
  readonly sheetName: string;
  readonly fileName: string;
  readonly now: Date;
}

export interface Run {
  readonly text: string;
  readonly font: Partial<Font>;
  readonly raised?: 'super' | 'sub';
}

type State = { font: { -readonly [K in keyof Font]?: Font[K] }; raised?: 'super' | 'sub' };

/** A font, a size, a colour, a page number with what is added to it, or a code of one letter. */
const PARTS = /&"([^"]*)"|&(\d{1,3})|&K([0-9A-F]{6}|\d\d[+-]\d{3})|&([PN])([+-]\d+)?|&(.)|([^&]+)|&$/gis;

/** @param text with codes such as `&P` and `&"Arial,Bold"` */
export function runsOf(text: string, facts: Facts): Run[] {
  const runs: Run[] = [];
  const state: State = { font: {} };
  const say = (words: string): void => {
    runs.push({ text: words, font: { ...state.font }, ...(state.raised && { raised: state.raised }) });
  };
  for (const [, face, size, color, counter, plus, code, words] of text.matchAll(PARTS)) {
    if (face !== undefined) setFace(state, face);
    else if (size !== undefined) state.font.size = Number(size);
    else if (color !== undefined) state.font.color = /^[0-9A-F]{6}$/i.test(color) ? `#${color}` : '#000000';
    else if (counter) say(String((/p/i.test(counter) ? facts.page : facts.pages) + Number(plus ?? 0)));
    else if (words !== undefined) say(words);
    else if (code) obey(code, state, facts, say);
  }
  return runs;
}

/** `Arial,Bold Italic`; `-` leaves the family as it is. */
function setFace(state: State, face: string): void {
  const [name, style = ''] = face.split(',');
  if (name !== '' && name !== '-') state.font.name = name;
  state.font.bold = /bold/i.test(style);
  state.font.italic = /italic/i.test(style);
}

function obey(code: string, state: State, facts: Facts, say: (words: string) => void): void {
  const { font } = state;
  const raise = (way: 'super' | 'sub'): void => void (state.raised = state.raised === way ? undefined : way);
  const acts: Readonly<Record<string, () => void>> = {
    '&': () => say('&'),
    A: () => say(facts.sheetName),
    F: () => say(facts.fileName),
    D: () => say(facts.now.toLocaleDateString('en-US')),
    T: () => say(facts.now.toLocaleTimeString('en-US', { hour: 'numeric', minute: '2-digit' })),
    B: () => void (font.bold = !font.bold),
    I: () => void (font.italic = !font.italic),
    U: () => void (font.underline = font.underline === 'Single' ? 'None' : 'Single'),
    E: () => void (font.underline = font.underline === 'Double' ? 'None' : 'Double'),
    S: () => void (font.strikethrough = !font.strikethrough),
    X: () => raise('super'),
    Y: () => raise('sub'),
  };
  // Paths and pictures there are none of here.
  acts[code.toUpperCase()]?.();
}
