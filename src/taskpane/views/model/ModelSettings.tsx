import { Field, makeStyles, Select } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Limits } from '../../../domain/arithmetic/limits';
import { LONGEST_CURRENCY, SETTING_LIMITS } from '../../../domain/model/limits';
import type { Settings } from '../../../domain/model/model';
import { Section } from '../../components/Section';
import { numberWithin, TextField } from '../../components/fields/TextField';
import { MONTH_NAMES } from '../../../domain/calendar/dates';
import { useActions } from '../../usePanel';

const useStyles = makeStyles({
  fields: { display: 'grid', gridTemplateColumns: 'repeat(2, minmax(0, 1fr))', gap: '12px 8px', alignItems: 'start' },
  wide: { gridColumn: '1 / -1' },
});

interface ModelSettingsProps {
  readonly settings: Settings;
  readonly readOnly: boolean;
}

const typed = ({ min, max }: Limits): string => `Type ${min} to ${max}.`;

const asIs = (text: string): string => text;

const { lowBelow, endSoonDays, staleDays, paceBand } = SETTING_LIMITS;
/** The pace band is typed in percent. */
const BAND = { min: paceBand.min * 100, max: paceBand.max * 100 };

/** Limits, and what the report is about. */
export function ModelSettings({ settings, readOnly }: ModelSettingsProps): ReactElement {
  const styles = useStyles();
  const { draft } = useActions();
  const set = (change: Partial<Settings>): void => draft({ settings: change });
  return (
    <>
      <Section title="Limits">
        <div className={styles.fields}>
          <TextField
            label="Low score: below"
            numeric
            value={settings.lowBelow}
            show={String}
            read={numberWithin(lowBelow)}
            allowed={typed(lowBelow)}
            readOnly={readOnly}
            onChange={(lowBelow) => set({ lowBelow })}
          />
          <TextField
            label="End date soon, days"
            numeric
            value={settings.endSoonDays}
            show={String}
            read={numberWithin(endSoonDays)}
            allowed={typed(endSoonDays)}
            readOnly={readOnly}
            onChange={(endSoonDays) => set({ endSoonDays })}
          />
          <TextField
            label="Scores stay valid, days"
            numeric
            value={settings.staleDays}
            show={String}
            read={numberWithin(staleDays)}
            allowed={typed(staleDays)}
            readOnly={readOnly}
            onChange={(staleDays) => set({ staleDays })}
          />
          <TextField
            label="Pace band, %"
            numeric
            value={settings.paceBand}
            show={(share) => String(Math.round(share * 1000) / 10)}
            read={(text) => {
              const points = numberWithin(BAND)(text);
              return points === undefined ? undefined : Math.round(points * 10) / 1000;
            }}
            allowed={typed(BAND)}
            hint="So far from what is expected by now, an account is ahead or behind."
            readOnly={readOnly}
            onChange={(paceBand) => set({ paceBand })}
          />
        </div>
      </Section>
      <Section title="Report">
        <div className={styles.fields}>
          <TextField
            className={styles.wide}
            label="Company"
            value={settings.company}
            show={asIs}
            read={asIs}
            allowed=""
            readOnly={readOnly}
            onChange={(company) => set({ company })}
          />
          <TextField
            label="Currency sign"
            value={settings.currency}
            show={asIs}
            read={(text) => (text.length > LONGEST_CURRENCY ? undefined : text)}
            allowed={`At most ${LONGEST_CURRENCY} characters.`}
            readOnly={readOnly}
            onChange={(currency) => set({ currency })}
          />
          <Field label="Fiscal year starts in" size="small">
            <Select
              size="small"
              disabled={readOnly}
              value={String(settings.fiscalMonth)}
              onChange={(_, { value }) => set({ fiscalMonth: Number(value) })}
            >
              {MONTH_NAMES.map((name, i) => (
                <option key={name} value={i + 1}>
                  {name}
                </option>
              ))}
            </Select>
          </Field>
        </div>
      </Section>
    </>
  );
}
