/** The least that a panel of React and Fluent can be: what `npm run bench:pane` holds ours against. */
import { Button, Field, FluentProvider, Input, webLightTheme } from '@fluentui/react-components';
import { createRoot } from 'react-dom/client';

createRoot(document.getElementById('root')!).render(
  <FluentProvider theme={webLightTheme}>
    <Field label="Name">
      <Input />
    </Field>
    <Button>Go</Button>
  </FluentProvider>,
);
