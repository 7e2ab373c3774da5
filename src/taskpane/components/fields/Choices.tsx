import { mergeClasses } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';
import { useId } from 'react';
import { useChoicesStyles } from './Choices.styles';
import { Hidden } from '../Hidden';

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
  const styles = useChoicesStyles();
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
