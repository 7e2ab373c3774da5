/** A section of a page, as the search finds it. */
export interface Hit {
  readonly id: number;
  readonly page: string;
  readonly heading: string;
  readonly text: string;
  /** From the help's root, with the anchor. */
  readonly address: string;
}

export const FIELDS = { fields: ['heading', 'page', 'text'], storeFields: ['page', 'heading', 'text', 'address'] };
