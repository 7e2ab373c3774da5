import type { ComponentProps, ReactElement } from 'react';
import { useState } from 'react';
import type { ReportModel } from '../../../domain/model/model';
import { type AccountChange, movers } from '../../../domain/review/movers';
import type { ChangeSince } from '../../../domain/review/review';
import { Change } from '../../components/Change';
import { RowButton, Rows } from '../../components/RowButton';
import { Section } from '../../components/Section';
import { ShowMore, Text } from '../../components/View';
import { changed, score } from '../../format';
import { run, useActions } from '../../usePanel';
import { between, moneyChanged } from './between';

/** Accounts named at first, and at most. */
const FIRST = 5;
const MOST = 100;

interface MoversProps {
  readonly change: ChangeSince;
  readonly model: ReportModel;
}

/** Who rose and who fell, the largest changes first; a click goes to the account. */
export function Movers({ change, model }: MoversProps): ReactElement {
  const { risers, fallers } = movers(change.accounts, Infinity);
  return (
    <>
      <Moved title="Rose" none="No account rose." changes={risers} model={model} />
      <Moved title="Fell" none="No account fell." changes={fallers} model={model} />
    </>
  );
}

interface MovedProps {
  readonly title: string;
  readonly none: string;
  readonly changes: readonly AccountChange[];
  readonly model: ReportModel;
}

function Moved({ title, none, changes, model }: MovedProps): ReactElement {
  const { goToAccount } = useActions();
  const [all, setAll] = useState(false);
  return (
    <Section title={changes.length > 0 ? `${title} (${changes.length})` : title}>
      {changes.length === 0 && <Text muted>{none}</Text>}
      <Rows>
        {changes.slice(0, all ? MOST : FIRST).map((one) => (
          <li key={one.index}>
            <RowButton
              title={one.name.trim()}
              aside={<Change {...moved(one)} />}
              lines={[
                [fromTo(one), mostMoved(one, model)].filter(Boolean).join(' · '),
                amountsMoved(one, model.settings.currency),
              ].filter(Boolean)}
              onClick={() => run(goToAccount(one.index))}
            />
          </li>
        ))}
      </Rows>
      {changes.length > FIRST && <ShowMore all={all} onChange={setAll} first={FIRST} of={changes.length} most={MOST} />}
    </Section>
  );
}

const moved = ({ before, now }: AccountChange): ComponentProps<typeof Change> => {
  const { digits, change } = between(before, now);
  return { digits, value: change };
};

const fromTo = ({ before, now }: AccountChange): string => {
  const { digits } = between(before, now);
  return `${score(before, digits)}\u00a0→\u00a0${score(now, digits)}`;
};

/** Which amounts of the account have moved, and how far; '' where none has. */
const amountsMoved = ({ amounts: { lastArr, ytd } }: AccountChange, currency: string): string =>
  [['ARR', lastArr] as const, ['YTD', ytd] as const]
    .flatMap(([what, change]) => (change ? [`${what}\u00a0${moneyChanged(change, currency)}`] : []))
    .join(' · ');

/** The step that has moved the most, the way that the account has. */
function mostMoved({ change, steps }: AccountChange, model: ReportModel): string {
  const sign = Math.sign(change ?? 0);
  const sizes = steps.map((step) => (step ?? 0) * sign);
  const largest = Math.max(...sizes);
  if (!(largest > 0)) return '';
  const at = sizes.indexOf(largest);
  return `${model.steps[at].name}\u00a0${changed(steps[at])}`;
}
