import type { ReactElement } from 'react';
import type { RosterChange } from '../../../domain/review/snapshots';
import { Section } from '../../components/Section';
import { Text } from '../../components/View';
import { named } from '../../format';

/** Which accounts came and which went; nothing where the list is the same. */
export function Roster({ roster }: { readonly roster: RosterChange }): ReactElement | null {
  const { added, removed, renames } = roster;
  if (added.length + removed.length === 0) return null;
  return (
    <Section title="New and gone">
      {added.length > 0 && <Text>New: {named(added)}.</Text>}
      {removed.length > 0 && <Text>No longer in the report: {named(removed)}.</Text>}
      {renames.map(({ from, to }) => (
        <Text key={from} muted>
          "{to}" looks like "{from}" under a new name. Give its rows in the history the new name to keep its change.
        </Text>
      ))}
    </Section>
  );
}
