import { type Theme, webLightTheme } from '@fluentui/react-components';
import { STEP_COLORS as ON_SHEETS } from '../domain/model/step-colors';

/** The colours of the five steps, in order, as on the sheets; dark panels need lighter ones for the same contrast. */
export const STEP_COLORS = {
  light: ON_SHEETS,
  dark: ['#6FA8DC', '#4DB8A6', '#A9BC4A', '#E0A04A', '#BD93D8'],
} as const;

/** What Fluent has no token for. They are names of CSS variables that the provider sets with the theme. */
interface OwnTokens {
  readonly step1: string;
  readonly step2: string;
  readonly step3: string;
  readonly step4: string;
  readonly step5: string;
  /** What asks for action: low scores, past dates. Readable as text. */
  readonly bad: string;
  /** Numbers that a person types, as on the sheets. */
  readonly input: string;
}

export type PanelTheme = Theme & OwnTokens;

export const withOwn = (
  theme: Theme,
  [step1, step2, step3, step4, step5]: readonly string[],
  bad: string,
  input: string,
) => ({
  ...theme,
  step1,
  step2,
  step3,
  step4,
  step5,
  bad,
  input,
});

const LIGHT: PanelTheme = withOwn(webLightTheme, STEP_COLORS.light, '#A8480F', '#1F4E9E');
/** Its many colours come when they are needed first, so that the start of a light panel does without. */
let dark: PanelTheme | undefined;

/** The theme; light where the dark one has not come yet. */
export const themeOf = (isDark: boolean): PanelTheme => (isDark && dark) || LIGHT;

/** Fetches the dark theme. */
export async function fetchDark(): Promise<void> {
  dark ??= (await import(/* webpackChunkName: 'dark' */ './dark-theme')).DARK;
}

/** Our own tokens as makeStyles wants them. */
export const own: Readonly<Record<keyof OwnTokens, string>> = {
  step1: 'var(--step1)',
  step2: 'var(--step2)',
  step3: 'var(--step3)',
  step4: 'var(--step4)',
  step5: 'var(--step5)',
  bad: 'var(--bad)',
  input: 'var(--input)',
};

/** The colour of the step at this place, from 0. */
export const stepColor = (index: number): string => `var(--step${(index % 5) + 1})`;

/** Windows' contrast themes, in any colours. */
export const FORCED = '@media (forced-colors: active)';

/** People who have asked for less movement. */
export const STILL = '@media (prefers-reduced-motion: reduce)';

/** Side margin of every view. */
export const MARGIN = '16px';
