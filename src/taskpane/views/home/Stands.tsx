import { Button, makeStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { SourceOrigin } from '../../../domain/update/memory';
import type { StandingTemplate } from '../../../excel/panel/standing';
import { RowButton, Rows } from '../../components/RowButton';
import { Section } from '../../components/Section';
import { ago, counted, date, grouped, listed } from '../../format';
import { run, useActions, usePanelState } from '../../usePanel';

const useStyles = makeStyles({ under: { padding: '4px 12px 0' } });

/** The report and the templates, each with its answer in a line; a click opens it. */
export function Stands(): ReactElement {
  const standing = usePanelState((state) => state.standing);
  return (
    <Section title="What stands here">
      <Rows>
        <TheReport />
        {standing.map((one) => (
          <OneTemplate key={`${one.template} ${one.instance}`} standing={one} />
        ))}
      </Rows>
    </Section>
  );
}

function TheReport(): ReactElement {
  const { show, refresh } = useActions();
  const report = usePanelState((state) => state.report);
  const overview = usePanelState((state) => state.overview);
  const refreshed = usePanelState((state) => state.refreshed);
  if (!report || !overview)
    return (
      <li>
        <RowButton
          title="Account report"
          lines={['Not in this workbook yet. Choose what to build it from.']}
          onClick={() => show('report')}
        />
      </li>
    );
  const { asOf, lowBelow } = report.model.settings;
  // Whether the source is otherwise by now is looked at with a refresh: that takes more than opening the panel should.
  const source = report.source as SourceOrigin | undefined;
  const looked = refreshed
    ? ` · refreshed ${ago(refreshed.at, Date.now())}`
    : source?.kind === 'sheet'
      ? ` · Refresh says whether "${source.name}" has changed`
      : '';
  const count = counted(overview.count, 'account', 'accounts');
  return (
    <li>
      <RowButton
        title="Account report"
        lines={[
          `${count}, ${grouped(overview.below)} below ${lowBelow}, as of ${date(asOf)}`,
          `On "${report.sheetName}"${looked}`,
        ]}
        onClick={() => show('report')}
      />
      <Refresh sheet={report.sheetName} onClick={() => run(refresh())} />
    </li>
  );
}

function OneTemplate({ standing }: { readonly standing: StandingTemplate }): ReactElement {
  const { openTemplate, onTemplate } = useActions();
  const { sheets, title, answer } = standing;
  const names = listed(sheets.map(({ name }) => `"${name}"`));
  return (
    <li>
      <RowButton
        title={title || sheets[0].name}
        lines={[answer || 'Its first sheet is gone; Refresh makes it anew.', `On ${names}`]}
        onClick={() => run(openTemplate(standing))}
      />
      <Refresh sheet={sheets[0].name} onClick={() => run(onTemplate('refresh', standing))} />
    </li>
  );
}

function Refresh({ sheet, onClick }: { readonly sheet: string; readonly onClick: () => void }): ReactElement {
  const styles = useStyles();
  const busy = usePanelState((state) => state.busy !== null);
  return (
    <div className={styles.under}>
      <Button size="small" disabledFocusable={busy} aria-label={`Refresh "${sheet}"`} onClick={onClick}>
        Refresh
      </Button>
    </div>
  );
}
