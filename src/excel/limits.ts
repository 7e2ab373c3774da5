/** What goes into one message: Excel on the web refuses requests and answers over 5 MB. */

/** About this many characters of values go into one request. */
export const REQUEST_TEXT = 2_500_000;

/** About this many characters are asked for at a time. */
export const ANSWER_TEXT = 2_000_000;

/** A typed cell takes up about as much, in an answer. */
export const CELL_TEXT = 24;
