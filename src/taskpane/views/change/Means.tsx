import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { ReportModel } from '../../../domain/model/model';
import type { ChangeSince, MeanChange } from '../../../domain/review/review';
import { Change } from '../../components/Change';
import { Score } from '../../components/Score';
import { stepColor } from '../../theme';
import { between } from './between';
import { useChangeStyles } from './change.styles';
import { ThenNow } from './ThenNow';

const useStyles = makeStyles({
  overall: { fontWeight: tokens.fontWeightSemibold },
  step: { display: 'grid', gridTemplateColumns: '4px minmax(0, 1fr)', columnGap: '8px' },
  mark: { borderRadius: tokens.borderRadiusSmall, forcedColorAdjust: 'none' },
});

/** Mean scores then and now, overall and of each step. */
export function Means({ change, model }: { readonly change: ChangeSince; readonly model: ReportModel }): ReactElement {
  const { lowBelow } = model.settings;
  return (
    <ThenNow title="Mean scores">
      <Line name="Overall" mean={change.overall} lowBelow={lowBelow} />
      {model.steps.map(({ id, name }, i) => (
        <Line key={id} name={name} mean={change.steps[i]} lowBelow={lowBelow} color={stepColor(i)} />
      ))}
    </ThenNow>
  );
}

interface LineProps {
  readonly name: string;
  readonly mean: MeanChange;
  readonly lowBelow: number;
  readonly color?: string;
}

function Line({ name, mean, lowBelow, color }: LineProps): ReactElement {
  const styles = { ...useChangeStyles(), ...useStyles() };
  const { digits, change } = between(mean.then, mean.now);
  return (
    <tr>
      <th scope="row" className={styles.name}>
        {color ? (
          <span className={styles.step}>
            <span className={styles.mark} style={{ backgroundColor: color }} />
            {name}
          </span>
        ) : (
          <span className={styles.overall}>{name}</span>
        )}
      </th>
      <td className={styles.cell}>
        <Score value={mean.then} lowBelow={lowBelow} digits={digits} />
      </td>
      <td className={styles.cell}>
        <Score value={mean.now} lowBelow={lowBelow} digits={digits} />
      </td>
      <td className={styles.cell}>
        <Change value={change} digits={digits} />
      </td>
    </tr>
  );
}
