import {
  Button,
  makeStyles,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Tab,
  TabList,
  tokens,
} from '@fluentui/react-components';
import type { JSX } from 'react';
import { useState } from 'react';
import { chooseFile, saveAs } from '../state/download';
import { MoodControls } from './MoodControls';
import { RibbonGroup } from './RibbonGroup';
import { useWorkbench } from '../useView';
import type { Workbench } from '../state/workbench';

const MOODS = 'Moods';

const useStyles = makeStyles({
  ribbon: { flexShrink: 0, backgroundColor: tokens.colorNeutralBackground3 },
  tabs: { display: 'flex', alignItems: 'center', padding: '0 8px', height: '34px' },
  body: {
    display: 'flex',
    height: '92px',
    margin: '0 8px 6px',
    borderRadius: tokens.borderRadiusXLarge,
    boxShadow: tokens.shadow2,
    backgroundColor: tokens.colorNeutralBackground1,
    overflowX: 'auto',
  },
});

/** `TabHome` is Excel's tab Home. */
const tabLabel = (id: string): string => id.replace(/^Tab/, '').replace(/(?<=[a-z])(?=[A-Z])/g, ' ');

function FileMenu({ workbench }: { workbench: Workbench }): JSX.Element {
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button appearance="subtle">File</Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem onClick={() => workbench.leave(() => workbench.openNew())}>New</MenuItem>
          {workbench.gallery && (
            <MenuItem onClick={() => workbench.leave(() => void workbench.openGallery())}>
              Start from a template …
            </MenuItem>
          )}
          <MenuItem onClick={() => chooseFile(workbench)}>Open …</MenuItem>
          <MenuItem onClick={() => workbench.leave(() => workbench.openSample())}>Open sample</MenuItem>
          <MenuItem onClick={() => void saveAs(workbench)}>Save as .xlsx</MenuItem>
          <MenuItem onClick={() => workbench.showPrint(true)}>Print …</MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

/** The ribbon: the add-in's groups as its manifest declares them, on the tabs it puts them; and the moods of this Excel. */
export function Ribbon(): JSX.Element {
  const styles = useStyles();
  const { workbench } = useWorkbench();
  const { groups } = workbench.addin.manifest;
  const tabs = [...new Set(groups.map((group) => group.tab))];
  const [open, setOpen] = useState(tabs[0] ?? MOODS);
  return (
    <section className={styles.ribbon} aria-label="Ribbon">
      <div className={styles.tabs}>
        <FileMenu workbench={workbench} />
        <TabList size="small" selectedValue={open} onTabSelect={(_, { value }) => setOpen(String(value))}>
          {tabs.map((tab) => (
            <Tab key={tab} value={tab} id={`tab-${tab}`} aria-controls="ribbon">
              {tabLabel(tab)}
            </Tab>
          ))}
          <Tab value={MOODS} id={`tab-${MOODS}`} aria-controls="ribbon">
            {MOODS}
          </Tab>
        </TabList>
      </div>
      <div id="ribbon" role="tabpanel" aria-labelledby={`tab-${open}`} className={styles.body}>
        {open === MOODS ? (
          <MoodControls />
        ) : (
          groups.filter((group) => group.tab === open).map((group) => <RibbonGroup key={group.id} group={group} />)
        )}
      </div>
    </section>
  );
}
