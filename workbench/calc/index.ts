export { doubtsOf } from './doubts';
export { type CalculationOptions, createCalculation, type Engine } from './engine';
export type { CustomSource } from './custom';
