import { putEntry, finishWrite } from '../cells/writing';
import { dropIfBlank, shared } from '../formats/format-store';
import { asRecord, asText, isOmitted } from '../core/arguments';
import { mayChange } from '../core/guards';
import type { RangeRef } from '../core/range-ref';
import { invalidArgument } from '../core/refusals';

const LINK_COLOR = '#0563C1';

/** Links into the workbook are kept with a leading `#`, as files do. */
export interface WireLink {
  address?: string;
  documentReference?: string;
  screenTip?: string;
  textToDisplay?: string;
}

function read(self: RangeRef): WireLink | null {
  const links = new Set<string>();
  let found: WireLink | null = null;
  let linked = 0;
  const { sheet, area: a } = self;
  for (const [, , cell] of sheet.cellsIn(a)) {
    if (!cell.link) continue;
    linked++;
    links.add(cell.link.target);
    const inside = cell.link.target.startsWith('#');
    found = {
      ...(inside ? { documentReference: cell.link.target.slice(1) } : { address: cell.link.target }),
      ...(cell.link.tip !== undefined && { screenTip: cell.link.tip }),
      textToDisplay: cell.value === null ? '' : String(cell.value),
    };
  }
  const size = (a.bottom - a.top + 1) * (a.right - a.left + 1);
  return links.size === 1 && linked === size ? found : null;
}

/** Sets the link of every cell, or takes it away for null or {}. The look becomes that of a link, as in Excel. */
export function setHyperlink(self: RangeRef, value: unknown): void {
  const { sheet, area: a } = self;
  mayChange(self.app, sheet, 'allowInsertHyperlinks', [a]);
  const given = isOmitted(value) ? {} : asRecord(value, 'hyperlink');
  const inside = isOmitted(given.documentReference)
    ? undefined
    : `#${asText(given.documentReference, 'hyperlink.documentReference')}`;
  const outside =
    isOmitted(given.address) || given.address === '' ? undefined : asText(given.address, 'hyperlink.address');
  const target = outside ?? inside;
  if (target === undefined && Object.values(given).some((v) => !isOmitted(v))) {
    throw invalidArgument('hyperlink needs an address or a documentReference.');
  }
  for (let row = a.top; row <= a.bottom; row++) {
    for (let col = a.left; col <= a.right; col++) {
      if (target === undefined) {
        delete sheet.cell(row, col)?.link;
        dropIfBlank(sheet, row, col);
        continue;
      }
      const text = isOmitted(given.textToDisplay) ? undefined : asText(given.textToDisplay, 'hyperlink.textToDisplay');
      const cell = sheet.ensure(row, col);
      const shown = text ?? (cell.value === null && cell.formula === undefined ? target.replace(/^#/, '') : undefined);
      if (shown !== undefined) putEntry(sheet, row, col, { value: shown });
      cell.link = {
        target,
        ...(isOmitted(given.screenTip) ? {} : { tip: asText(given.screenTip, 'hyperlink.screenTip') }),
      };
      const format = sheet.formatAt(row, col);
      cell.format = shared(sheet.book, { ...format, font: { ...format.font, color: LINK_COLOR, underline: 'Single' } });
    }
  }
  sheet.book.tell({ kind: 'formats', sheet, area: a });
  finishWrite(self.app, sheet, a);
}

export const hyperlinkScalar = { get: read, set: setHyperlink };
