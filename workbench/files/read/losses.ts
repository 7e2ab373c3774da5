/** What of an opened file's contents neither the model holds nor the writer keeps, in sentences for the user. */
const CONTENTS = {
  missing: 'Parts that the file names are not in it: it is damaged, and what they held is gone from it.',
  macros: 'The macros of the workbook (VBA) are not kept.',
  macroNames: 'Names that stand for macro functions are not kept.',
  chartSheets: 'Sheets that hold nothing but a chart are not kept.',
  otherSheets: 'Macro sheets and dialog sheets are not kept.',
  controls: 'Form controls and embedded objects on sheets are not kept.',
  threads: 'Threaded comments are kept as notes.',
  queries: 'Tables filled from outside data keep their rows and lose the connection.',
  dataTypes: 'Linked data types and pictures in cells keep the text they show, not what is behind it.',
  dataTables: 'What-if data tables keep their values and lose the calculation.',
  filters: 'Filters by colour or icon are not kept; the rows they hide stay hidden.',
  rules: 'Conditional formats of unknown kinds are not kept.',
  signatures: 'Digital signatures are not kept: the saved file is no longer what was signed.',
  strict: 'The file is of the strict Open XML form: charts, pictures and pivot tables in it are not kept.',
  date1904: 'The workbook counted dates from 1904 and now counts from 1900: date numbers inside formulas may be off.',
} as const;

/** What it loses of its looks, and what Excel does not take of it. */
const LOOKS = {
  richText: 'Text with several fonts in one cell keeps its words and loses the fonts of the parts.',
  fills: 'Pattern and gradient fills become plain fills.',
  looks:
    'Superscript, outlined letters, underlines for accounts, diagonal borders, reading order and last lines set full are not kept.',
  normalFont: 'Cells without a look of their own are set in Calibri 11.',
  themeColours: 'Colours of the theme become plain colours, which another theme no longer changes.',
  checkboxes: 'Checkboxes in cells become TRUE and FALSE.',
  icons: 'Icon sets put together by hand become the usual set.',
  noteBoxes: 'Boxes of notes get the usual look, and the size of their words.',
  emptyNotes: 'Notes without a word are not kept.',
  filterButtons: 'Filter buttons that are hidden in single columns of a table are shown again.',
  pivotButtons: 'Buttons of pivot tables in cells come back when the tables are refreshed.',
  sorting: 'How rows outside of filters and tables were sorted last is not remembered.',
  links: 'Links over very many cells stay with the first of them.',
  phonetic: 'Readings over Japanese words are not kept.',
  authors: 'Notes keep their words and lose who wrote which.',
  cellStyles: 'Named cell styles keep their look and lose their names.',
  sheetNames:
    'The name of a sheet is longer than the 31 characters that Excel takes, and is kept: Excel may repair the file.',
  longTexts: 'A cell holds more than the 32,767 characters that Excel takes, and is kept: Excel may cut the rest off.',
} as const;

const SENTENCES = { ...CONTENTS, ...LOOKS };

/** An element whose colour is one of the theme's; the first two of these are those of text and ground. */
export const THEME_COLOUR = /<(\w+:)?\w*[cC]olor\b[^>]*\stheme="([2-9]|1\d)"/;

export type Loss = keyof typeof SENTENCES;

export class Losses {
  private readonly met = new Set<Loss>();
  add(loss: Loss): void {
    this.met.add(loss);
  }
  /** Those that say what of the contents is lost. */
  get contents(): string[] {
    return this.sentences.filter((sentence) => (Object.values(CONTENTS) as string[]).includes(sentence));
  }
  get sentences(): string[] {
    return (Object.keys(SENTENCES) as Loss[]).filter((loss) => this.met.has(loss)).map((loss) => SENTENCES[loss]);
  }
}
