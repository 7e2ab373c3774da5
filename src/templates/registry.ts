/** Every template there is, in the order in which the gallery shows them. */
import { withEntries } from './entries';
import { aiUseCases } from './gallery/ai-use-cases';
import { alignment } from './gallery/alignment';
import { customerValue } from './gallery/customer-value';
import { leadNurturing } from './gallery/lead-nurturing';
import { marketingPlan } from './gallery/marketing-plan';
import { pipeline } from './gallery/pipeline';
import { processChange } from './gallery/process-change';
import { readiness } from './gallery/readiness';
import { valueLedger } from './gallery/value-ledger';
import type { Template } from './template';

export const TEMPLATES: readonly Template[] = [
  marketingPlan,
  leadNurturing,
  customerValue,
  valueLedger,
  aiUseCases,
  pipeline,
  alignment,
  readiness,
  processChange,
].map(withEntries);

/** Whether a template has formulas of both kinds, which can be switched. */
export const isSwitchable = (template: Template): boolean => hasBothKinds(template);

const hasBothKinds = (part: unknown): boolean =>
  typeof part === 'object' && part !== null && ('addin' in part || Object.values(part).some(hasBothKinds));

/** The one that can score accounts of the report. */
export const SCORING = TEMPLATES.find(({ scores }) => scores !== undefined)!;

/** @throws Error where there is no template with the id */
export function templateOf(id: string): Template {
  const found = TEMPLATES.find((template) => template.id === id);
  if (!found) {
    const known = TEMPLATES.map((template) => template.id).join(', ');
    throw new Error(`There is no template "${id}". There are: ${known}.`);
  }
  return found;
}
