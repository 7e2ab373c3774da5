import { mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Typed } from '../../../domain/model/model';
import type { AccountOverview } from '../../../domain/review/overview';
import { Bar } from '../../components/Bar';
import { Section } from '../../components/Section';
import { Text } from '../../components/View';
import { money, percent } from '../../format';
import { useAccountStyles } from './account.styles';
import { shortfallText } from './shortfall';

const amount = (value: Typed): number | null => (typeof value === 'number' ? value : null);

interface MoneyProps {
  readonly account: AccountOverview;
  readonly expected: number;
  readonly currency: string;
}

/** How much of the target is won, against what is expected by now, and how much ARR the score leaves unproved. */
export function Money({ account, expected, currency }: MoneyProps): ReactElement {
  const styles = useAccountStyles();
  const { share, progress, shortfall } = account;
  const { deltaArr, ytd, lastArr } = account.account;
  const behind = progress === 'Behind';
  return (
    <Section title="Money">
      {share === null ? (
        <Text muted>No ΔARR, so there is no share of it to show.</Text>
      ) : (
        <div className={styles.money}>
          <span>YTD of ΔARR</span>
          <span className={mergeClasses(styles.strong, behind && styles.bad)}>{percent(share)}</span>
          <span className={styles.wide}>
            <Bar share={share} color={tokens.colorCompoundBrandBackground} mark={expected} />
          </span>
          <span className={mergeClasses(styles.small, styles.wide)}>
            {money(amount(ytd) ?? 0, currency)} of {money(amount(deltaArr), currency)} · {percent(expected)} expected by
            now
            {progress && (
              <>
                {' · '}
                <span className={behind ? styles.bad : styles.strong}>
                  {behind && '▼ '}
                  {progress.toLowerCase()}
                </span>
              </>
            )}
          </span>
        </div>
      )}
      {shortfall !== null && <Text muted>{shortfallText(shortfall, amount(lastArr), account.overall, currency)}</Text>}
    </Section>
  );
}
