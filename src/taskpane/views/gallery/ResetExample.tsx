import { Button } from '@fluentui/react-components';
import type { KeyboardEvent, ReactElement } from 'react';
import type { StandingTemplate } from '../../../excel/panel/standing';
import { Notice } from '../../components/Notice';
import { useUnfolding } from '../../components/useUnfolding';
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
  const { isOpen, button, first, open, close } = useUnfolding<HTMLButtonElement>();
  if (!isOpen)
    return (
      <Button ref={button} size="small" disabledFocusable={busy} aria-label={`Reset example: ${names}`} onClick={open}>
        Reset example
      </Button>
    );
  const escape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    close();
  };
  const reset = (): void => {
    close();
    run(onTemplate('restore', standing));
  };
  return (
    <div className={styles.asked} role="group" aria-label={`Reset example: ${names}`} onKeyDown={escape}>
      <Notice
        kind="warning"
        message="The example comes back where it stood: what you typed over it goes. Rows of your own stay. Undo takes this back."
        actions={
          <>
            <Button ref={first} size="small" disabledFocusable={busy} onClick={reset}>
              Reset example
            </Button>
            <Button size="small" onClick={close}>
              Cancel
            </Button>
          </>
        }
      />
    </div>
  );
}
