import type { ReactElement } from 'react';
import { TEMPLATES } from '../../../templates/registry';
import type { Template } from '../../../templates/template';
import { fitsQuery } from '../../components/fields/fitsQuery';
import { SearchField } from '../../components/fields/SearchField';
import { Section } from '../../components/Section';
import { View, ViewTitle } from '../../components/View';
import { useActions, usePanelState } from '../../usePanel';
import { Standing } from './Standing';
import { TemplateCard } from './TemplateCard';
import { useGalleryStyles } from './gallery.styles';

/** Whether every word of the query is somewhere in what the template says of itself. */
const matches = ({ title, question, needs, source, answers }: Template, query: string): boolean =>
  fitsQuery([title, question, needs, source, ...answers.map(({ label }) => label)].join(' '), query);

/** What of ours stands in this workbook, and all that can be added to it. */
export default function GalleryView(): ReactElement {
  const styles = useGalleryStyles();
  const { searchTemplates } = useActions();
  const query = usePanelState((state) => state.gallery.query);
  const found = TEMPLATES.filter((template) => matches(template, query));
  return (
    <View>
      <ViewTitle lead="What stands in this workbook, and what you can add to it.">Gallery</ViewTitle>
      <Standing />
      <Section title="Add to this workbook">
        <SearchField
          label="Search templates"
          placeholder="Search, for example leads"
          query={query}
          onSearch={searchTemplates}
          nothing={found.length > 0 ? null : 'No template fits. Try another word, such as value, leads or plan.'}
        />
        <ul className={styles.cards}>
          {found.map((template) => (
            <TemplateCard key={template.id} template={template} />
          ))}
        </ul>
      </Section>
    </View>
  );
}
