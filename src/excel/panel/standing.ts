import type { FormulaMode } from '../../domain/model/model';
import { type Inventory, instancesOf, templateSheet } from '../../engine/workbook/inventory';
import { area } from '../../sheets/address';
import { FIRST_BLOCK, HEADING_ROWS } from '../../templates/heading';
import type { Conversation } from '../host/conversation';
import { rangeOf } from '../host/ranges';
import type { Reader } from '../reading/reader';
import type { SheetRef } from './review-view';

/** A template that stands in the workbook. */
export interface StandingTemplate {
  readonly template: string;
  readonly instance: string;
  /** In the order of the workbook. */
  readonly sheets: readonly SheetRef[];
  /** What its first sheet says of itself; '' where that sheet is gone. */
  readonly title: string;
  /** What it answers, in a sentence. */
  readonly answer: string;
  /** Whether its worked example still stands there. */
  readonly example: boolean;
  /** The formulas that it holds. */
  readonly formulas: FormulaMode;
}

/** Has the heads of all templates read that stand in the workbook; what they say is there after the next round trip. */
export function askStanding(talk: Conversation, reader: Reader, book: Inventory): () => StandingTemplate[] {
  const ids = [...new Set(book.sheets.flatMap(({ mark }) => mark?.owner?.template ?? []))];
  const asked = ids.flatMap((template) =>
    instancesOf(book, template).map((instance) => {
      const own = book.sheets.filter(
        ({ mark }) => mark?.owner?.template === template && mark.owner.instance === instance,
      );
      const sheets = own.map(({ id, name }) => ({ id, name }));
      const formulas = own[0].mark?.owner?.formulas ?? 'native';
      const head = askHead(talk, reader, templateSheet(book, template, instance));
      return () => ({ template, instance, sheets, formulas, ...head() });
    }),
  );
  return () => asked.map((one) => one());
}

type Head = Pick<StandingTemplate, 'title' | 'answer' | 'example'>;

function askHead(talk: Conversation, reader: Reader, sheet: SheetRef | undefined): () => Head {
  if (!sheet) return () => ({ title: '', answer: '', example: false });
  return reader.ask(() => {
    const range = rangeOf(talk.workbook.worksheets.getItem(sheet.id), area(0, 0, FIRST_BLOCK, 0));
    range.load('values');
    return () => {
      const text = (row: number): string => String(range.values[row][0]);
      return {
        title: text(HEADING_ROWS.title),
        answer: text(FIRST_BLOCK),
        example: text(HEADING_ROWS.example) !== '',
      };
    };
  });
}
