import { Button, Input } from '@fluentui/react-components';
import { DismissRegular, SearchRegular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { useEffect } from 'react';
import { TEMPLATES } from '../../../templates/registry';
import type { Template } from '../../../templates/template';
import { Section } from '../../components/Section';
import { Text, View, ViewTitle } from '../../components/View';
import { run, useActions, usePanelState } from '../../usePanel';
import { Standing } from './Standing';
import { TemplateCard } from './TemplateCard';
import { useGalleryStyles } from './gallery.styles';

/** Whether every word of the query is somewhere in what the template says of itself. */
function matches({ title, question, needs, source, answers }: Template, query: string): boolean {
  const text = [title, question, needs, source, ...answers.map(({ label }) => label)].join(' ').toLowerCase();
  return query
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

/** What of ours stands in this workbook, and all that can be added to it. */
export default function GalleryView(): ReactElement {
  const styles = useGalleryStyles();
  const { searchTemplates, findTemplates } = useActions();
  const query = usePanelState((state) => state.gallery.query);
  const host = usePanelState((state) => state.host);
  const found = TEMPLATES.filter((template) => matches(template, query));
  useEffect(() => {
    if (host === 'excel') run(findTemplates());
  }, [host, findTemplates]);
  return (
    <View>
      <ViewTitle lead="What stands in this workbook, and what you can add to it.">Gallery</ViewTitle>
      <Standing />
      <Section title="Add to this workbook">
        <Input
          type="search"
          aria-label="Search templates"
          placeholder="Search, for example leads"
          contentBefore={<SearchRegular />}
          contentAfter={
            query === '' ? undefined : (
              <Button
                size="small"
                appearance="transparent"
                icon={<DismissRegular />}
                aria-label="Clear the search"
                onClick={() => searchTemplates('')}
              />
            )
          }
          value={query}
          onChange={(_, { value }) => searchTemplates(value)}
        />
        <span role="status">
          {found.length === 0 && <Text>No template fits. Try another word, such as value, leads or plan.</Text>}
        </span>
        <ul className={styles.cards}>
          {found.map((template) => (
            <TemplateCard key={template.id} template={template} />
          ))}
        </ul>
      </Section>
    </View>
  );
}
