export * from './address';
export * from './format';
export * from './page';
export * from './rules';
export * from './table';
export * from './values';
export * from './workbook';
