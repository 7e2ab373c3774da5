/** What is to be done next in the workbook, the most pressing first. */
import type { AttentionReason } from '../../../domain/review/attention';
import type { SourceOrigin } from '../../../domain/update/memory';
import type { DealView } from '../../../excel/panel/deals-view';
import type { StandingTemplate } from '../../../excel/panel/standing';
import type { PanelState } from '../../state/types';

export type NextStep =
  /** What the source says otherwise by now. */
  | { readonly kind: 'newer'; readonly news: string; readonly source: string }
  /** The report has no account yet. */
  | { readonly kind: 'empty' }
  /** So many cells of the accounts are wrong or doubtful; weak steps without an action; actions late, or reached. */
  | { readonly kind: 'problems' | 'gaps' | 'overdue' | 'risen'; readonly count: number }
  /** So many accounts want attention for that reason. */
  | { readonly kind: NamedReason; readonly count: number }
  /** So many deals were not verified in time; `first` is one of them. */
  | { readonly kind: 'deals'; readonly count: number; readonly first: DealView }
  /** A template still has the figures of its example. */
  | { readonly kind: 'example'; readonly standing: StandingTemplate }
  /** Nothing was ever kept to compare a review with. */
  | { readonly kind: 'snapshot' };

/** Reasons that ask for something else than what the other steps say. */
const REASONS = ['ends', 'unscored', 'stale'] as const satisfies readonly AttentionReason[];
type NamedReason = (typeof REASONS)[number];

type Known = Pick<PanelState, 'report' | 'overview' | 'review' | 'standing' | 'update'>;

export const nextSteps = (state: Known): NextStep[] => [
  ...reportSteps(state),
  ...state.standing.flatMap((standing): NextStep[] => (standing.example ? [{ kind: 'example', standing }] : [])),
];

function reportSteps({ report, overview, review, update }: Known): NextStep[] {
  if (!report || !overview || !review) return [];
  if (overview.count === 0) return [{ kind: 'empty' }];
  const some = <Kind extends 'problems' | 'gaps' | 'overdue' | 'risen' | NamedReason>(
    kind: Kind,
    count: number,
  ): { kind: Kind; count: number }[] => (count > 0 ? [{ kind, count }] : []);
  const { entries } = review.attention;
  const source = (report.source as SourceOrigin | undefined)?.name ?? '';
  const drifting = report.pipeline.deals.filter(({ drifts }) => drifts);
  const writable = report.locked === undefined;
  return [
    ...(update.newer !== '' && writable ? [{ kind: 'newer' as const, news: update.newer, source }] : []),
    ...some('problems', overview.check.issues.length),
    ...(writable ? some('gaps', review.gaps) : []),
    ...some('overdue', review.overdue),
    ...some('risen', review.risen.length),
    ...REASONS.flatMap((reason) => some(reason, entries.filter(({ reasons }) => reasons.includes(reason)).length)),
    ...(drifting.length > 0 ? [{ kind: 'deals' as const, count: drifting.length, first: drifting[0] }] : []),
    ...(report.review.snapshotDays.length === 0 && writable ? [{ kind: 'snapshot' as const }] : []),
  ];
}
