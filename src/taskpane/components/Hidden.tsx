import { makeStyles } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';

const useStyles = makeStyles({
  hidden: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    margin: '-1px',
    overflow: 'clip',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
});

/** Words for screen readers, where the eye has a sign or a place to go by. */
export function Hidden({ children }: { readonly children: ReactNode }): ReactElement {
  return <span className={useStyles().hidden}>{children}</span>;
}
