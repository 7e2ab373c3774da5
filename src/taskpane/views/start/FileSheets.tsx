import { Field, Select } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { counted } from '../../format';
import type { FileSource } from '../../state/types';
import { run, useActions } from '../../usePanel';
import { useSourceStyles } from '../source/source.styles';

/** The sheets of a workbook file; nothing where it is a text, or has only one. */
export function FileSheets({ file }: { readonly file: FileSource }): ReactElement | null {
  const styles = useSourceStyles();
  const { chooseSheet } = useActions();
  if (file.kind !== 'book' || file.sheets.length < 2) return null;
  return (
    <Field className={styles.field} label={`Sheet of ${file.name}`} size="small">
      <Select size="small" value={file.sheet} onChange={(_, { value }) => run(chooseSheet(Number(value)))}>
        {file.sheets.map(({ name, visible, accounts, known, columns }, i) => (
          <option key={name} value={i}>
            {name}
            {visible ? '' : ' (hidden)'}:{' '}
            {accounts > 0
              ? `${counted(accounts, 'account', 'accounts')}, ${known} of ${counted(columns, 'column', 'columns')} known`
              : 'no accounts found'}
          </option>
        ))}
      </Select>
    </Field>
  );
}
