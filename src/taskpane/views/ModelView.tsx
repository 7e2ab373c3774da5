import { Button, makeStyles, mergeClasses } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useEffect, useRef } from 'react';
import { changedModel, isNoChange } from '../../domain/model/model-change';
import { Notice } from '../components/Notice';
import { Actions, Text, View, ViewTitle } from '../components/View';
import { run, useActions, usePanelState } from '../usePanel';
import { DraftEffects } from './model/DraftEffects';
import { ModelSettings } from './model/ModelSettings';
import { ModelSteps } from './model/ModelSteps';
import { NoReport } from './NoReport';

const useStyles = makeStyles({
  fields: { display: 'flex', flexDirection: 'column', rowGap: '20px' },
  /** What gets the focus is not to end under the box at the foot. */
  covered: { '& :is(input, select, button)': { scrollMarginBlockEnd: '50vh' } },
});

/** Steps, weights and settings. What a change would do is said before it is made. */
export default function ModelView(): ReactElement {
  const styles = useStyles();
  const { goToSettings } = useActions();
  const report = usePanelState((state) => state.report);
  const draft = usePanelState((state) => state.draft);
  const preview = usePanelState((state) => state.draftPreview);
  const fields = useRef<HTMLDivElement>(null);

  useEffect(() => {
    // The box at the foot grows with what it says: the field that is being typed in is not to vanish behind it.
    const typedIn = document.activeElement;
    if (preview && fields.current?.contains(typedIn)) typedIn?.scrollIntoView({ block: 'nearest' });
  }, [preview]);

  if (!report) return <NoReport title="Model" what="the steps, their weights and the limits, to change them" />;
  const model = changedModel(report.model, draft);
  const changed = !isNoChange(draft);
  const readOnly = report.locked !== undefined;
  return (
    <View>
      <ViewTitle lead="What the scores are made of. Nothing changes in the workbook until you apply it.">
        Model
      </ViewTitle>
      {report.locked && <Notice kind="info" message={report.locked} />}
      <div ref={fields} className={mergeClasses(styles.fields, changed && styles.covered)}>
        <ModelSteps model={model} readOnly={readOnly} />
        <ModelSettings settings={model.settings} readOnly={readOnly} />
      </div>
      <Actions>
        <Button onClick={() => run(goToSettings())}>Open the Settings sheet</Button>
      </Actions>
      <Text muted>What to ask for each score, and the as-of date, are on that sheet.</Text>
      {changed && <DraftEffects />}
    </View>
  );
}
