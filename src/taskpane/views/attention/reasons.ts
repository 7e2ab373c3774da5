import { capital } from '../../../domain/model/fields';
import type { ReportModel } from '../../../domain/model/model';
import type { AttentionReason } from '../../../domain/review/attention';
import type { AttentionLine } from '../../state/attention';
import { changed, counted, date } from '../../format';

/** What a filter calls each reason. */
export function reasonName(reason: AttentionReason | 'below', lowBelow: number): string {
  const names: Readonly<Record<AttentionReason | 'below', string>> = {
    below: `Below ${lowBelow}, overall or in a step`,
    overall: `Overall below ${lowBelow}`,
    step: `A step below ${lowBelow}`,
    falling: 'Fell since the last snapshot',
    ends: 'Ends soon, or has ended',
    behind: 'Behind pace',
    stale: 'Stale scores',
    unscored: 'No overall score',
  };
  return names[reason];
}

/** Why an account is listed, in one line: "▼ Below 4 · fell 0.4 · ends 31 Jan 2027". */
export function reasonsText({ reasons, change, overview }: AttentionLine, model: ReportModel): string {
  const { lowBelow } = model.settings;
  const low = overview.steps.flatMap(({ score }, i) =>
    score !== null && score < lowBelow ? [model.steps[i].name] : [],
  );
  const said: Readonly<Record<AttentionReason, () => string>> = {
    overall: () => `below\u00a0${lowBelow}`,
    step: () => `${low.length === 1 ? low[0] : counted(low.length, 'step', 'steps')} below\u00a0${lowBelow}`,
    falling: () => `fell\u00a0${changed(change).slice(2)}`,
    ends: () => `${overview.endMark === 'past' ? 'ended' : 'ends'} ${date(overview.account.endDate as number)}`,
    behind: () => 'behind pace',
    stale: () => `scored ${counted(overview.daysSinceScored ?? 0, 'day', 'days')} ago`,
    unscored: () => (overview.steps.every(({ readable }) => readable) ? 'not scored' : 'a score cannot be read'),
  };
  const words = reasons
    .filter((reason) => reason !== 'step' || !reasons.includes('overall'))
    .map((reason) => said[reason]())
    .join(' · ');
  return `▼ ${capital(words)}`;
}
