import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { questionKey } from '../../../domain/update/keys';
import type { Question } from '../../../domain/update/three-way';
import type { UpdateChoices, UpdatePreview } from '../../../excel/commands/update';
import { Check } from '../../components/fields/Check';
import { Section } from '../../components/Section';
import { Actions, Text } from '../../components/View';
import { named } from '../../format';
import { run, useActions } from '../../usePanel';
import { useSourceStyles } from '../source/source.styles';

const SHOWN = 20;

/** Accounts that look like known ones under another name: nothing of them is taken before it is answered. */
export function Names({ questions }: { readonly questions: readonly Question[] }): ReactElement | null {
  const styles = useSourceStyles();
  const { answer } = useActions();
  if (questions.length === 0) return null;
  return (
    <Section title={`Renamed? (${questions.length})`}>
      <ul className={styles.list}>
        {questions.map((question) => {
          const { side, from, to } = question;
          return (
            <li key={questionKey(question)} className={styles.item}>
              <Text>
                "{from}" is gone {side === 'source' ? 'from the source' : 'from the report'}, and "{to}" looks like it.
              </Text>
              <Actions>
                <Button
                  size="small"
                  aria-label={`It is the same account: ${from} and ${to}`}
                  onClick={() => run(answer(question, true))}
                >
                  It is the same account
                </Button>
                <Button
                  size="small"
                  aria-label={`Two accounts: ${from} and ${to}`}
                  onClick={() => run(answer(question, false))}
                >
                  Two accounts
                </Button>
              </Actions>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

export function NewAccounts({ fresh }: Pick<UpdatePreview, 'fresh'>): ReactElement | null {
  if (fresh.length === 0) return null;
  return (
    <Section title={`New accounts (${fresh.length})`}>
      <Text muted>
        {named(
          fresh.map(({ name }) => name),
          SHOWN,
        )}
      </Text>
    </Section>
  );
}

/** Accounts that the source has no longer: they stay in the report until it is said that they go. */
export function Gone({
  look: { gone, removed },
  choices,
}: {
  readonly look: Pick<UpdatePreview, 'gone' | 'removed'>;
  readonly choices: UpdateChoices;
}): ReactElement | null {
  const { removeGone } = useActions();
  if (gone.length === 0 && removed.length === 0) return null;
  return (
    <Section title={`No longer in the source (${gone.length})`}>
      <Text muted>They stay in the report, marked, unless you take them out here.</Text>
      {gone.map(({ account, known }) => (
        <Check
          key={account}
          label={`Take ${account} out of the report${known ? ' (was gone before)' : ''}`}
          checked={choices.remove?.has(account) ?? false}
          onChange={(checked) => run(removeGone(account, checked))}
        />
      ))}
      {removed.length > 0 && (
        <Text muted>
          Taken out of the report by you, so not added again: {removed.map(({ account }) => account).join(', ')}
        </Text>
      )}
    </Section>
  );
}
