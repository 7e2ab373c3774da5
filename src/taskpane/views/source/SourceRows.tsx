import { Button, Field, Select } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useState } from 'react';
import type { MappedRow, Mapping, RowChoice } from '../../../domain/tracker';
import { Check } from '../../components/fields/Check';
import { Section } from '../../components/Section';
import { Actions, ShowMore } from '../../components/View';
import { run, useActions } from '../../usePanel';
import type { Place } from './MappingView';
import { useSourceStyles } from './source.styles';
import { ToCell } from './ToCell';
import { rowsText } from './words';

const SHOWN = 8;

/** Rows that are left out or look as if they should be, each with what turns that round; hidden rows and long texts. */
export function SourceRows({
  mapping,
  place,
}: {
  readonly mapping: Mapping;
  readonly place?: Place;
}): ReactElement | null {
  const styles = useSourceStyles();
  const { map } = useActions();
  const [all, setAll] = useState(false);
  const { rows, hidden, longTexts } = mapping;
  if (rows.length === 0 && !hidden && longTexts === 0) return null;
  const shown = all ? rows : rows.slice(0, SHOWN);
  return (
    <Section title={rows.length > 0 ? `Rows to look at (${rows.length})` : 'Rows'}>
      {hidden && (
        <Check
          label={`Leave out ${rowsText(hidden.rows)} that ${hidden.rows === 1 ? 'is' : 'are'} hidden`}
          checked={hidden.leftOut}
          onChange={(checked) => run(map({ kind: 'hidden', leaveOut: checked }))}
        />
      )}
      {longTexts > 0 && (
        <Check
          label="Cut texts that are longer than a cell holds; otherwise they are left out"
          checked={mapping.cutTexts}
          onChange={(checked) => run(map({ kind: 'longTexts', cut: checked }))}
        />
      )}
      <ul className={styles.list}>
        {shown.map((row) => (
          <Row key={row.row} row={row} place={place} />
        ))}
      </ul>
      {rows.length > SHOWN && <ShowMore all={all} onChange={setAll} first={SHOWN} of={rows.length} />}
    </Section>
  );
}

interface RowProps {
  readonly row: MappedRow;
  readonly place?: Place;
}

function Row({ row: { row, name, cell, as, message, chosen }, place }: RowProps): ReactElement {
  const styles = useSourceStyles();
  const { map } = useActions();
  const other = as === 'account' ? 'leftOut' : 'account';
  const says = chosen ? 'Take back' : other === 'account' ? 'Take it as an account' : 'Leave it out';
  return (
    <li className={styles.item}>
      <p className={styles.small}>{message}</p>
      <Actions>
        <Button
          size="small"
          aria-label={`${says}: ${name.toLowerCase()}`}
          onClick={() => run(map({ kind: 'row', row, as: chosen ? undefined : other }))}
        >
          {says}
        </Button>
        <ToCell place={place} address={cell} />
      </Actions>
    </li>
  );
}

/** Where the header and the first account stand, to point to other rows. */
export function HeaderRows({ mapping }: { readonly mapping: Mapping }): ReactElement | null {
  const styles = useSourceStyles();
  const { map } = useActions();
  const { turned, headerRow, firstDataRow, headerRows, dataRows } = mapping;
  if (headerRows.length === 0) return null;
  return (
    <Section title="Header and first account">
      {turned !== undefined && (
        <Check
          label="The list lies on its side: a field a row, an account a column"
          checked={turned}
          onChange={(checked) => run(map({ kind: 'turned', turned: checked }))}
        />
      )}
      <Field className={styles.field} label="The header is" size="small">
        <Select
          size="small"
          value={headerRow ?? ''}
          data-anchor="header"
          onChange={(_, { value }) => run(map({ kind: 'headerRow', row: value === '' ? undefined : Number(value) }))}
        >
          {options(headerRows, headerRow, 'Choose the row')}
        </Select>
      </Field>
      {dataRows.length > 0 && (
        <Field className={styles.field} label="The first account is" size="small">
          <Select
            size="small"
            value={firstDataRow ?? ''}
            onChange={(_, { value }) => run(map({ kind: 'firstDataRow', row: Number(value) }))}
          >
            {options(dataRows, firstDataRow, 'Right under the header')}
          </Select>
        </Field>
      )}
    </Section>
  );
}

function options(rows: readonly RowChoice[], current: number | undefined, none: string): ReactElement {
  const known = current !== undefined && rows.some(({ row }) => row === current);
  return (
    <>
      {!known && <option value={current ?? ''}>{current === undefined ? none : `Row ${current}`}</option>}
      {rows.map(({ row, name, text }) => (
        <option key={row} value={row}>
          {name}: {text}
        </option>
      ))}
    </>
  );
}
