/** Whether every word of a query stands somewhere in a text, whatever its case. */
export function fitsQuery(text: string, query: string): boolean {
  const searched = text.toLowerCase();
  return query
    .toLowerCase()
    .split(/\s+/)
    .every((word) => searched.includes(word));
}
