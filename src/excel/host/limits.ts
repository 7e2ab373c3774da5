/**
 * What goes into one message, and how much is asked for at all. Excel on the web refuses requests and answers over 5 MB, and
 * every limit here keeps well below that. Texts are counted in characters, as they travel.
 */

/** About this much text of values goes into one request. */
export const REQUEST_TEXT = 2_500_000;
/** About this much is asked for along with a write. */
export const BESIDE_TEXT = 2_000_000;
/** About this much is asked for at first, when nothing is known of what comes back but how many cells there are. */
export const FIRST_ANSWER_TEXT = 3_500_000;
/** About this much is asked for at a time, from what came back before. */
export const ANSWER_TEXT = 3_000_000;
/** About this much of what the sheets show is asked for along with the last write; more is asked for afterwards. */
export const RESULT_TEXT = 3_000_000;
/** Text of whole sheets that is asked for along with a write, and kept, where their rows and columns come and go. */
export const WHOLE_TEXT = 3_800_000;
/** All together that is asked for along with a write. */
export const ANSWER_OF_WRITE = 4_300_000;

/** A typed cell takes up about as much, in an answer, with all that is asked of it. */
export const CELL_TEXT = 24;
/** The value of a cell does, on the average of a table. */
export const VALUE_TEXT = 14;
/** An empty cell does. */
export const BLANK_TEXT = 3;
/** A cell of a grid does, with its kind, besides its formula and its value. */
export const GRID_TEXT = 16;
/** A row of few cells does. */
export const LINE_TEXT = 500;

/** Most cells of one range that are read for a live result. */
export const MOST_LIVE = 5000;

/** Of a history longer than this only the newest rows are read, which hold two snapshots of 5,000 accounts. */
export const MOST_SNAPSHOTS = 10_000;
/** Rows of several columns that go into one write. */
export const MOST_ROWS = 500;
