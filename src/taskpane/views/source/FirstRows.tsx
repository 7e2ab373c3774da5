import { mergeClasses } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Cell, Mapping, PreviewColumn } from '../../../domain/tracker';
import { Section } from '../../components/Section';
import { date, grouped, score } from '../../format';
import { useSourceStyles } from './source.styles';

/** The first accounts as they will stand in the report. */
export function FirstRows({ preview: { columns, rows } }: Pick<Mapping, 'preview'>): ReactElement | null {
  const styles = useSourceStyles();
  if (rows.length === 0) return null;
  return (
    <Section title="First rows in the report">
      {/* Whoever has no mouse moves the table with the arrow keys. */}
      <div className={styles.scroll} tabIndex={0} role="region" aria-label="Table of the first rows">
        <table className={styles.table}>
          <thead>
            <tr>
              {columns.map(({ header, kind }, i) => (
                <th
                  key={i}
                  scope="col"
                  title={header}
                  className={mergeClasses(styles.cell, styles.header, isNumber(kind) && styles.number)}
                >
                  {cut(header)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, r) => (
              <tr key={r}>
                {row.map((cell, c) => (
                  <td key={c} className={mergeClasses(styles.cell, isNumber(columns[c].kind) && styles.number)}>
                    {shown(cell, columns[c].kind)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}

const isNumber = (kind: PreviewColumn['kind']): boolean => kind === 'score' || kind === 'amount' || kind === 'type';

/** Notes may be as long as a cell holds. */
const LONGEST = 40;
const cut = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text);

function shown(cell: Cell, kind: PreviewColumn['kind']): string {
  if (cell === null) return '';
  if (typeof cell !== 'number') return cut(String(cell));
  if (kind === 'score') return score(cell);
  if (kind === 'date') return date(cell);
  return kind === 'amount' ? grouped(cell, 2) : String(cell);
}
