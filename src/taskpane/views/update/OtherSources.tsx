import { Field, Select } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { run, useActions, usePanelState } from '../../usePanel';
import { sourceKey, sourceName } from '../start/Sources';

/** Sheets, tables and the selection of this workbook to update from. */
export function OtherSources(): ReactElement | null {
  const { updateFrom } = useActions();
  const sources = usePanelState((state) => state.build.sources);
  const input = usePanelState((state) => state.update.input);
  if (!sources || sources.length === 0) return null;
  const current =
    input?.kind === 'range'
      ? sources.find(({ sheetId, address }) => sheetId === input.source.sheetId && address === input.source.address)
      : undefined;
  return (
    <Field label="Or a sheet, a table or the selection" size="small">
      <Select
        size="small"
        value={current ? sourceKey(current) : ''}
        onChange={(_, { value }) => {
          const source = sources.find((one) => sourceKey(one) === value);
          if (source) run(updateFrom(source));
        }}
      >
        <option value="">Choose one</option>
        {sources.map((source) => (
          <option key={sourceKey(source)} value={sourceKey(source)}>
            {sourceName(source)}
          </option>
        ))}
      </Select>
    </Field>
  );
}
