/** Whether what a cell holds, or is to hold, is a formula. */
export const isFormula = (content: unknown): content is string =>
  typeof content === 'string' && content.startsWith('=');
