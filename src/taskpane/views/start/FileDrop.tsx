import { Button } from '@fluentui/react-components';
import type { DragEvent, ReactElement } from 'react';
import { useRef, useState } from 'react';
import { Actions } from '../../components/View';
import { run, useActions, usePanelState } from '../../usePanel';

/** The button that asks for a CSV file. */
export function FileDrop(): ReactElement {
  const { chooseFile } = useActions();
  const chosen = usePanelState((state) => state.build.chosen);
  const input = useRef<HTMLInputElement>(null);
  return (
    <Actions>
      <input
        ref={input}
        type="file"
        accept=".csv,.tsv,.txt,text/csv"
        hidden
        aria-label="CSV file"
        onChange={({ target }) => {
          const file = target.files?.[0];
          // The same file can then be chosen again, after it was corrected.
          target.value = '';
          if (file) run(chooseFile(file));
        }}
      />
      <Button size="small" onClick={() => input.current?.click()}>
        {chosen?.kind === 'csv' ? 'Choose another file' : 'Choose a file'}
      </Button>
    </Actions>
  );
}

/** Takes a file that is dropped anywhere on what gets `target`. */
export function useFileDrop(onFile: () => void) {
  const { chooseFile } = useActions();
  const [over, setOver] = useState(false);
  return {
    over,
    target: {
      onDragOver: (event: DragEvent): void => {
        event.preventDefault();
        setOver(true);
      },
      onDragLeave: (): void => setOver(false),
      onDrop: (event: DragEvent): void => {
        event.preventDefault();
        setOver(false);
        const file = event.dataTransfer.files[0];
        if (!file) return;
        onFile();
        run(chooseFile(file));
      },
    },
  };
}
