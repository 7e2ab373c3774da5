import type { ReactElement } from 'react';
import { usePanelState } from '../usePanel';
import { FunctionFormView } from './functions/FunctionFormView';
import { FunctionList } from './functions/FunctionList';

/** All functions with search, or the form of one. */
export default function FunctionsView(): ReactElement {
  const form = usePanelState((state) => state.form);
  return form ? <FunctionFormView key={form.fn.id} form={form} /> : <FunctionList />;
}
