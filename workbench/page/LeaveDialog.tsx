import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import type { JSX } from 'react';
import { saveAs } from './state/download';
import { useWorkbench } from './useView';

/** Asks, as Excel does, before changes that are not saved are left behind. */
export function LeaveDialog(): JSX.Element {
  const { workbench, view } = useWorkbench();
  const save = async (): Promise<void> => {
    // Where it could not be saved, a message says why and the workbook stays open.
    const saved = await saveAs(workbench);
    workbench.answerLeaving(saved);
  };
  return (
    <Dialog
      modalType="alert"
      open={view.leaving !== undefined}
      onOpenChange={(_, { open }) => !open && workbench.answerLeaving(false)}
    >
      <DialogSurface>
        <DialogBody>
          <DialogTitle>Save the changes in {view.fileName}?</DialogTitle>
          <DialogContent>The workbook was changed since it was opened or saved.</DialogContent>
          <DialogActions fluid>
            <Button appearance="primary" onClick={() => void save()}>
              Save
            </Button>
            <Button onClick={() => workbench.answerLeaving(true)}>Don’t save</Button>
            <Button onClick={() => workbench.answerLeaving(false)}>Cancel</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
