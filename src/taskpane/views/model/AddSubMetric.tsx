import { Button, Field, Input } from '@fluentui/react-components';
import type { KeyboardEvent, ReactElement } from 'react';
import { useState } from 'react';
import type { Step } from '../../../domain/model/model';
import { useUnfolding } from '../../components/useUnfolding';
import { Actions } from '../../components/View';
import { useActions } from '../../usePanel';

/** A button that opens into the fields of a new sub-metric. */
export function AddSubMetric({ step }: { readonly step: Step }): ReactElement {
  const { draft } = useActions();
  const { isOpen, button, first, open, close: fold } = useUnfolding<HTMLInputElement>();
  const [name, setName] = useState('');
  const [ask, setAsk] = useState('');

  if (!isOpen) {
    return (
      <Actions>
        <Button ref={button} size="small" aria-label={`Add a sub-metric to "${step.name}"`} onClick={open}>
          Add a sub-metric
        </Button>
      </Actions>
    );
  }
  const close = (): void => {
    setName('');
    setAsk('');
    fold();
  };
  const add = (): void => {
    if (name.trim() === '') return first.current?.focus();
    draft({ add: [{ step: step.id, name, ask, weight: 1 }] });
    close();
  };
  const keys = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    // The key is not to press the button that gets the focus, nor to lead out of the panel.
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Enter') add();
    else close();
  };
  return (
    <>
      <Field label="Name of the new sub-metric" size="small" required>
        <Input
          ref={first}
          size="small"
          autoComplete="off"
          value={name}
          onChange={(_, { value }) => setName(value)}
          onKeyDown={keys}
        />
      </Field>
      <Field label="What to ask, to give the score" size="small">
        <Input
          size="small"
          autoComplete="off"
          value={ask}
          onChange={(_, { value }) => setAsk(value)}
          onKeyDown={keys}
        />
      </Field>
      <Actions>
        <Button size="small" disabledFocusable={name.trim() === ''} onClick={add}>
          Add
        </Button>
        <Button size="small" onClick={close}>
          Cancel
        </Button>
      </Actions>
    </>
  );
}
