import type { Area, Sheet, Workbook } from '../model';
import type { WorksheetPart } from './ooxml/parts';
import type { Relationship } from './ooxml/package';
import type { Attributes } from './ooxml/xml';
import type { FormulaSpelling } from './ooxml/spelling';
import type { KeptDrawing } from './charts/read-drawing';

/** A part of an opened file that is kept byte for byte, with what it refers to. */
export interface KeptPart {
  readonly bytes: Uint8Array;
  readonly type: string;
  readonly relationships: readonly Relationship[];
}

/** Elements of a sheet of whose attributes the model holds some. */
export type HeldInPart = 'sheetPr' | 'pageSetUpPr' | 'sheetFormatPr' | 'pageSetup' | 'dataValidations';

/** What an opened sheet had besides the model: elements kept word for word, and the relationships they name. */
export interface KeptSheet {
  /** Its number in the file: views of the workbook refer to it. */
  readonly fileId: number;
  /** Attributes that the model does not hold, by element. */
  readonly attributes: ReadonlyMap<HeldInPart, Attributes>;
  /** How the window was divided without frozen panes, word for word. */
  readonly panes: string;
  readonly elements: ReadonlyMap<WorksheetPart, string>;
  /** `<ext>` elements of the sheet's extension list. */
  readonly extensions: readonly string[];
  readonly relationships: readonly Relationship[];
  /** Where charts of the sheet's drawing are in the model: what else is in it. */
  readonly drawing?: KeptDrawing;
  /** Namespace declarations that the kept elements use. */
  readonly namespaces: Attributes;
  /** Attributes of the sheet's view, e.g. its zoom. */
  readonly view: Attributes;
  /** Raw first-page and even-page headers, and the attributes that switch them on. */
  readonly headerFooter: { readonly attributes: Attributes; readonly content: string };
  /** Heights that Excel found by itself, by row: they must not become fixed heights. */
  readonly autoHeights: ReadonlyMap<number, number>;
  /** How the rows under the sheet's filter are sorted, word for word; it holds as long as the filter stands where it stood. */
  readonly sorted?: { readonly area: Area; readonly xml: string };
  /** The password's hash holds as long as this very protection is on. */
  readonly protection?: { readonly of: NonNullable<Sheet['protection']>; readonly attributes: Attributes };
}

/** What kind of value a property of the workbook's own is (`filetime`, `r8` …), and the name it goes by, if any. */
export interface KeptProperty {
  readonly text: string;
  readonly kind: string;
  readonly linkTarget: string | undefined;
}

/** What a workbook keeps of the file it was read from, in `Workbook.carried`. */
export interface Carried {
  readonly parts: ReadonlyMap<string, KeptPart>;
  /** What the package and the workbook refer to besides what is written anew. */
  readonly relationships: { readonly package: readonly Relationship[]; readonly workbook: readonly Relationship[] };
  /** Children of `<workbook>` kept word for word, by name. */
  readonly elements: ReadonlyMap<string, string>;
  readonly namespaces: Attributes;
  /** Attributes of the workbook, its window and its calculation that the model does not hold. */
  readonly settingsOf: { readonly workbook: Attributes; readonly window: Attributes; readonly calculation: Attributes };
  readonly sheets: ReadonlyMap<Sheet, KeptSheet>;
  /** Differential formats, table styles and extensions of the style part, word for word. */
  readonly styles: { readonly dxfs: readonly string[]; readonly tableStyles: string; readonly namespaces: Attributes };
  /** Document properties besides title, author and company. */
  readonly core: string;
  /** Kinds of the workbook's own properties: they hold as long as the properties say what they said. */
  readonly custom: ReadonlyMap<string, KeptProperty>;
  /** The part that holds the add-in's settings, so that other words in it stay. */
  readonly settings?: { readonly part: string; readonly xml: string };
  /** How the file spells the formulas of its cells. */
  readonly formulas: FormulaSpelling;
  readonly lost: readonly string[];
  /** Those of `lost` that are more than looks. */
  readonly lostContents: readonly string[];
}

export const carriedOf = (book: Workbook): Carried | undefined => book.carried as Carried | undefined;

/**
 * What a file that was opened loses when the workbook is saved, a sentence each; empty for a workbook made here, and for
 * most that were opened. Charts, pictures, pivot tables, sparklines and the like are kept and so are not listed.
 */
export const lostOnSave = (book: Workbook): string[] => [...(carriedOf(book)?.lost ?? [])];

/** Those of them that are more than looks: who has only this file had better keep it. */
export const contentsLostOnSave = (book: Workbook): string[] => [...(carriedOf(book)?.lostContents ?? [])];
