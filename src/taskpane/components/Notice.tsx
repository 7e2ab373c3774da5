import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  CheckmarkCircleRegular,
  DismissRegular,
  ErrorCircleRegular,
  InfoRegular,
  WarningRegular,
} from '@fluentui/react-icons';
import type { ReactElement, ReactNode } from 'react';
import { Hidden } from './Hidden';

const useStyles = makeStyles({
  notice: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr) auto',
    columnGap: '8px',
    alignItems: 'start',
    padding: '8px 8px 8px 12px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  icon: { fontSize: '20px', lineHeight: 0 },
  error: {
    border: `1px solid ${tokens.colorStatusDangerBorder1}`,
    backgroundColor: tokens.colorStatusDangerBackground1,
  },
  errorIcon: { color: tokens.colorStatusDangerForeground3 },
  warning: {
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
    backgroundColor: tokens.colorStatusWarningBackground1,
  },
  warningIcon: { color: tokens.colorStatusWarningForeground3 },
  success: {
    border: `1px solid ${tokens.colorStatusSuccessBorder1}`,
    backgroundColor: tokens.colorStatusSuccessBackground1,
  },
  successIcon: { color: tokens.colorStatusSuccessForeground3 },
  body: { display: 'flex', flexDirection: 'column', rowGap: '4px', overflowWrap: 'anywhere', minWidth: 0 },
  /** A short message is a heading to its details; a long one in bold is hard to read. */
  short: { fontWeight: tokens.fontWeightSemibold },
  list: {
    margin: 0,
    paddingLeft: '16px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px', paddingTop: '4px' },
  dismiss: { minWidth: '24px' },
});

export type NoticeKind = 'info' | 'success' | 'warning' | 'error';

const ICONS = {
  info: InfoRegular,
  success: CheckmarkCircleRegular,
  warning: WarningRegular,
  error: ErrorCircleRegular,
} as const;

const SPOKEN = { info: '', success: '', warning: 'Warning: ', error: 'Error: ' } as const;

export interface NoticeProps {
  readonly kind: NoticeKind;
  readonly message: string;
  readonly details?: readonly string[];
  readonly actions?: ReactNode;
  readonly onDismiss?: () => void;
}

const SHOWN = 8;
const SHORT = 60;

/** What happened, and what there is to do about it. It stays until it is dismissed or answered. */
export function Notice({ kind, message, details = [], actions, onDismiss }: NoticeProps): ReactElement {
  const styles = useStyles();
  const Icon = ICONS[kind];
  const tone = kind === 'info' ? undefined : styles[kind];
  const iconTone = kind === 'info' ? undefined : styles[`${kind}Icon`];
  return (
    <div className={mergeClasses(styles.notice, tone)}>
      <span className={mergeClasses(styles.icon, iconTone)} aria-hidden="true">
        <Icon />
      </span>
      <div className={styles.body}>
        <span className={mergeClasses(details.length > 0 && message.length <= SHORT && styles.short)}>
          <Hidden>{SPOKEN[kind]}</Hidden>
          {message}
        </span>
        {details.length > 0 && (
          <ul className={styles.list}>
            {details.slice(0, SHOWN).map((detail, i) => (
              <li key={i}>{detail}</li>
            ))}
            {details.length > SHOWN && <li>{details.length - SHOWN} more</li>}
          </ul>
        )}
        {actions && <div className={styles.actions}>{actions}</div>}
      </div>
      {onDismiss && (
        <Button
          className={styles.dismiss}
          size="small"
          appearance="subtle"
          icon={<DismissRegular />}
          aria-label="Dismiss"
          onClick={onDismiss}
        />
      )}
    </div>
  );
}
