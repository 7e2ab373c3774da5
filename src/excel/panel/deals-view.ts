import type { Deal } from '../../domain/pipeline/deals';
import { isOpenDeal } from '../../domain/pipeline/deals';
import { cellText } from '../../domain/tracker/types';
import { type Inventory, instancesOf, type SheetEntry, templateSheet } from '../../engine/workbook/inventory';
import type { CellInput } from '../../sheets/plan';
import type { Conversation } from '../host/conversation';
import { askColumns } from '../reading/ask-columns';
import type { Reader } from '../reading/reader';
import type { SheetRef } from './review-view';

const PIPELINE = 'pipeline';

/** A deal, with the place of its cell on the sheet of the pipeline. */
export interface DealView extends Deal {
  readonly sheetId: string;
  readonly sheetName: string;
  readonly address: string;
}

/** What the panel shows of the pipelines of a workbook. */
export interface DealsView {
  /** Their sheets; none where there is no pipeline. */
  readonly sheets: readonly SheetRef[];
  readonly deals: readonly DealView[];
}

const KEYS = [
  'deal',
  'account',
  'stage',
  'outcome',
  'value',
  'weighted',
  'owner',
  'close',
  'slipped',
  'next',
  'verified',
  'unverified',
] as const;

/** Has the deals of every pipeline of the workbook read; what they say is there after the next round trip. */
export function askDeals(talk: Conversation, reader: Reader, book: Inventory): () => Promise<DealsView> {
  const sheets = instancesOf(book, PIPELINE).flatMap((instance) => templateSheet(book, PIPELINE, instance) ?? []);
  const asked = sheets.map((sheet) => askPipeline(talk, reader, book, sheet));
  return async () => ({
    sheets: sheets.map(({ id, name }) => ({ id, name })),
    deals: (await Promise.all(asked.map((deals) => deals()))).flat(),
  });
}

function askPipeline(
  talk: Conversation,
  reader: Reader,
  book: Inventory,
  sheet: SheetEntry,
): () => Promise<DealView[]> {
  const table = askColumns(talk, reader, book, sheet, 'deals', KEYS);
  const limit = askLimit(talk, reader, book, sheet);
  return async () => {
    if (!table) return [];
    const seen = await table();
    const within = limit();
    const columns = new Map(KEYS.map((key) => [key, seen.values(key)]));
    return Array.from({ length: seen.rows }, (_, r): DealView => {
      const cell = (key: (typeof KEYS)[number]): CellInput => columns.get(key)![r] ?? '';
      const text = (key: (typeof KEYS)[number]): string => cellText(cell(key)).trim();
      const number = (key: (typeof KEYS)[number]): number | null => {
        const value = cell(key);
        return typeof value === 'number' ? value : null;
      };
      const outcome = text('outcome');
      const days = number('unverified');
      return {
        deal: text('deal'),
        account: text('account'),
        stage: text('stage'),
        outcome,
        value: number('value') ?? (text('value') || null),
        weighted: number('weighted'),
        owner: text('owner'),
        close: number('close') ?? (text('close') || null),
        slippedBy: number('slipped') || null,
        next: text('next'),
        verified: number('verified') ?? (text('verified') || null),
        drifts: isOpenDeal({ outcome }) && (days === null || (within !== null && days > within)),
        sheetId: sheet.id,
        sheetName: sheet.name,
        address: `${seen.letters('deal') ?? 'A'}${seen.firstRow + r}`,
      };
    }).filter(({ deal, account }) => deal !== '' || account !== '');
  };
}

/** How many days a deal may go without being verified, as its pipeline says; null where it does not. */
function askLimit(talk: Conversation, reader: Reader, book: Inventory, sheet: SheetEntry): () => number | null {
  const name = sheet.mark?.names['limit'];
  if (name === undefined || !book.names.some((one) => one.name === name)) return () => null;
  return reader.ask(() => {
    const range = talk.workbook.names.getItemOrNullObject(name).getRangeOrNullObject();
    range.load('values');
    return () => {
      const value: unknown = range.isNullObject ? null : range.values[0][0];
      return typeof value === 'number' ? value : null;
    };
  });
}
