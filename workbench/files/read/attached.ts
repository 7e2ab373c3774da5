import { runsText } from '../../../src/files/ooxml/strings';
import { parseA1, type Sheet } from '../../model';
import { notesOf, notesVml } from '../write/notes';
import type { Package, Relationship } from '../ooxml/package';
import { kindOf } from '../ooxml/parts';
import { child, children, descendants, type XmlElement } from '../ooxml/xml';
import type { Losses } from './losses';

/** In place of a thread the file keeps a note for old versions of Excel, with an introduction before the words. */
const THREAD_NOTE = /^\[Threaded comment\][\s\S]*?Comment:\s*/;

/** Puts the notes of a sheet into its cells. */
export function readNotes(sheet: Sheet, relationships: readonly Relationship[], pkg: Package, losses: Losses): void {
  const boxes: string[] = [];
  for (const r of relationships) {
    const kind = kindOf(r.type);
    if (kind === 'threadedComment') losses.add('threads');
    if (kind === 'vmlDrawing') boxes.push(pkg.text(r.target) ?? '');
    if (kind !== 'comments') continue;
    if (descendants(pkg.xml(r.target), 'author').length > 1) losses.add('authors');
    for (const e of descendants(pkg.xml(r.target), 'comment')) {
      const at = parseA1(e.attrs.ref ?? '');
      const note = runsText(child(e, 'text')).replace(THREAD_NOTE, '');
      if (note === '') losses.add('emptyNotes');
      else if (at) sheet.ensure(at.top, at.left).note = note;
    }
  }
  if (boxes.some((vml) => /ObjectType="(?!Note")/.test(vml))) losses.add('controls');
  const notes = notesOf(sheet);
  // What the writer would make of them: most of the ways in which boxes differ are no more than their size.
  const ours = (vml: string): string => notesVml(notes, Number(/\bdata="(\d+)/.exec(vml)?.[1] ?? 1));
  if (notes.length > 0 && boxes.some((vml) => vml.includes('ObjectType="Note"') && vml !== ours(vml)))
    losses.add('noteBoxes');
}

/** Reads the sheet's marks (its custom properties), each in a part of its own. */
export function readMarks(sheet: Sheet, root: XmlElement, relationships: readonly Relationship[], pkg: Package): void {
  for (const e of children(child(root, 'customProperties'), 'customPr')) {
    const target = relationships.find((r) => r.id === e.attrs['r:id'])?.target ?? '';
    const bytes = pkg.parts.get(target);
    if (bytes && e.attrs.name !== undefined) {
      sheet.customProperties.set(e.attrs.name, new TextDecoder('utf-16le').decode(bytes).replace(/\0+$/, ''));
    }
  }
}
