import type { ReactElement } from 'react';
import type { ChangeSince } from '../../../domain/review/review';
import { moneyAround, moneyChanged } from './between';
import { useChangeStyles } from './change.styles';
import { ThenNow } from './ThenNow';

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
    <ThenNow title="Money">
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
    </ThenNow>
  );
}
