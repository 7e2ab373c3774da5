import type { ReactElement } from 'react';
import type { ChangeSince } from '../../../domain/review/review';
import { Section } from '../../components/Section';
import { moneyAround, moneyChanged } from './between';
import { useChangeStyles } from './change.styles';

const AMOUNTS = [
  ['lastArr', 'Last year’s ARR'],
  ['deltaArr', 'ΔARR'],
  ['ytd', 'YTD'],
] as const;

/** What the amounts of all accounts added up to then, and do now. */
export function Amounts({
  change,
  currency,
}: {
  readonly change: ChangeSince;
  readonly currency: string;
}): ReactElement {
  const styles = useChangeStyles();
  return (
    <Section title="Money">
      <table className={styles.table}>
        <thead>
          <tr>
            <td />
            {['Then', 'Now', 'Change'].map((what) => (
              <th key={what} scope="col" className={styles.head}>
                {what}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {AMOUNTS.map(([key, name]) => {
            const moved = change.amounts[key];
            const write = moneyAround(moved);
            return (
              <tr key={key}>
                <th scope="row" className={styles.name}>
                  {name}
                </th>
                <td className={styles.cell}>{write(moved.then, currency)}</td>
                <td className={styles.cell}>{write(moved.now, currency)}</td>
                <td className={styles.cell}>
                  <strong>{moneyChanged(moved.change, currency, write)}</strong>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Section>
  );
}
