/** What the panel shows, and what can be done from it. Views read `PanelState` and call `PanelActions`; nothing else. */
import type { Opens, Refreshed, Undone } from '../../commands/wording';
import type { GapsBy } from '../../domain/actions/gaps';
import type { ActionEdit } from '../../domain/actions/edits';
import type { ModelChange } from '../../domain/model/model-change';
import type { ModelPreview } from '../../domain/model/model-preview';
import type { Override } from '../../domain/model/overrides';
import type { DealStep } from '../../domain/pipeline/deals';
import type { AttentionReason } from '../../domain/review/attention';
import type { Overview } from '../../domain/review/overview';
import type { Review } from '../../domain/review/review';
import type { DecodedText, JudgedSheet, MappingChange, TrackerChoices } from '../../domain/tracker';
import type { TakenFrom } from '../../domain/update/carry';
import type { Question } from '../../domain/update/three-way';
import type { ActiveCell } from '../../excel/panel/cells';
import type { Diagnostics } from '../../excel/host/diagnostics';
import type { ReportView } from '../../excel/panel/report-places';
import type { BoardCopyParts } from '../../excel/commands/board-copy';
import type { ConvertScope } from '../../excel/commands/convert';
import type { BuildPreview } from '../../excel/commands/preview';
import type { SourceInput } from '../../excel/panel/source-input';
import type { UpdateChoices, UpdatePreview, UpdateRefused } from '../../excel/commands/update';
import type { ActionView } from '../../excel/panel/review-view';
import type { SourceOffer } from '../../excel/panel/sources';
import type { StandingTemplate } from '../../excel/panel/standing';
import type { ExcelFunction, Explanation } from '../../functions';

/** A view that the help has a page on. */
export type HelpTopic = Exclude<Tab, 'help'>;

export type Tab =
  'home' | 'report' | 'account' | 'attention' | 'functions' | 'gallery' | 'model' | 'help' | 'change' | 'update';

export type ThemeChoice = 'auto' | 'light' | 'dark';

export interface Theme {
  /** What the user chose; kept for the next time. */
  readonly choice: ThemeChoice;
  readonly dark: boolean;
}

/**
 * A command at work, of which one runs at a time and others are refused meanwhile; or a reading that Excel keeps waiting
 * for so long that it has to be said.
 */
export interface Busy {
  /** What is being done, for the user: "Building the report". */
  readonly label: string;
  /** The part at work, "Writing"; '' before the first is known. */
  readonly step: string;
  readonly done: number;
  /** 0 where it cannot be told. */
  readonly of: number;
  /** A cancel now still stops it before anything is written. */
  readonly cancellable: boolean;
  /** Excel has not answered for a while, which mostly means that a cell is being edited: show the sentence and Cancel. */
  readonly waiting: string | null;
}

export interface PanelError {
  /** What happened and what to do. */
  readonly message: string;
  /** What was and was not written; '' where nothing was to be written. */
  readonly written: string;
  /** For whoever wants to know more, and for the clipboard. */
  readonly details: readonly string[];
  /** Whether `actions.retry()` may help. */
  readonly retry: boolean;
  /** Columns were deleted that hold what people typed: `actions.answerLost` says what becomes of them. */
  readonly lost?: { readonly droppable: boolean };
  /** A report lost its marks: `actions.answerFamiliar` says whether it is taken up again, or a new one built. */
  readonly familiar?: { readonly builds: boolean };
}

/** What the last command did. */
export interface Notice {
  readonly message: string;
  /** What is to be looked at: with it, a success is told as a warning. */
  readonly notes: readonly string[];
  /** What is told besides, and is nothing to worry about. */
  readonly remarks?: readonly string[];
  /** A sheet to look at now. */
  readonly opens?: Opens;
  /** Excel does not undo what was done, and `actions.undo` does; `undone` is what it undid. */
  readonly undo?: boolean;
  readonly undone?: Undone;
}

export type BuildSource =
  | { readonly kind: 'blank'; readonly accounts: number }
  | { readonly kind: 'sample' }
  | { readonly kind: 'workbook'; readonly source: SourceOffer }
  | FileSource;

/** A file that was picked or dropped: its text, or the sheets of a workbook with the one that is chosen. */
export type FileSource =
  | { readonly kind: 'csv'; readonly name: string; readonly text: DecodedText; readonly bytes: Uint8Array }
  | { readonly kind: 'book'; readonly name: string; readonly sheets: readonly JudgedSheet[]; readonly sheet: number };

export interface BuildState {
  /** Sheets, tables and selection that could be a tracker, likeliest first; null until looked for. */
  readonly sources: readonly SourceOffer[] | null;
  readonly chosen: BuildSource | null;
  /** What would be made of `chosen`; null while it is read. */
  readonly preview: BuildPreview | null;
  /** What the user chose of how the source is read. */
  readonly choices: TrackerChoices;
  /** The source's columns as they are shown. */
  readonly order: ColumnOrder;
}

/** In which order columns are shown: unsure ones first, and once shown they keep their place. */
export interface ColumnOrder {
  /** By the column's `index`. */
  readonly columns: readonly number[];
  /** How many of the first ones were unsure. */
  readonly unsure: number;
}

/** Bringing the report up to date with its source. */
export interface UpdateState {
  /** What is looked at; null where nothing is. */
  readonly input: SourceInput | null;
  /** The file it comes from; null for a source of this workbook. */
  readonly file: FileSource | null;
  /** What an update would do; null while it is read. */
  readonly look: UpdatePreview | UpdateRefused | null;
  /** What was chosen of both sides, of names and of accounts that are gone. */
  readonly choices: UpdateChoices;
  readonly order: ColumnOrder;
  /** What the source of this workbook says otherwise by now, as the last refresh saw; '' where nothing. */
  readonly newer: string;
}

export interface AttentionFilter {
  readonly associate: string | null;
  /** Account type as text: '1' to '4', or what stands there. */
  readonly type: string | null;
  /** Id of the weakest step. */
  readonly step: string | null;
  /** Why an account is listed; `below` is either of the two kinds of being below the limit. */
  readonly reason: AttentionReason | 'below' | null;
  readonly sort: AttentionSort;
}

/** Lowest score, largest ARR, largest fall, earliest end date or name first, in place of the order of attention. */
export type AttentionSort = 'attention' | 'score' | 'arr' | 'change' | 'endDate' | 'name';

/** One field of the function form. */
export interface FormField {
  /** Place of the declaration's parameter; a repeating one has several fields. */
  readonly parameter: number;
  /** "step 2" for a repeating parameter, else its name. */
  readonly label: string;
  /** As typed: `E12:E15`, `1088430`, `50 %`, a text. */
  readonly text: string;
  /** What is wrong with it; null while it is right, or empty and not yet needed. */
  readonly problem: string | null;
  /** A word on what the range holds, "4 values, total 1,088,430"; '' where there is nothing to say. */
  readonly hint: string;
  readonly required: boolean;
  /** Fields beyond the first of a repeating parameter. */
  readonly removable: boolean;
  /** The cells that a name or a table's column stands for, once they were read. */
  readonly place?: CellRef;
}

/** The outcome of the function with what is typed. */
export interface LiveResult {
  readonly kind: 'value' | 'fault' | 'incomplete' | 'unknown' | 'computing';
  /** As a cell would show it: `32.4 %`, `ROI Recognized`, `#DIV/0!`; '' for the kinds without a value. */
  readonly text: string;
  /** The sentence to it: what is missing or wrong, or how many cells it spills to. */
  readonly says: string;
  /** It is the first of several results, each of arguments of its own. */
  readonly ofSeveral?: true;
}

export interface CellRef {
  readonly sheetId: string;
  readonly sheetName: string;
  /** Without the sheet, e.g. `G16`. */
  readonly address: string;
}

export interface FunctionForm {
  readonly fn: ExcelFunction;
  readonly fields: readonly FormField[];
  /** Whether the last parameter repeats, so that a field can be added. */
  readonly canAdd: boolean;
  /** The formula as it will be inserted; '' while a needed argument is missing or wrong. */
  readonly formula: string;
  readonly result: LiveResult;
  /** Where the result comes from; null while there is none, and where Excel alone can work it out. */
  readonly explanation: Explanation | null;
  /** The number that each parameter has, where it is one number and known; null elsewhere. */
  readonly numbers: readonly (number | null)[];
  /** Where `insert` writes; it stays while ranges are picked. null until a cell is known. */
  readonly target: CellRef | null;
  /** Opened from a cell that holds this function; inserting replaces it without a question. */
  readonly fromCell: boolean;
  /** Something was typed or picked since it was opened. */
  readonly edited: boolean;
  /** The target holds something else, as text; set by `insert()`: ask, then `insert(true)`. */
  readonly occupied: string | null;
  /** What stands before and behind the call in its cell's formula, where that is more than the call. */
  readonly around?: readonly [before: string, behind: string];
  /** The cell's formula as it stands, where the fields cannot say the same; it is shown, and never rewritten. */
  readonly verbatim: string | null;
}

/** What the gallery shows besides the templates themselves. */
export type GalleryState = Readonly<{ query: string }>;

/** What can be done to a template that stands in the workbook. */
export type TemplateTask = 'refresh' | 'clear' | 'restore' | 'switch' | 'copy' | 'copyAlone' | 'score';

/** Where the connection to Excel stands. */
export type HostState = 'starting' | 'excel' | 'outside' | 'tooOld';

export interface PanelState {
  readonly host: HostState;
  /** Whether this Excel gives an add-in what a new workbook is made of. */
  readonly newBooks: boolean;
  readonly tab: Tab;
  /** The view from which help was asked for last. */
  readonly helpOn: HelpTopic;
  readonly theme: Theme;
  /** Templates that stand in this workbook. */
  readonly standing: readonly StandingTemplate[];
  /** The workbook's report; null where there is none. Look at `reading` first. */
  readonly report: ReportView | null;
  readonly overview: Overview | null;
  /** What is being done and what moved since the last snapshot; there whenever the overview is. */
  readonly review: Review<ActionView> | null;
  /** `first` until the workbook was read once, and again after a build; `failed` where the last reading did not succeed (see `error`). */
  readonly reading: 'first' | 'done' | 'failed';
  /** When the report was last refreshed, from the panel or the ribbon. */
  readonly refreshed: Refreshed | null;
  readonly cell: ActiveCell | null;
  /** The account shown, its place in `overview.accounts`: follows the selection; null until one is selected. */
  readonly account: number | null;
  /** Accounts whose scores were changed in the sheet since the panel looks, and whose date of scoring was not; their names. */
  readonly undated: readonly string[];
  /** A part of the open view that was asked for, to be brought into sight; null once it is. */
  readonly reveal: 'explanation' | 'gaps' | null;
  readonly busy: Busy | null;
  readonly error: PanelError | null;
  readonly notice: Notice | null;
  readonly build: BuildState;
  readonly update: UpdateState;
  readonly filter: AttentionFilter;
  readonly query: string;
  readonly gallery: GalleryState;
  readonly form: FunctionForm | null;
  /** What was changed in the Model view and not yet applied. */
  readonly draft: ModelChange;
  /** Sub-metrics that the draft removes and whose scores stay, in a column of the user's own; ids. */
  readonly draftKept: readonly string[];
  /** What the draft would do; null without a draft. */
  readonly draftPreview: ModelPreview | null;
  /** Code and place of the last failure, for the diagnostics. */
  readonly lastFailure: string | null;
}

export interface PanelActions {
  show(tab: Tab): void;
  /** What was asked for is in sight. */
  revealed(): void;
  setTheme(choice: ThemeChoice): void;
  /** Reads the report anew; quietly, as after every change in the workbook. */
  reload(): Promise<void>;
  refresh(): Promise<void>;
  /** Adds an action for every weak step that has none open. */
  findGaps(by?: GapsBy): Promise<void>;
  /** Keeps the scores of the as-of date in the history. */
  takeSnapshot(): Promise<void>;
  /** Makes sheets of values to send out: the page alone, or with the accounts and their scores; `alone` as a new workbook. */
  makeBoardCopy(parts: BoardCopyParts, alone?: boolean): Promise<void>;
  switchFormulas(): Promise<void>;
  repairFunctions(): Promise<void>;
  /** Looks for functions that read a blank cell, which Excel may send as 0. */
  findBlanks(): Promise<void>;
  /** Makes our functions plain formulas, or plain formulas functions again. */
  convertFormulas(to: 'plain' | 'functions', scope: ConvertScope): Promise<void>;
  /** Takes back what the last command wrote. */
  undo(): Promise<void>;
  /** Stops the command at work, where nothing is written yet, and the reading that Excel keeps waiting. */
  cancel(): void;
  retry(): Promise<void>;
  /** Runs the command again that met deleted columns, or a refresh: they come back empty, or the model does without. */
  answerLost(lost: 'restore' | 'drop'): Promise<void>;
  /** Runs the command again that met a report without its marks, or a refresh. */
  answerFamiliar(takeUp: boolean): Promise<void>;
  dismissError(): void;
  dismissNotice(): void;

  /** Looks for trackers in this workbook. */
  findSources(): Promise<void>;
  /** Chooses what to build from and shows what will be made; null goes back to the choice. */
  choose(source: BuildSource | null): Promise<void>;
  /** Reads a file of text or a workbook and chooses it: to build from, or to update from where there is a report. */
  chooseFile(file: File): Promise<void>;
  /** Reads the text file that is chosen with another encoding. */
  decodeAs(encoding: string): Promise<void>;
  /** Chooses a sheet of the workbook file that is chosen, by its place. */
  chooseSheet(sheet: number): Promise<void>;
  /** Changes how the source is read, that of the update where one is open. */
  map(change: MappingChange): Promise<void>;
  build(): Promise<void>;

  /** Opens the update with what the report remembers of its source. */
  openUpdate(): Promise<void>;
  /** Looks at another source of this workbook to update from. */
  updateFrom(source: SourceOffer): Promise<void>;
  /** Says whether two names are one account. */
  answer(question: Question, same: boolean): Promise<void>;
  /** Chooses the side for one value that both changed, by `changeKey`, or for all. */
  take(side: TakenFrom, key?: string): Promise<void>;
  /** Says whether an account that is gone from the source goes from the report too. */
  removeGone(account: string, remove: boolean): Promise<void>;
  /** Writes what the update shows. */
  update(): Promise<void>;
  closeUpdate(): void;

  /** Shows an account without selecting it in the sheet. */
  showAccount(index: number): void;
  /** Selects an account's cell: its name, or the given column's. `key` is a column key: `launched.users`, `roi`, `endDate`. */
  goToAccount(index: number, key?: string): Promise<void>;
  /** Selects the cell of a data problem. */
  goToIssue(issue: { readonly account: number; readonly field: string }): Promise<void>;
  /** Selects a cell of a source or anywhere else. */
  goTo(cell: CellRef): Promise<void>;
  /** Types changes of actions into the action plan. Gives whether they were written. */
  editActions(edits: readonly ActionEdit[]): Promise<boolean>;
  /** Adds the next step of a deal to the action plan, unless it is there. */
  planDeal(deal: DealStep): Promise<void>;
  /** Selects an action in the action plan. */
  goToAction(action: ActionView): Promise<void>;
  /** Opens a sheet that a notice speaks of. */
  openSheet(opens: Opens): Promise<void>;
  /** Opens the Settings sheet. */
  goToSettings(): Promise<void>;
  editScore(index: number, subMetricId: string, value: number | null): Promise<void>;
  /** Dates the scores of the accounts in `undated`. */
  dateScores(): Promise<void>;
  /** Leaves their dates as they are. */
  leaveDates(): void;
  /** Moves the day that the report speaks of; with `today` it follows the day from now on. */
  setAsOf(day: number | 'today'): Promise<void>;
  /** Puts a score in the place of a step's computed one for a while; whether it was written. */
  overrideStep(override: Override): Promise<boolean>;
  /** Opens the sheet of overrides. */
  goToOverrides(): Promise<void>;

  searchTemplates(query: string): void;
  /** Adds a template with its example, on sheets of its own. */
  addTemplate(id: string): Promise<void>;
  onTemplate(task: TemplateTask, standing: StandingTemplate): Promise<void>;
  /** Opens the first sheet of a template that stands. */
  openTemplate(standing: StandingTemplate): Promise<void>;

  setFilter(filter: Partial<AttentionFilter>): void;
  search(query: string): void;
  /** Opens the form of a function, filled in where the selected cell holds it, unless `anew`; null goes back to the list. */
  openFunction(name: string | null, anew?: boolean): Promise<void>;
  type(field: number, text: string): void;
  /** Fills a field with the address of what is selected in the sheet. */
  pick(field: number): Promise<void>;
  addField(): void;
  removeField(field: number): void;
  /** Makes the selected cell the one to insert into. */
  retarget(): Promise<void>;
  /** Writes the formula; where the cell holds something else, `form.occupied` says so and nothing is written. */
  insert(replace?: boolean): Promise<void>;

  /** Adds to the draft; a value equal to the model's own leaves it again. */
  draft(change: ModelChange): void;
  /** Drafts that a sub-metric goes, with its scores or without them. */
  removeSubMetric(id: string, scores: 'delete' | 'keep'): void;
  /** Takes a drafted removal back. */
  keepSubMetric(id: string): void;
  discardDraft(): void;
  applyDraft(): Promise<void>;

  /** What this Excel is, for the Help view; no workbook data. */
  diagnostics(): Diagnostics;
  /** The same as text to copy. */
  diagnosticsText(): string;
}

/** The panel's state and what changes it; made by `createPanel` in ./panel. */
export interface Panel {
  getState(): PanelState;
  /** Calls the listener after every change; the result ends that. Fits useSyncExternalStore. */
  subscribe(listener: () => void): () => void;
  readonly actions: PanelActions;
  /** Connects to Excel: first reading, events, theme. The result ends all of it. */
  start(): () => void;
}
