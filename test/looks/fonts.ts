/** Letters that are the same on every machine: those of a package, in place of what a system has. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const FOLDER = join(dirname(require.resolve('roboto-fontface/package.json')), 'fonts', 'roboto');
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

const face = (family: string, weight: string, file: string): string =>
  `@font-face { font-family: '${family}'; font-weight: ${weight}; src: url(data:font/woff2;base64,${file}) }`;

/** A style sheet that gives the families these letters. */
export const LETTERS = Object.entries(WEIGHTS)
  .flatMap(([weight, name]) => {
    const file = readFileSync(join(FOLDER, `Roboto-${name}.woff2`)).toString('base64');
    return FAMILIES.map((family) => face(family, weight, file));
  })
  .join('\n');

/** Loads all of them in a page, so that none is drawn late; a page may name others that the machine lacks. */
export const loadLetters = (): Promise<unknown> => Promise.allSettled([...document.fonts].map((font) => font.load()));
