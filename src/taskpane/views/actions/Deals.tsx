import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Typed } from '../../../domain/model/model';
import { dealsOf, isOpenDeal, isPlanned } from '../../../domain/pipeline/deals';
import type { DealView } from '../../../excel/panel/deals-view';
import type { ReportView } from '../../../excel/panel/report-places';
import type { ActionView } from '../../../excel/panel/review-view';
import { RowButton, Rows } from '../../components/RowButton';
import { Section } from '../../components/Section';
import { Text } from '../../components/View';
import { counted, date, listed, money, unbroken } from '../../format';
import { own } from '../../theme';
import { run, useActions, usePanelState } from '../../usePanel';

const useStyles = makeStyles({
  under: { padding: '4px 12px 0' },
  bad: { color: own.bad, fontWeight: tokens.fontWeightSemibold },
  dim: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

export interface DealsProps {
  /** The account, as the report calls it. */
  readonly name: string;
  readonly report: ReportView;
  /** Open actions of the account. */
  readonly actions: readonly ActionView[];
}

/** What the pipelines of this workbook hold for an account, and the way of each next step into the action plan. */
export default function Deals({ name, report, actions }: DealsProps): ReactElement {
  const { currency } = report.model.settings;
  const { sheets, deals: all } = report.pipeline;
  const { deals, open, won, lost, value, weighted } = dealsOf(all, name);
  const where = listed(sheets.map((sheet) => `"${sheet.name}"`));
  const over = [won > 0 && unbroken(`${won} won`), lost > 0 && unbroken(`${lost} lost`)].filter(Boolean).join(', ');
  return (
    <Section title={deals.length > 0 ? `Deals (${deals.length})` : 'Deals'}>
      {open > 0 ? (
        <Text>
          {money(weighted, currency)} expected of {money(value, currency)} in {counted(open, 'open deal', 'open deals')}
          {over && ` · ${over}`}
        </Text>
      ) : (
        <Text muted>
          No open deal of this account on {where}
          {over && `: ${over}`}.
        </Text>
      )}
      <Rows>
        {deals.map((deal) => (
          <li key={`${deal.sheetId} ${deal.address}`}>
            <OneDeal deal={deal} name={name} report={report} actions={actions} />
          </li>
        ))}
      </Rows>
    </Section>
  );
}

function OneDeal({ deal, name, report, actions }: DealsProps & { readonly deal: DealView }): ReactElement {
  const styles = useStyles();
  const { goTo, planDeal } = useActions();
  const busy = usePanelState((state) => state.busy !== null);
  const { value, stage, owner, next, slippedBy, drifts, verified, close, sheetId, sheetName, address } = deal;
  const isOpen = isOpenDeal(deal);
  const step = { ...deal, account: name };
  const title = deal.deal || 'Deal without a name';
  const about = [isOpen ? stage : 'slipped, without a date', owner].filter(Boolean).join(' · ');
  const due = isOpen && close !== null && `expected ${day(close)}`;
  return (
    <>
      <RowButton
        title={title}
        aside={money(typeof value === 'number' ? value : null, report.model.settings.currency)}
        lines={[
          next ? `Next: ${next}` : 'No next step',
          [about, due].filter(Boolean).join(' · '),
          <>
            <span className={mergeClasses(drifts && styles.bad)}>
              {drifts && '▼ '}
              {verified === null ? 'never verified' : `last verified ${day(verified)}`}
            </span>
            {slippedBy !== null && (
              <span className={styles.bad}> · ▼ slipped by {counted(slippedBy, 'day', 'days')}</span>
            )}
          </>,
        ]}
        onClick={() => run(goTo({ sheetId, sheetName, address }))}
      />
      {isOpen && next && (
        <div className={styles.under}>
          {isPlanned(step, actions) ? (
            <span className={styles.dim}>In the action plan</span>
          ) : (
            <Button
              size="small"
              disabledFocusable={busy || report.locked !== undefined}
              aria-label={`Plan this step: ${title}`}
              onClick={() => run(planDeal(step))}
            >
              Plan this step
            </Button>
          )}
        </div>
      )}
    </>
  );
}

const day = (typed: Typed): string => (typeof typed === 'number' ? date(typed) : String(typed));
