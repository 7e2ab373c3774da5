import { Button, Field, Select } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { changeKey } from '../../../domain/update/keys';
import type { TakenFrom } from '../../../domain/update/carry';
import type { Change } from '../../../domain/update/three-way';
import type { UpdateChoices, UpdatePreview } from '../../../excel/commands/update';
import { Section } from '../../components/Section';
import { Actions, ShowMore, Text } from '../../components/View';
import { run, useActions } from '../../usePanel';
import { useSourceStyles } from '../source/source.styles';
import { columnText, shownValue } from './shown';

const SHOWN = 20;

interface ConflictsProps {
  readonly look: UpdatePreview;
  readonly choices: UpdateChoices;
}

/** Values that were changed on both sides: a side is chosen for all of them, or for each. */
export function Conflicts({ look, choices }: ConflictsProps): ReactElement | null {
  const styles = useSourceStyles();
  const { take } = useActions();
  const [all, setAll] = useState(false);
  const both = look.changes.filter(({ kind }) => kind === 'both');
  if (both.length === 0) return null;
  const sideOf = (change: Change): TakenFrom | undefined => choices.each?.get(changeKey(change)) ?? choices.both;
  const open = both.filter((change) => sideOf(change) === undefined).length;
  return (
    <Section title={`Changed on both sides (${both.length})`}>
      <Text muted>
        {open > 0
          ? 'What is not chosen stays as it is in the report, and is asked about again next time.'
          : 'All of them are chosen.'}
      </Text>
      <Actions>
        <Button size="small" onClick={() => run(take('source'))}>
          All from the source
        </Button>
        <Button size="small" onClick={() => run(take('report'))}>
          All as in the report
        </Button>
      </Actions>
      <ul className={styles.list}>
        {(all ? both : both.slice(0, SHOWN)).map((change) => (
          <li key={changeKey(change)}>
            <Field
              className={styles.field}
              size="small"
              label={`${change.account}, ${columnText(change.key, look.names)}`}
              hint={`Was ${shownValue(change.then, change.key)}`}
            >
              <Select
                size="small"
                value={sideOf(change) ?? ''}
                onChange={(_, { value }) => value !== '' && run(take(value as TakenFrom, changeKey(change)))}
              >
                {sideOf(change) === undefined && <option value="">Choose a side</option>}
                <option value="source">Source: {shownValue(change.now, change.key)}</option>
                <option value="report">Report: {shownValue(change.report, change.key)}</option>
              </Select>
            </Field>
          </li>
        ))}
      </ul>
      {both.length > SHOWN && <ShowMore all={all} onChange={setAll} first={SHOWN} of={both.length} />}
    </Section>
  );
}
