export { keepSheets } from './keep-sheets';
export { readSheets } from './sheets';
