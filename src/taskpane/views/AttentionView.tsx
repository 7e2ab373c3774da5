import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useState } from 'react';
import type { ReportModel } from '../../domain/model/model';
import type { Overview } from '../../domain/review/overview';
import type { Review } from '../../domain/review/review';
import { Rows } from '../components/RowButton';
import { Actions, Text, View, ViewTitle } from '../components/View';
import { counted } from '../format';
import { attentionList, NO_FILTER } from '../state/attention';
import { useActions, usePanelState } from '../usePanel';
import { AttentionRow } from './attention/AttentionRow';
import { Filters, isFiltered } from './attention/Filters';
import { headline, healthyText } from './attention/words';
import { NoReport } from './NoReport';

/** Rows drawn at once; the next ones follow on demand, so that thousands of accounts do not hold up the panel. */
const PAGE = 50;

/** The accounts that want attention, with the reason of each, first things first. */
export default function AttentionView(): ReactElement {
  const report = usePanelState((state) => state.report);
  const overview = usePanelState((state) => state.overview);
  const review = usePanelState((state) => state.review);
  if (!report || !overview || !review) return <NoReport title="Attention" what="which accounts to look at first" />;
  return <Ordered model={report.model} overview={overview} review={review} />;
}

interface OrderedProps {
  readonly model: ReportModel;
  readonly overview: Overview;
  readonly review: Pick<Review, 'attention'>;
}

function Ordered({ model, overview, review }: OrderedProps): ReactElement {
  const filter = usePanelState((state) => state.filter);
  const { setFilter } = useActions();
  const [shown, setShown] = useState(PAGE);
  const { attention } = review;
  const lines = attentionList(overview, review, filter);
  const all = attention.entries.length;
  return (
    <View>
      <ViewTitle lead={headline(attention, model)}>Look here first</ViewTitle>
      {all > 0 && <Filters model={model} overview={overview} />}
      {all > 0 && lines.length === 0 && (
        <>
          <Text>No account that wants attention fits these filters.</Text>
          <Actions>
            <Button onClick={() => setFilter({ ...NO_FILTER, sort: filter.sort })}>Show all of them</Button>
          </Actions>
        </>
      )}
      {lines.length > 0 && isFiltered(filter) && (
        <Text muted>
          {lines.length} of {counted(all, 'account', 'accounts')} listed
        </Text>
      )}
      <Rows>
        {lines.slice(0, shown).map((line) => (
          <li key={line.index}>
            <AttentionRow line={line} model={model} />
          </li>
        ))}
      </Rows>
      {lines.length > shown && (
        <Actions>
          <Button onClick={() => setShown(shown + PAGE)}>Show {Math.min(PAGE, lines.length - shown)} more</Button>
        </Actions>
      )}
      {attention.healthy > 0 && <Text muted>{healthyText(attention.healthy)}</Text>}
    </View>
  );
}
