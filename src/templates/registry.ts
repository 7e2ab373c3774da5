/** Every template there is, in the order in which the gallery shows them. */
import { marketingPlan } from './marketing-plan';
import type { Template } from './template';

export const TEMPLATES: readonly Template[] = [marketingPlan];

/** @throws Error where there is no template with the id */
export function templateOf(id: string): Template {
  const found = TEMPLATES.find((template) => template.id === id);
  if (!found) {
    const known = TEMPLATES.map((template) => template.id).join(', ');
    throw new Error(`There is no template "${id}". There are: ${known}.`);
  }
  return found;
}
