/** Brings a workbook of the model onto a new screen. */
import { type IStyleData, LocaleType } from '@univerjs/core';
import type { Workbook } from '../model';
import { BASE_STYLE, StyleTable } from './display/looks';
import { worksheetData } from './display/snapshot';
import { openScreen, type Screen } from './univer';

export function openBook(place: HTMLElement, book: Workbook, dark: boolean): { screen: Screen; styles: StyleTable } {
  const known: Record<string, IStyleData> = {};
  let add = (id: string, style: IStyleData): void => void (known[id] = style);
  const styles = new StyleTable((id, style) => add(id, style));
  const sheets = Object.fromEntries(book.sheets.map((sheet) => [sheet.id, worksheetData(sheet, styles)]));
  const data = {
    id: 'workbook',
    name: book.fileName,
    appVersion: '',
    locale: LocaleType.EN_US,
    styles: known,
    defaultStyle: BASE_STYLE,
    sheetOrder: book.sheets.map((sheet) => sheet.id),
    sheets,
  };
  const screen = openScreen(place, data, dark);
  add = (id, style) => screen.unit.getStyles().addCustomStyle(id, style);
  return { screen, styles };
}
