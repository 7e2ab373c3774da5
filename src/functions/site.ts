/** Where each function's help is published; the function's id in lower case is the anchor. */
export const HELP_BASE = 'https://account-progress.example/help/functions';

/** What stands before the dot when a function is typed in a cell. Part of saved workbooks: never to be changed. */
export const NAMESPACE = 'AMPR';
