import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';
import { useId } from 'react';
import { FORCED } from '../../theme';
import { Hidden } from '../Hidden';

const useStyles = makeStyles({
  group: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '8px',
    margin: 0,
    padding: 0,
    border: 'none',
    minWidth: 0,
  },
  legend: { padding: 0 },
  card: {
    position: 'relative',
    display: 'block',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-within:has(:focus-visible)': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '1px',
    },
  },
  chosen: {
    border: `1px solid ${tokens.colorBrandStroke1}`,
    boxShadow: `inset 3px 0 0 ${tokens.colorBrandStroke1}`,
    [FORCED]: { border: '2px solid Highlight' },
  },
  label: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr)',
    columnGap: '10px',
    padding: '8px 12px',
    cursor: 'pointer',
  },
  input: { position: 'absolute', opacity: 0, inset: 0, width: '100%', height: '100%', margin: 0, cursor: 'pointer' },
  icon: { color: tokens.colorNeutralForeground2, fontSize: '20px', lineHeight: 0, paddingTop: '1px' },
  title: { fontWeight: tokens.fontWeightSemibold },
  text: {
    display: 'block',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
  more: { padding: '0 12px 12px 42px' },
});

export interface Choice<Key extends string> {
  readonly key: Key;
  readonly icon: ReactElement;
  readonly title: string;
  readonly text: string;
  /** What this choice asks for once it is made. */
  readonly more?: ReactNode;
}

export interface ChoicesProps<Key extends string> {
  readonly label: string;
  readonly choices: readonly Choice<Key>[];
  readonly chosen: Key | undefined;
  readonly onChoose: (key: Key) => void;
}

/** One of a few ways to go on, as cards. They are radio buttons: arrows move between them. */
export function Choices<Key extends string>({ label, choices, chosen, onChoose }: ChoicesProps<Key>): ReactElement {
  const styles = useStyles();
  const name = useId();
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>
        <Hidden>{label}</Hidden>
      </legend>
      {choices.map(({ key, icon, title, text, more }) => (
        <div key={key} className={mergeClasses(styles.card, key === chosen && styles.chosen)}>
          <label className={styles.label}>
            <input
              className={styles.input}
              type="radio"
              name={name}
              checked={key === chosen}
              onChange={() => onChoose(key)}
              aria-describedby={`${name}-${key}`}
              aria-label={title}
            />
            <span className={styles.icon} aria-hidden="true">
              {icon}
            </span>
            <span>
              <span className={styles.title}>{title}</span>
              <span className={styles.text} id={`${name}-${key}`}>
                {text}
              </span>
            </span>
          </label>
          {key === chosen && more && <div className={styles.more}>{more}</div>}
        </div>
      ))}
    </fieldset>
  );
}
