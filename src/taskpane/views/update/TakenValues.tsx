import type { ReactElement } from 'react';
import { useState } from 'react';
import type { Change } from '../../../domain/update/three-way';
import type { UpdatePreview } from '../../../excel/commands/update';
import { Section } from '../../components/Section';
import { ShowMore } from '../../components/View';
import { useSourceStyles } from '../source/source.styles';
import { columnText, shownValue } from './shown';

const SHOWN = 12;

/** Values that the source alone changed, account by account. */
export function TakenValues({ look: { changes, names } }: { readonly look: UpdatePreview }): ReactElement | null {
  const styles = useSourceStyles();
  const [all, setAll] = useState(false);
  const taken = changes.filter(({ kind }) => kind === 'taken');
  if (taken.length === 0) return null;
  const byAccount = new Map<string, Change[]>();
  for (const change of taken) byAccount.set(change.account, [...(byAccount.get(change.account) ?? []), change]);
  const accounts = [...byAccount];
  return (
    <Section title={`Taken from the source (${taken.length})`}>
      <ul className={styles.list}>
        {(all ? accounts : accounts.slice(0, SHOWN)).map(([account, values]) => (
          <li key={account}>
            <div className={styles.name}>{account}</div>
            {values.map(({ key, report, now }) => (
              <p key={key} className={styles.small}>
                {columnText(key, names)}: {shownValue(report, key)} → {shownValue(now, key)}
              </p>
            ))}
          </li>
        ))}
      </ul>
      {accounts.length > SHOWN && <ShowMore all={all} onChange={setAll} first={SHOWN} of={accounts.length} />}
    </Section>
  );
}
