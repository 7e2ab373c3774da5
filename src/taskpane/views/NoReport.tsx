import { Button, Spinner } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { TOO_OLD } from '../../engine/errors';
import { Actions, Text, View, ViewTitle } from '../components/View';
import { run, useActions, usePanelState } from '../usePanel';

const outsideText = (): string =>
  typeof Office === 'undefined'
    ? 'The connection to Excel could not be loaded. Check your internet connection, then close and open the panel again.'
    : 'Excel is not there. Open this panel from the Home tab of Excel.';

interface NoReportProps {
  /** The view's own heading. */
  readonly title: string;
  /** Completes "With it, you see here …". */
  readonly what: string;
}

/** In place of a view that has nothing to show: why, and what to do. */
export function NoReport({ title, what }: NoReportProps): ReactElement {
  const { show, reload } = useActions();
  const host = usePanelState((state) => state.host);
  const reading = usePanelState((state) => state.reading);
  if (host === 'outside' || host === 'tooOld') {
    return (
      <View>
        <ViewTitle>{title}</ViewTitle>
        <Text>{host === 'outside' ? outsideText() : TOO_OLD}</Text>
      </View>
    );
  }
  if (host === 'starting' || reading === 'first') {
    return (
      <View>
        <ViewTitle>{title}</ViewTitle>
        <Spinner size="tiny" labelPosition="after" label="Reading the workbook …" style={{ justifyContent: 'start' }} />
      </View>
    );
  }
  const failed = reading === 'failed';
  return (
    <View>
      <ViewTitle>{title}</ViewTitle>
      <Text>
        {failed
          ? 'The workbook could not be read.'
          : `There is no report in this workbook yet. With it, you see here ${what}.`}
      </Text>
      <Actions>
        {failed ? (
          <Button appearance="primary" onClick={() => run(reload())}>
            Read again
          </Button>
        ) : (
          <Button appearance="primary" onClick={() => show('report')}>
            Choose what to build from
          </Button>
        )}
      </Actions>
    </View>
  );
}
