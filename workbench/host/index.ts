export * from './app';
export * from './class';
export { DEFAULT_REQUIREMENT_SETS, type RequirementSets, WEB_REQUIREMENT_SETS } from './requirement-sets';
export { type CustomFunctionAccess, Host, type HostOptions, type HostTransport } from './host';
export type { LiveMoods } from './moods';
export type { NewBook } from './documents/new-books';
export type { Fault, Faults, RequestRecord, Statistics } from './statistics';
