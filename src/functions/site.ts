/** Where the add-in is served on the machine of whoever works on it; the build puts its own address in the place of this. */
export const LOCAL_BASE = 'https://localhost:3000';

/** The help of the functions, under the address that the add-in is served at; the function's id in lower case is the anchor. */
export const HELP_PATH = 'help/functions/index.html';

/** What stands before the dot when a function is typed in a cell. Part of saved workbooks: never to be changed. */
export const NAMESPACE = 'AMPR';
