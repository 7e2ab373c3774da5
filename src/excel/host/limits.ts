/**
 * What goes into one message, and how much is asked for at all. Excel on the web refuses requests and answers over 5 MB, and
 * every limit here keeps well below that. Texts are counted in characters, as they travel.
 */

/** About this much text of values goes into one request. */
export const REQUEST_TEXT = 2_500_000;
/** About this much is asked for at a time. */
export const ANSWER_TEXT = 2_000_000;
/** Text of whole sheets that is kept, where their rows and columns come and go. */
export const WHOLE_TEXT = 1_000_000;

/** A typed cell takes up about as much, in an answer. */
export const CELL_TEXT = 24;
/** An empty cell does. */
export const BLANK_TEXT = 3;
/** A row of few cells does. */
export const LINE_TEXT = 500;

/** Cells of a source that are asked for at a time, and that one may have. */
export const ANSWER_CELLS = 100_000;
export const MOST_CELLS = 5_000_000;
/** Most cells of one range that are read for a live result. */
export const MOST_LIVE = 5000;

/** Rows of ten columns that are asked for at a time. */
export const ROWS_AT_A_TIME = 10_000;
/** Rows of our tables that are read in one answer; more take one round trip more. */
export const ROWS_TOGETHER = 12_000;
/** Of a history longer than this only the newest rows are read, which hold two snapshots of 5,000 accounts. */
export const MOST_SNAPSHOTS = 10_000;
/** Rows of several columns that go into one write. */
export const MOST_ROWS = 500;
