/** What stands before the dot when a function is typed in a cell. Part of saved workbooks: never to be changed. */
export const NAMESPACE = 'AMPR';

/** Where a function's help lies, seen from the page of the add-in. */
export const helpPath = ({ id }: { readonly id: string }): string => `help/functions/${id.toLowerCase()}.html`;
