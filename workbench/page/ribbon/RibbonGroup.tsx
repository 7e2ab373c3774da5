import {
  Button,
  makeStyles,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  tokens,
  Tooltip,
} from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons';
import type { JSX } from 'react';
import type { Control, Icon, RibbonGroup as Group, Supertip } from '../../../tools/manifest/read';
import { GroupFrame } from './GroupFrame';
import { useWorkbench } from '../useView';

const LARGE = 32;
const SMALL = 16;

const useStyles = makeStyles({
  button: {
    flexDirection: 'column',
    justifyContent: 'flex-start',
    minWidth: '64px',
    maxWidth: 'none',
    height: '66px',
    padding: '4px 8px',
    gap: '2px',
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase200,
  },
  label: { display: 'flex', alignItems: 'center', gap: '2px', lineHeight: '16px' },
  tip: { display: 'block', maxWidth: '240px' },
  tipTitle: { display: 'block', fontWeight: tokens.fontWeightSemibold },
});

/** The picture of this size, or the next larger one for the browser to shrink. */
function iconUrl(icons: readonly Icon[], size: number): string | undefined {
  const bySize = [...icons].sort((a, b) => a.size - b.size);
  return (bySize.find((icon) => icon.size >= size) ?? bySize.at(-1))?.url;
}

function Picture({ icons, size }: { icons: readonly Icon[]; size: number }): JSX.Element | null {
  const url = iconUrl(icons, size);
  return url === undefined ? null : <img src={url} width={size} height={size} alt="" />;
}

function TipText({ tip }: { tip: Supertip }): JSX.Element {
  const styles = useStyles();
  return (
    <span className={styles.tip}>
      <span className={styles.tipTitle}>{tip.title}</span>
      {tip.description}
    </span>
  );
}

/** No component of its own: a menu looks for its button right inside its trigger, and knows tooltips to be looked through. */
const withTip = (tip: Supertip, control: JSX.Element, positioning: 'after' | 'below', key?: string): JSX.Element => (
  <Tooltip
    key={key}
    content={{ children: <TipText tip={tip} /> }}
    relationship="description"
    withArrow
    positioning={positioning}
    showDelay={600}
  >
    {control}
  </Tooltip>
);

function RibbonControl({ control }: { control: Control }): JSX.Element {
  const styles = useStyles();
  const { workbench } = useWorkbench();
  const picture = <Picture icons={control.icons} size={LARGE} />;
  if (control.kind === 'button') {
    const button = (
      <Button appearance="subtle" className={styles.button} onClick={() => void workbench.press(control)}>
        {picture}
        <span className={styles.label}>{control.label}</span>
      </Button>
    );
    return withTip(control.supertip, button, 'below');
  }
  const opener = (
    <Button appearance="subtle" className={styles.button}>
      {picture}
      <span className={styles.label}>
        {control.label}
        <ChevronDownRegular fontSize={12} />
      </span>
    </Button>
  );
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>{withTip(control.supertip, opener, 'below')}</MenuTrigger>
      <MenuPopover>
        <MenuList>
          {control.items.map((item) => {
            const icon = item.icons.length > 0 ? <Picture icons={item.icons} size={SMALL} /> : undefined;
            const entry = (
              <MenuItem icon={icon} onClick={() => void workbench.press(item)}>
                {item.label}
              </MenuItem>
            );
            return withTip(item.supertip, entry, 'after', item.id);
          })}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

/** A group of the ribbon with the buttons and menus that the manifest gives it. */
export const RibbonGroup = ({ group }: { group: Group }): JSX.Element => (
  <GroupFrame label={group.label}>
    {group.controls.map((control) => (
      <RibbonControl key={control.id} control={control} />
    ))}
  </GroupFrame>
);
