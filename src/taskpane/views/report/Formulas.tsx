import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { FormulaMode } from '../../../domain/model/model';
import { Section } from '../../components/Section';
import { Actions, Text } from '../../components/View';
import { run, useActions, usePanelState } from '../../usePanel';

/** Which formulas the report holds, and the way to the other ones. */
export function Formulas({ mode }: { readonly mode: FormulaMode }): ReactElement {
  const { switchFormulas, repairFunctions } = useActions();
  const busy = usePanelState((state) => state.busy !== null);
  const native = mode === 'native';
  return (
    <Section title="Formulas">
      <Text muted>
        {native
          ? 'Native formulas: they compute for everyone, with or without this add-in.'
          : 'Add-in functions: they explain themselves, and need this add-in to compute.'}
      </Text>
      <Actions>
        <Button disabledFocusable={busy} onClick={() => run(switchFormulas())}>
          {native ? 'Use add-in functions' : 'Use native formulas'}
        </Button>
        <Button disabledFocusable={busy} onClick={() => run(repairFunctions())}>
          Repair functions
        </Button>
      </Actions>
    </Section>
  );
}
