import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { ReportModel } from '../../../domain/model/model';
import type { ChangeSince, MeanChange } from '../../../domain/review/review';
import { Change } from '../../components/Change';
import { Score } from '../../components/Score';
import { Section } from '../../components/Section';
import { stepColor } from '../../theme';

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse', fontSize: tokens.fontSizeBase200 },
  head: { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular, textAlign: 'right' },
  name: { padding: '4px 8px 4px 0', fontWeight: tokens.fontWeightRegular, textAlign: 'left', overflowWrap: 'anywhere' },
  overall: { fontWeight: tokens.fontWeightSemibold },
  step: { display: 'grid', gridTemplateColumns: '4px minmax(0, 1fr)', columnGap: '8px' },
  mark: { borderRadius: tokens.borderRadiusSmall, forcedColorAdjust: 'none' },
  cell: { width: '52px', padding: '4px 0', textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
});

/** Mean scores then and now, overall and of each step. */
export function Means({ change, model }: { readonly change: ChangeSince; readonly model: ReportModel }): ReactElement {
  const styles = useStyles();
  const { lowBelow } = model.settings;
  return (
    <Section title="Mean scores">
      <table className={styles.table}>
        <thead>
          <tr>
            <td />
            {['Then', 'Now', 'Change'].map((what) => (
              <th key={what} scope="col" className={styles.head}>
                {what}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Line name="Overall" mean={change.overall} lowBelow={lowBelow} />
          {model.steps.map(({ id, name }, i) => (
            <Line key={id} name={name} mean={change.steps[i]} lowBelow={lowBelow} color={stepColor(i)} />
          ))}
        </tbody>
      </table>
    </Section>
  );
}

interface LineProps {
  readonly name: string;
  readonly mean: MeanChange;
  readonly lowBelow: number;
  readonly color?: string;
}

function Line({ name, mean, lowBelow, color }: LineProps): ReactElement {
  const styles = useStyles();
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
        <Score value={mean.then} lowBelow={lowBelow} />
      </td>
      <td className={styles.cell}>
        <Score value={mean.now} lowBelow={lowBelow} />
      </td>
      <td className={styles.cell}>
        <Change value={mean.change} />
      </td>
    </tr>
  );
}
