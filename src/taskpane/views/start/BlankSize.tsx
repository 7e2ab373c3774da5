import { Field, Input } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { run, useActions, usePanelState } from '../../usePanel';

const MOST = 5000;

const readCount = (text: string): number | undefined => {
  const count = Number(text.trim());
  return Number.isInteger(count) && count >= 1 && count <= MOST ? count : undefined;
};

/** How many lines a blank report starts with. */
export function BlankSize(): ReactElement {
  const { choose } = useActions();
  const chosen = usePanelState((state) => state.build.chosen);
  const [text, setText] = useState(() => (chosen?.kind === 'blank' ? String(chosen.accounts) : ''));
  const problem = readCount(text) === undefined;
  return (
    <Field
      label="Lines for accounts"
      size="small"
      validationState={problem ? 'error' : 'none'}
      validationMessage={problem ? `Type a whole number from 1 to ${MOST}.` : undefined}
      hint={problem ? undefined : 'More can be added under the table at any time.'}
    >
      <Input
        size="small"
        inputMode="numeric"
        autoComplete="off"
        value={text}
        onChange={(_, { value }) => {
          setText(value);
          const accounts = readCount(value);
          run(choose(accounts === undefined ? null : { kind: 'blank', accounts }));
        }}
      />
    </Field>
  );
}
