import { Button } from '@fluentui/react-components';
import type { DragEvent, ReactElement } from 'react';
import { useRef, useState } from 'react';
import { Actions } from '../../components/View';
import { run, useActions } from '../../usePanel';

/** The button that asks for a file: a workbook or a text. */
export function FileDrop({ again }: { readonly again: boolean }): ReactElement {
  const { chooseFile } = useActions();
  const input = useRef<HTMLInputElement>(null);
  return (
    <Actions>
      <input
        ref={input}
        type="file"
        accept=".xlsx,.xlsm,.csv,.tsv,.txt,text/csv"
        hidden
        aria-label="File of accounts"
        onChange={({ target }) => {
          const file = target.files?.[0];
          // The same file can then be chosen again, after it was corrected.
          target.value = '';
          if (file) run(chooseFile(file));
        }}
      />
      <Button size="small" onClick={() => input.current?.click()}>
        {again ? 'Choose another file' : 'Choose a file'}
      </Button>
    </Actions>
  );
}

/** Takes a file that is dropped anywhere on what gets `target`. */
export function useFileDrop(onFile?: () => void) {
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
        onFile?.();
        run(chooseFile(file));
      },
    },
  };
}
