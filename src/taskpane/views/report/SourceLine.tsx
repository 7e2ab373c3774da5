import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { goneIn } from '../../../domain/update/gone';
import type { SourceMemory } from '../../../domain/update/memory';
import { Notice } from '../../components/Notice';
import { Actions, Text } from '../../components/View';
import { run, useActions, usePanelState } from '../../usePanel';

/** Of what the report is a copy, whether that says something else by now, and the way to the update. */
export function SourceLine({ memory }: { readonly memory: SourceMemory }): ReactElement {
  const { openUpdate } = useActions();
  const newer = usePanelState((state) => state.update.newer);
  const busy = usePanelState((state) => state.busy !== null);
  const gone = goneIn(memory);
  const button = (
    <Button size="small" disabledFocusable={busy} onClick={() => run(openUpdate())}>
      Update …
    </Button>
  );
  return (
    <>
      {newer !== '' ? (
        <Notice kind="info" message={`In "${memory.name}" since it was last read: ${newer}.`} actions={button} />
      ) : (
        <>
          <Text muted>A copy of "{memory.name}". What is typed there comes in with Update.</Text>
          <Actions>{button}</Actions>
        </>
      )}
      {gone.length > 0 && <Text muted>▼ No longer in the source, kept here: {gone.join(', ')}</Text>}
    </>
  );
}
