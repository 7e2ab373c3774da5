import { Button, makeStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { SubMetric } from '../../../domain/model/model';
import { lossesOf } from '../../../domain/model/model-preview';
import { Notice } from '../../components/Notice';
import { useUnfolding } from '../../components/useUnfolding';
import { Actions } from '../../components/View';
import { counted } from '../../format';
import { useActions, usePanelState } from '../../usePanel';

const useStyles = makeStyles({ question: { scrollMarginBlockEnd: '50vh' } });

/** Takes a sub-metric out of the model; where it has scores, after asking what becomes of them. */
export function RemoveSubMetric({ subMetric: { id, name } }: { readonly subMetric: SubMetric }): ReactElement {
  const styles = useStyles();
  const { removeSubMetric } = useActions();
  const report = usePanelState((state) => state.report);
  const { isOpen, button, first, open, close } = useUnfolding<HTMLButtonElement>();

  const scores = report ? (lossesOf([id], report.model, report.accounts, [])[0]?.scores ?? 0) : 0;
  if (!isOpen) {
    return (
      <Actions>
        <Button
          ref={button}
          size="small"
          appearance="subtle"
          aria-label={`Remove "${name}"`}
          onClick={() => (scores > 0 ? open() : removeSubMetric(id, 'delete'))}
        >
          Remove
        </Button>
      </Actions>
    );
  }
  return (
    <div
      className={styles.question}
      role="group"
      aria-label={`Remove "${name}"`}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        close();
      }}
    >
      <Notice
        kind="warning"
        message={`${counted(scores, 'account has', 'accounts have')} a score in "${name}". What becomes of them?`}
        actions={
          <>
            <Button ref={first} size="small" onClick={() => removeSubMetric(id, 'keep')}>
              Keep as my own column
            </Button>
            <Button size="small" onClick={() => removeSubMetric(id, 'delete')}>
              Remove with scores
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
