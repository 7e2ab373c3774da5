/** The rows at the top of every template's sheet, from 0, in its first column. They stay where they are. */
export const HEADING_ROWS = { title: 0, question: 1, source: 2, example: 3 } as const;

/** Where the parts of a sheet begin; on the first sheet of a template that is the sentence with its answer. */
export const FIRST_BLOCK = 5;
