/** Colours of the report. */
export { STEP_COLORS } from '../domain/model/step-colors';

export const INK = '#16233A';
export const BAND = '#24364B';
export const MONEY_BAND = '#44546A';
export const HEADER = '#EEF1F5';
export const HAIRLINE = '#E3E7EC';
export const MUTED = '#5B6470';
export const BAD = '#A8480F';
export const GOOD = '#1F5F9E';
/** What a person types; what is computed stays in ink. */
export const INPUT = '#1F4E9E';
/** The same where it stands on the scale's full colours. */
export const INPUT_ON_SCALE = '#0F3270';
export const WASH = '#FBEADD';
/** A low score where its place on the scale cannot be drawn. */
export const LOW_WASH = '#F3CDB0';
export const BAR = '#B7D0EC';
export const SUB_METRIC_WASH = '#F8FAFC';

/** Orange to blue: told apart with every common form of colour blindness, and in grey by the mark beside it. */
export const SCORE_SCALE = [
  { at: 0, color: '#E08A4F' },
  { at: 5, color: '#FBF8F2' },
  { at: 10, color: '#6FA3D6' },
] as const;

/** Below the limit, up to 7, from 7, not scored: told apart in grey too. */
export const SCORE_BANDS = ['#D9773A', '#C3C9D2', '#3F77B5', '#E9EBEF'] as const;
