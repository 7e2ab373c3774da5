/** Letters that are the same on every machine: those of a package, in place of what a system has. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const FOLDER = join(dirname(require.resolve('roboto-fontface/package.json')), 'fonts', 'roboto');
/** Ticks, arrows, triangles and stars, which the letters lack. */
const SYMBOLS = join(dirname(require.resolve('@fontsource/dejavu-sans/package.json')), 'files');
const SYMBOL_RANGE = 'U+2190-2BFF';
/** The families that panel, workbench and cells ask for. */
const FAMILIES = [
  'Segoe UI',
  'Segoe UI Web (West European)',
  'Calibri',
  'As narrow as Calibri',
  'Arial',
  'Aptos Narrow',
  'Consolas',
];
const WEIGHTS = { 400: 'Regular', 600: 'Medium', 700: 'Bold' } as const;
/** Each weight of the letters needs its own: a browser looks for a character in the faces of one weight only. */
const SYMBOL_WEIGHTS = { 400: 400, 600: 700, 700: 700 } as const;

const face = (family: string, weight: number | string, file: string, range = ''): string =>
  `@font-face { font-family: '${family}'; font-weight: ${weight}; src: url(data:font/woff2;base64,${file});${range} }`;
const base64 = (file: string): string => readFileSync(file).toString('base64');

/** A style sheet that gives the families these letters. */
const LETTERS = Object.entries(WEIGHTS)
  .flatMap(([weight, name]) => {
    const file = base64(join(FOLDER, `Roboto-${name}.woff2`));
    return FAMILIES.map((family) => face(family, weight, file));
  })
  .join('\n');

/** The same with symbols. They come after the letters: of faces that hold a character, the last one draws it. */
export const LETTERS_AND_SYMBOLS = [
  LETTERS,
  ...Object.entries(SYMBOL_WEIGHTS).flatMap(([weight, drawn]) => {
    const file = base64(join(SYMBOLS, `dejavu-sans-latin-${drawn}-normal.woff2`));
    const range = ` unicode-range: ${SYMBOL_RANGE}`;
    return [...FAMILIES, 'Segoe UI Symbol'].map((family) => face(family, weight, file, range));
  }),
].join('\n');

/** Loads all of them in a page, so that none is drawn late; a page may name others that the machine lacks. */
export const loadLetters = (): Promise<unknown> => Promise.allSettled([...document.fonts].map((font) => font.load()));
