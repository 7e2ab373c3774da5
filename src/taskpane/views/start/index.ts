import { later } from '../../components/Later';

/** What a workbook without the report shows: it is asked for once the workbook has been read, and not before. */
export const StartView = later(() => import(/* webpackChunkName: 'views' */ './StartView'), true);
