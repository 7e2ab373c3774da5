import { Button, Input } from '@fluentui/react-components';
import { DismissRegular, SearchRegular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { Text } from '../View';

interface SearchFieldProps {
  /** What it is called, for screen readers. */
  readonly label: string;
  readonly placeholder: string;
  readonly query: string;
  readonly onSearch: (query: string) => void;
  /** Said where nothing fits; null where something does. */
  readonly nothing: string | null;
}

/** Searches the list below it, and says where nothing of it fits. */
export function SearchField({ label, placeholder, query, onSearch, nothing }: SearchFieldProps): ReactElement {
  return (
    <>
      <Input
        type="search"
        aria-label={label}
        placeholder={placeholder}
        contentBefore={<SearchRegular />}
        contentAfter={
          query === '' ? undefined : (
            <Button
              size="small"
              appearance="transparent"
              icon={<DismissRegular />}
              aria-label="Clear the search"
              onClick={() => onSearch('')}
            />
          )
        }
        value={query}
        onChange={(_, { value }) => onSearch(value)}
      />
      <span role="status">{nothing !== null && <Text>{nothing}</Text>}</span>
    </>
  );
}
