import type { ReactElement } from 'react';
import { type ExcelFunction, allFunctions, ROOMS } from '../../../functions';
import { fitsQuery } from '../../components/fields/fitsQuery';
import { SearchField } from '../../components/fields/SearchField';
import { RowButton, Rows } from '../../components/RowButton';
import { Section } from '../../components/Section';
import { View, ViewTitle } from '../../components/View';
import { run, useActions, usePanelState } from '../../usePanel';
import { Convert } from './Convert';

/** Whether every word of the query is somewhere in what the function says of itself. */
function matches(fn: ExcelFunction, query: string): boolean {
  const text = [
    fn.name,
    fn.question,
    fn.help,
    ...fn.details,
    fn.inTable,
    ...fn.parameters.map(({ name, help }) => `${name} ${help}`),
  ].join(' ');
  return fitsQuery(text, query);
}

/** The sentence that says what the function is for, without what follows. */
const firstSentence = (help: string): string => help.split(/(?<=[.!?])\s/)[0];

/** All functions by group; each opens its form. */
export function FunctionList(): ReactElement {
  const { search, openFunction } = useActions();
  const query = usePanelState((state) => state.query);
  const found = allFunctions().filter((fn) => matches(fn, query));
  return (
    <View>
      <ViewTitle lead="Choose one, and fill it in with cells or numbers.">Functions</ViewTitle>
      <SearchField
        label="Search functions"
        placeholder="Search, for example cost"
        query={query}
        onSearch={search}
        nothing={found.length > 0 ? null : 'No function fits. Try another word, such as score, return or lead.'}
      />
      {ROOMS.map((group) => {
        const members = found.filter((fn) => fn.room === group);
        if (members.length === 0) return null;
        return (
          <Section key={group} title={group}>
            <Rows>
              {members.map((fn) => (
                <li key={fn.id}>
                  <RowButton
                    title={fn.name}
                    lines={[firstSentence(fn.help)]}
                    onClick={() => run(openFunction(fn.name))}
                  />
                </li>
              ))}
            </Rows>
          </Section>
        );
      })}
      <Convert />
    </View>
  );
}
