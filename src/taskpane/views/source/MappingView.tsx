import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useState } from 'react';
import type { Mapping } from '../../../domain/tracker';
import { Section } from '../../components/Section';
import { Actions, Text } from '../../components/View';
import type { CellRef, ColumnOrder } from '../../state/types';
import { ColumnItem } from './ColumnItem';
import { FirstRows } from './FirstRows';
import { HeaderRows, SourceRows } from './SourceRows';
import { useSourceStyles } from './source.styles';
import { Values } from './Values';

export interface MappingViewProps {
  readonly mapping: Mapping;
  readonly order: ColumnOrder;
  /** Whether nothing can be read before something is chosen here. */
  readonly refused?: boolean;
  /** The sheet of this workbook that the source is, to go to its cells. */
  readonly place?: Place;
}

export type Place = Pick<CellRef, 'sheetId' | 'sheetName'>;

/** How a source is read: what is unsure first, then everything else, each with what changes it. */
export function MappingView({ mapping, order, refused = false, place }: MappingViewProps): ReactElement {
  return (
    <>
      {refused && <HeaderRows mapping={mapping} />}
      <Columns mapping={mapping} order={order} refused={refused} />
      <Values values={mapping.toFix} place={place} />
      <SourceRows mapping={mapping} place={place} />
      {mapping.remarks.length > 0 && (
        <Section title="Good to know">
          {mapping.remarks.map(({ message }, i) => (
            <Text key={i} muted>
              {message}
            </Text>
          ))}
        </Section>
      )}
      {!refused && <HeaderRows mapping={mapping} />}
      <FirstRows preview={mapping.preview} />
    </>
  );
}

function Columns({ mapping, order, refused }: Required<Omit<MappingViewProps, 'place'>>): ReactElement | null {
  const styles = useSourceStyles();
  const [all, setAll] = useState(false);
  const { columns } = mapping;
  if (columns.length === 0) return null;
  const sorted = order.columns.flatMap((index) => columns.find((column) => column.index === index) ?? []);
  const items = (from: number, to?: number): ReactElement => (
    <ul className={styles.list}>
      {sorted.slice(from, to).map((column) => (
        <ColumnItem key={column.index} column={column} mapping={mapping} anchor={`column ${column.index}`} />
      ))}
    </ul>
  );
  const others = sorted.length - order.unsure;
  const opened = all || refused;
  return (
    <>
      {order.unsure > 0 && <Section title={`Columns to check (${order.unsure})`}>{items(0, order.unsure)}</Section>}
      {others > 0 && (
        <Section title={order.unsure > 0 ? `Other columns (${others})` : `Columns (${others})`}>
          {!refused && (
            <Actions>
              <Button size="small" aria-expanded={all} onClick={() => setAll(!all)}>
                {all ? 'Hide columns' : 'Show and change columns'}
              </Button>
            </Actions>
          )}
          {opened && items(order.unsure)}
        </Section>
      )}
    </>
  );
}
