import { area, MAX_COLS, MAX_ROWS, type Sheet } from '../../model';
import { NS } from '../ooxml/parts';
import { encodeText, tag, XML_HEAD } from '../ooxml/xml';
import { fileRef } from './refs';

/** Notes of a sheet, which a file keeps twice: their words in one part, the boxes they are shown in in another. */
export interface Note {
  readonly row: number;
  readonly col: number;
  readonly text: string;
}

export function notesOf(sheet: Sheet): Note[] {
  const notes: Note[] = [];
  for (const [row, col, cell] of sheet.cellsIn(area(0, 0, MAX_ROWS - 1, MAX_COLS - 1))) {
    if (cell.note !== undefined && cell.note !== '') notes.push({ row, col, text: cell.note });
  }
  return notes;
}

export function commentsXml(notes: readonly Note[], author: string): string {
  const list = notes.map(({ row, col, text }) =>
    tag(
      'comment',
      { ref: fileRef(area(row, col)), authorId: 0 },
      `<text><r><t xml:space="preserve">${encodeText(text)}</t></r></text>`,
    ),
  );
  const authors = `<authors><author>${encodeText(author)}</author></authors>`;
  return XML_HEAD + tag('comments', { xmlns: NS.main }, authors + tag('commentList', {}, list.join('')));
}

/** Shapes are numbered in blocks of this many, and no two drawings of a workbook may share a block. */
const BLOCK = 1024;

export const blocksFor = (notes: readonly Note[]): number => Math.ceil((notes.length + 1) / BLOCK);

/** The boxes of the notes. `firstBlock` is the first block of shape numbers that is free in the workbook, from 1. */
export function notesVml(notes: readonly Note[], firstBlock: number): string {
  const blocks = Array.from({ length: blocksFor(notes) }, (_, i) => firstBlock + i).join(',');
  const shapes = notes.map((note, i) => shape(note, firstBlock * BLOCK + 1 + i));
  return (
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" ' +
    'xmlns:x="urn:schemas-microsoft-com:office:excel">' +
    `<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${blocks}"/></o:shapelayout>` +
    '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">' +
    '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>' +
    `${shapes.join('')}</xml>`
  );
}

function shape({ row, col, text }: Note, id: number): string {
  // Room for about 30 letters a line.
  const lines = text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / 30)), 0);
  const tall = Math.min(Math.max(4, lines + 1), 24);
  const top = Math.max(0, row - 1);
  const anchor = [col + 1, 15, top, 10, col + 4, 15, top + tall, 4].join(', ');
  return (
    `<v:shape id="_x0000_s${id}" type="#_x0000_t202" style="position:absolute;visibility:hidden" ` +
    'fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/>' +
    '<v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
    '<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>' +
    `<x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${col}</x:Column>` +
    '</x:ClientData></v:shape>'
  );
}
