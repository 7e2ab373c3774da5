import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { Section } from '../../components/Section';
import { Actions, Text } from '../../components/View';
import { run, useActions, usePanelState } from '../../usePanel';

/** Our functions made plain formulas for people without the add-in, and made functions again. */
export function Convert(): ReactElement {
  const { convertFormulas } = useActions();
  const busy = usePanelState((state) => state.busy !== null);
  return (
    <Section title="Convert to plain formulas">
      <Text muted>
        Replaces AMPR functions by plain Excel formulas with the same values, so that they compute without this add-in.
        What has no plain formula stays, and is named.
      </Text>
      <Actions>
        <Button disabledFocusable={busy} onClick={() => run(convertFormulas('plain', 'selection'))}>
          Selection
        </Button>
        <Button disabledFocusable={busy} onClick={() => run(convertFormulas('plain', 'sheet'))}>
          This sheet
        </Button>
        <Button disabledFocusable={busy} onClick={() => run(convertFormulas('plain', 'workbook'))}>
          Whole workbook
        </Button>
      </Actions>
      <Text muted>The way back, where a selected formula is that of one function only:</Text>
      <Actions>
        <Button disabledFocusable={busy} onClick={() => run(convertFormulas('functions', 'selection'))}>
          Use functions in the selection
        </Button>
      </Actions>
    </Section>
  );
}
