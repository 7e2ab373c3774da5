import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useId } from 'react';
import type { Template } from '../../../templates/template';
import { listed } from '../../format';
import { run, useActions, usePanelState } from '../../usePanel';
import { useGalleryStyles } from './gallery.styles';

/** What adding a template does, before it does it. */
function adds({ sheets }: Template): string {
  const names = listed(sheets.map(({ name }) => `"${name}"`));
  return `Adds ${names} with a worked example that you can clear. Nothing of yours is changed.`;
}

/** A template of the gallery: how it looks, what it answers, what one needs for it, and what adding it does. */
export function TemplateCard({ template }: { readonly template: Template }): ReactElement {
  const styles = useGalleryStyles();
  const { addTemplate } = useActions();
  const busy = usePanelState((state) => state.busy !== null);
  const host = usePanelState((state) => state.host);
  const standing = usePanelState((state) => state.standing);
  const id = useId();
  const { title, question, needs } = template;
  const again = standing.some((one) => one.template === template.id);
  return (
    <li className={styles.card}>
      <img className={styles.picture} src={`help/pictures/template-${template.id}.png`} alt="" loading="lazy" />
      <h3 className={styles.title} id={id}>
        {title}
      </h3>
      <p className={styles.question}>{question}</p>
      <p className={styles.needs}>You need: {needs}</p>
      <p className={styles.needs}>{adds(template)}</p>
      <div className={styles.actions}>
        <Button
          appearance="primary"
          size="small"
          disabledFocusable={busy || host !== 'excel'}
          aria-describedby={id}
          onClick={() => run(addTemplate(template.id))}
        >
          {again ? 'Add another' : 'Add to workbook'}
        </Button>
      </div>
    </li>
  );
}
