import { makeStyles, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useEffect, useState } from 'react';
import { useWorkbench } from './useView';

const useStyles = makeStyles({
  overlay: {
    position: 'fixed',
    inset: '8px',
    zIndex: 10_000,
    display: 'grid',
    placeItems: 'center',
    pointerEvents: 'none',
    border: `2px dashed ${tokens.colorBrandStroke1}`,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackgroundAlpha,
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
});

const holdsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;

/** Opens a file that is dropped anywhere on the page, except on the add-in's own page. */
export function DropTarget(): JSX.Element | null {
  const styles = useStyles();
  const { workbench } = useWorkbench();
  const [over, setOver] = useState(false);
  useEffect(() => {
    // Before the grid, which would take the drop for cells.
    const options = { capture: true };
    const drag = (event: DragEvent): void => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      event.stopPropagation();
      setOver(true);
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent): void => {
      setOver(false);
      if (!holdsFiles(event)) return;
      event.preventDefault();
      event.stopPropagation();
      const file = event.dataTransfer?.files[0];
      if (file) void workbench.openFile(file);
    };
    window.addEventListener('dragenter', drag, options);
    window.addEventListener('dragover', drag, options);
    window.addEventListener('dragleave', leave, options);
    window.addEventListener('drop', drop, options);
    return () => {
      window.removeEventListener('dragenter', drag, options);
      window.removeEventListener('dragover', drag, options);
      window.removeEventListener('dragleave', leave, options);
      window.removeEventListener('drop', drop, options);
    };
  }, [workbench]);
  return over ? <div className={styles.overlay}>Drop an Excel workbook or a CSV file to open it</div> : null;
}
