import { Button, makeStyles, tokens, Tooltip } from '@fluentui/react-components';
import { ArrowRedoRegular, ArrowUndoRegular, SaveRegular } from '@fluentui/react-icons';
import type { JSX } from 'react';
import { saveAs } from './state/download';
import { useWorkbench } from './useView';

const useStyles = makeStyles({
  bar: {
    display: 'grid',
    gridTemplateColumns: '1fr auto 1fr',
    alignItems: 'center',
    flexShrink: 0,
    height: '36px',
    padding: '0 8px',
    // Dark enough for white letters in both themes.
    backgroundColor: '#0f5f36',
    color: '#ffffff',
  },
  tools: { display: 'flex', gap: '2px' },
  tool: {
    color: '#ffffff',
    ':hover': { backgroundColor: '#106d3b', color: '#ffffff' },
    ':hover:active': { backgroundColor: '#0d4127', color: '#ffffff' },
    '&:focus-visible': { outline: '2px solid #ffffff', outlineOffset: '-2px' },
  },
  name: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold, lineHeight: '20px' },
});

/** Undo, redo, save, and the name of the file. */
export function TitleBar(): JSX.Element {
  const styles = useStyles();
  const { workbench, view } = useWorkbench();
  const tools = [
    { label: 'Undo', icon: <ArrowUndoRegular />, run: () => workbench.grid?.undo() },
    { label: 'Redo', icon: <ArrowRedoRegular />, run: () => workbench.grid?.redo() },
    { label: 'Save as .xlsx', icon: <SaveRegular />, run: () => void saveAs(workbench) },
  ];
  return (
    <header className={styles.bar}>
      <div className={styles.tools}>
        {tools.map(({ label, icon, run }) => (
          <Tooltip key={label} content={label} relationship="label" positioning="after">
            <Button appearance="transparent" size="small" className={styles.tool} icon={icon} onClick={run} />
          </Tooltip>
        ))}
      </div>
      <h1 className={styles.name}>{view.fileName}</h1>
    </header>
  );
}
