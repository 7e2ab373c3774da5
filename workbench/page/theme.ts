import { type BrandVariants, createDarkTheme, createLightTheme, type Theme } from '@fluentui/react-components';

/** The greens of a spreadsheet program. */
const GREENS: BrandVariants = {
  10: '#031009',
  20: '#0a2114',
  30: '#0c3320',
  40: '#0d4127',
  50: '#0e502f',
  60: '#0f5f36',
  70: '#106d3b',
  80: '#107c41',
  90: '#2c8a52',
  100: '#459764',
  110: '#5da577',
  120: '#76b28b',
  130: '#90c0a0',
  140: '#abceb6',
  150: '#c7dccd',
  160: '#e4ebe6',
};

export const THEMES: Readonly<Record<'light' | 'dark', Theme>> = {
  light: createLightTheme(GREENS),
  dark: createDarkTheme(GREENS),
};
