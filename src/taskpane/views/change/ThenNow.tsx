import type { ReactElement, ReactNode } from 'react';
import { Section } from '../../components/Section';
import { useChangeStyles } from './change.styles';

/** A table of what was then, is now, and has changed; its rows are given. */
export function ThenNow({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactElement {
  const styles = useChangeStyles();
  return (
    <Section title={title}>
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
        <tbody>{children}</tbody>
      </table>
    </Section>
  );
}
