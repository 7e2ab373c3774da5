import { Button, Spinner } from '@fluentui/react-components';
import type { ComponentType, ReactElement } from 'react';
import { useEffect, useState } from 'react';
import { Actions, ComingView, Text, View, ViewTitle } from './View';

/** What is fetched when it is shown first, or before. */
export interface Later<Props extends object> {
  (props: Props): ReactElement;
  /** Fetches it; where that fails, showing it tries again. */
  fetch(): Promise<void>;
}

/**
 * A part of the panel in a script of its own, or word of its coming, which React's own way of waiting would show for 300 ms at
 * least.
 * @param whole whether it is a view of its own, with a heading
 */
export function later<Props extends object>(
  load: () => Promise<{ readonly default: ComponentType<Props> }>,
  whole = false,
): Later<Props> {
  let loaded: ComponentType<Props> | undefined;
  const fetch = async (): Promise<void> => {
    loaded ??= (await load()).default;
  };

  function Shown(props: Props): ReactElement {
    const [attempt, setAttempt] = useState(0);
    const [state, setState] = useState<'waiting' | 'failed' | 'there'>('waiting');
    useEffect(() => {
      let left = false;
      fetch().then(
        () => !left && setState('there'),
        () => !left && setState('failed'),
      );
      return () => {
        left = true;
      };
    }, [attempt]);

    if (loaded) {
      const Loaded = loaded;
      return <Loaded {...props} />;
    }
    const waits = <Spinner size="tiny" label="Opening …" style={{ justifyContent: 'start' }} />;
    if (state !== 'failed') return whole ? <ComingView>{waits}</ComingView> : waits;
    const failed = (
      <>
        {whole && <ViewTitle>This view could not be loaded</ViewTitle>}
        <Text>
          {whole ? '' : 'This part could not be loaded. '}Check your internet connection, then try again. Nothing in the
          workbook was changed.
        </Text>
        <Actions>
          <Button
            appearance="primary"
            onClick={() => {
              setState('waiting');
              setAttempt(attempt + 1);
            }}
          >
            Retry
          </Button>
        </Actions>
      </>
    );
    return whole ? <View>{failed}</View> : failed;
  }
  return Object.assign(Shown, { fetch });
}
