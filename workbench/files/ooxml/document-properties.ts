import type { Workbook } from '../../model';

interface DocumentProperty {
  readonly key: keyof Workbook['properties'];
  /** Name of its element in a file, and the prefix it is written with. */
  readonly element: string;
  readonly prefix: string;
  /** True where it stands among the properties of Office's own programs, not among those of all documents. */
  readonly own?: boolean;
}

/** What a document says of itself. */
export const DOCUMENT_PROPERTIES: readonly DocumentProperty[] = [
  { key: 'title', element: 'title', prefix: 'dc:' },
  { key: 'subject', element: 'subject', prefix: 'dc:' },
  { key: 'author', element: 'creator', prefix: 'dc:' },
  { key: 'keywords', element: 'keywords', prefix: 'cp:' },
  { key: 'comments', element: 'description', prefix: 'dc:' },
  { key: 'category', element: 'category', prefix: 'cp:' },
  { key: 'manager', element: 'Manager', prefix: '', own: true },
  { key: 'company', element: 'Company', prefix: '', own: true },
];
