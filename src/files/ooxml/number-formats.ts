import { children, child, num, type XmlElement } from './xml';

/** Number formats that a file only numbers. */
export const BUILTIN_FORMATS: Readonly<Record<number, string>> = {
  0: 'General',
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  5: '$#,##0_);($#,##0)',
  6: '$#,##0_);[Red]($#,##0)',
  7: '$#,##0.00_);($#,##0.00)',
  8: '$#,##0.00_);[Red]($#,##0.00)',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'm/d/yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'm/d/yyyy h:mm',
  37: '#,##0_);(#,##0)',
  38: '#,##0_);[Red](#,##0)',
  39: '#,##0.00_);(#,##0.00)',
  40: '#,##0.00_);[Red](#,##0.00)',
  41: '_(* #,##0_);_(* (#,##0);_(* "-"_);_(@_)',
  42: '_($* #,##0_);_($* (#,##0);_($* "-"_);_(@_)',
  43: '_(* #,##0.00_);_(* (#,##0.00);_(* "-"??_);_(@_)',
  44: '_($* #,##0.00_);_($* (#,##0.00);_($* "-"??_);_(@_)',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  49: '@',
};

/** The number formats of a file by their number: those that are only numbered, and its own. */
export function numberFormatsIn(styles: XmlElement | undefined): ReadonlyMap<number, string> {
  const formats = new Map(Object.entries(BUILTIN_FORMATS).map(([id, code]) => [Number(id), code]));
  for (const e of children(child(styles, 'numFmts'), 'numFmt')) {
    formats.set(num(e, 'numFmtId', -1), e.attrs.formatCode ?? 'General');
  }
  return formats;
}

/** The number format of each style of cells, in the order in which cells count them. */
export function cellFormatsIn(styles: XmlElement | undefined): string[] {
  const formats = numberFormatsIn(styles);
  return children(child(styles, 'cellXfs'), 'xf').map((xf) => formats.get(num(xf, 'numFmtId', 0)) ?? 'General');
}
