import { explain, ReportError } from './errors';

/** The lowest Excel that the add-in works on. */
const FLOOR = '1.14';

/** One command's conversation with Excel: the request context, and how often it was sent. */
export class Conversation {
  syncs = 0;

  constructor(readonly context: Excel.RequestContext) {}

  get workbook(): Excel.Workbook {
    return this.context.workbook;
  }

  /** Sends what is queued and brings back what was asked for. */
  async sync(): Promise<void> {
    this.syncs += 1;
    await this.context.sync();
  }
}

/**
 * Every command goes through here: the floor is checked, a cell being edited is waited for, and whatever Excel refuses
 * comes out as a ReportError with a sentence. `doing` completes "Something went wrong while …".
 */
export async function inExcel<T>(doing: string, work: (talk: Conversation) => Promise<T>): Promise<T> {
  if (!Office.context.requirements.isSetSupported('ExcelApi', FLOOR)) {
    throw new ReportError('This version of Excel is too old for the report. It needs Excel 2021, Microsoft 365 or Excel on the web.');
  }
  try {
    return await Excel.run({ delayForCellEdit: true }, (context) => work(new Conversation(context)));
  } catch (error) {
    throw explain(error, doing);
  }
}
