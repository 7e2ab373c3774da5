import { Button } from '@fluentui/react-components';
import type { KeyboardEvent, ReactElement } from 'react';
import { useEffect, useRef, useState } from 'react';
import type { StandingTemplate } from '../../../excel/panel/standing';
import { Notice } from '../../components/Notice';
import { run, useActions, usePanelState } from '../../usePanel';
import { useGalleryStyles } from './gallery.styles';

/** Puts the example back, after saying what of one's own that takes away. */
export function ResetExample({
  standing,
  names,
}: {
  readonly standing: StandingTemplate;
  readonly names: string;
}): ReactElement {
  const styles = useGalleryStyles();
  const { onTemplate } = useActions();
  const busy = usePanelState((state) => state.busy !== null);
  const [asking, setAsking] = useState(false);
  const first = useRef<HTMLButtonElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const answered = useRef(false);
  useEffect(() => {
    if (asking) first.current?.focus();
    else if (answered.current) button.current?.focus();
  }, [asking]);
  const answer = (reset: boolean): void => {
    answered.current = true;
    setAsking(false);
    if (reset) run(onTemplate('restore', standing));
  };
  if (!asking)
    return (
      <Button
        ref={button}
        size="small"
        disabledFocusable={busy}
        aria-label={`Reset example: ${names}`}
        onClick={() => setAsking(true)}
      >
        Reset example
      </Button>
    );
  const escape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    answer(false);
  };
  return (
    <div className={styles.asked} role="group" aria-label={`Reset example: ${names}`} onKeyDown={escape}>
      <Notice
        kind="warning"
        message="The example comes back where it stood: what you typed over it goes. Rows of your own stay. Undo takes this back."
        actions={
          <>
            <Button ref={first} size="small" disabledFocusable={busy} onClick={() => answer(true)}>
              Reset example
            </Button>
            <Button size="small" onClick={() => answer(false)}>
              Cancel
            </Button>
          </>
        }
      />
    </div>
  );
}
