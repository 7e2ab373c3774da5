import { Button, Field, makeStyles, Select, Spinner } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { SourceOffer } from '../../../excel/panel/sources';
import { Text } from '../../components/View';
import { counted } from '../../format';
import { run, useActions, usePanelState } from '../../usePanel';

const KINDS = { sheet: 'sheet', table: 'table', selection: 'selection' } as const;

/** What a source is, in one line: "Key accounts": 31 rows, 9 of 12 columns known. */
export const sourceText = ({ name, rows, known, columns }: SourceOffer): string =>
  `"${name}": ${counted(rows, 'row', 'rows')}, ${known} of ${counted(columns, 'column', 'columns')} known`;

export const sourceKey = ({ kind, sheetId, address }: SourceOffer): string => `${kind} ${sheetId} ${address}`;

export const sourceName = ({ kind, name, address }: SourceOffer): string =>
  kind === 'selection' ? `Selection ${address}` : `${name} (${KINDS[kind]})`;

const useStyles = makeStyles({ again: { paddingTop: '8px' } });

/** The sheets, the tables and the selection to choose from. */
export function Sources(): ReactElement {
  const styles = useStyles();
  const { choose, findSources } = useActions();
  const sources = usePanelState((state) => state.build.sources);
  const chosen = usePanelState((state) => state.build.chosen);
  if (sources === null) return <Spinner size="tiny" label="Looking …" style={{ justifyContent: 'start' }} />;
  const current = chosen?.kind === 'workbook' ? chosen.source : undefined;
  if (sources.length === 0) {
    return (
      <>
        <Text muted>No sheet, table or selection here holds a list. Open or paste yours, then look again.</Text>
        <div className={styles.again}>
          <Button size="small" onClick={() => run(findSources())}>
            Look again
          </Button>
        </div>
      </>
    );
  }
  return (
    <Field label="Sheet, table or selection" size="small">
      <Select
        size="small"
        value={current ? sourceKey(current) : ''}
        onChange={(_, { value }) => {
          const source = sources.find((one) => sourceKey(one) === value);
          run(choose(source ? { kind: 'workbook', source } : null));
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
