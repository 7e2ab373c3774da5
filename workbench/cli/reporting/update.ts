import type { TakenFrom } from '../../../src/domain/update/carry';
import { questionKey } from '../../../src/domain/update/keys';
import type { SourceInput } from '../../../src/excel/panel/source-input';
import type { Workbook } from '../../model';
import type { OfficeSession } from '../../office';
import { attempt, complainOf } from '../attempt';
import type { PageActions } from './report-page';
import type { Output } from '../run-office';
import { doubtsOf } from '../../calc';
import { type Place, saidOfSaved, saveBook, leftLine, type Standing } from './standing';
import type { TrackerFile } from './tracker';

/** How a report is to be brought up to date. */
export interface UpdateJob extends Place {
  /** The side that counts where both changed a value. */
  readonly take?: TakenFrom;
  /** Whether accounts that look alike under two names are one. */
  readonly renamed?: boolean;
  readonly json: boolean;
}

interface Open {
  readonly actions: PageActions;
  readonly session: OfficeSession;
  readonly book: Workbook;
  readonly standing?: Standing;
}

/** Brings a report up to date with its tracker. What is left open is listed, and nothing of it is taken. */
export async function runUpdate(
  job: UpdateJob,
  file: TrackerFile,
  { actions, session, book, standing }: Open,
  output: Output,
): Promise<number> {
  const input: SourceInput =
    file.kind === 'text'
      ? { kind: 'csv', name: file.name, text: file.text }
      : { kind: 'grid', origin: { kind: 'file', name: file.name }, grid: file.grid };
  const answers = new Map<string, boolean>();
  const done = await attempt(async () => {
    const { renamed } = job;
    // A refused pair may leave one of the two free for the next best.
    for (let asked = true; asked && renamed !== undefined;) {
      const { questions } = await actions.previewUpdate(input, { answers });
      for (const question of questions) answers.set(questionKey(question), renamed);
      asked = questions.length > 0;
    }
    const before = await actions.previewUpdate(input, { answers, both: job.take });
    return { before, after: await actions.updateReport(input, { answers, both: job.take }) };
  });
  if ('failure' in done) {
    complainOf(done.failure, output);
    return 1;
  }
  await session.settled();
  const saved = await saveBook(book, job, standing);
  const { before, after } = done.result;
  const open = before.questions.length + (job.take ? 0 : before.changes.filter(({ kind }) => kind === 'both').length);
  const doubts = after.issues.filter(({ severity }) => severity !== 'info').map(({ message }) => message);
  const warnings = [...doubts, ...after.warnings, ...after.remarks, ...(saved ? saidOfSaved(book) : [])];
  const notComputed = doubtsOf(session.app.calculation);
  if (job.json) {
    const { changes, fresh, gone, removed, questions, unclear } = before;
    const report = { changes, added: fresh.map(({ name }) => name), gone, removed, questions, unclear, open };
    const { cells, sentences } = after;
    output.print(JSON.stringify({ ...report, saved, cells, sentences, warnings, notComputed }, null, 2));
  } else {
    output.print(saved ? `Updated ${job.out} from ${file.name}` : leftLine(job.out));
    for (const sentence of after.sentences) output.print(`  ${sentence}`);
    output.print(`  written: ${after.cells} cells`);
    for (const line of notComputed) output.print(`  ${line}`);
    output.print(`  warnings: ${warnings.length}`);
    for (const warning of warnings) output.print(`    ${warning}`);
  }
  return open > 0 ? 1 : 0;
}
