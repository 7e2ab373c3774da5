export { readSheets } from './sheets';
