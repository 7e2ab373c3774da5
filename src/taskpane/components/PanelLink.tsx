import { Link, type LinkProps, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { FORCED } from '../theme';

const useStyles = makeStyles({
  link: {
    // As large as the text that it stands in.
    fontSize: 'inherit',
    lineHeight: 'inherit',
    [FORCED]: { color: 'LinkText' },
    ':focus-visible': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '1px',
      borderRadius: tokens.borderRadiusSmall,
      textDecorationLine: 'none',
    },
  },
});

/** A link in running text, with the same ring around it as everything else that has the focus. */
export function PanelLink({ className, ...link }: LinkProps): ReactElement {
  return <Link {...(link as LinkProps)} className={mergeClasses(useStyles().link, className)} />;
}
