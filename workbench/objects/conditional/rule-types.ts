import type { ConditionalRule } from '../../model';
import { evenCriteria } from './scales';

/** Office.js' names of the types of rules. */
export const TYPE_NAMES = {
  Custom: 'custom',
  DataBar: 'dataBar',
  ColorScale: 'colorScale',
  IconSet: 'iconSet',
  TopBottom: 'topBottom',
  PresetCriteria: 'preset',
  ContainsText: 'text',
  CellValue: 'cellValue',
} as const satisfies Record<string, ConditionalRule['type']>;
export type TypeName = keyof typeof TYPE_NAMES;

/** The Office.js name of a type. */
export const nameOf = (type: ConditionalRule['type']): TypeName =>
  (Object.keys(TYPE_NAMES) as TypeName[]).find((name) => TYPE_NAMES[name] === type)!;

/** What a new format of a type does until its rule is set: nothing, or Excel's own standard scale, bar or icons. */
export function freshRule(type: ConditionalRule['type']): ConditionalRule {
  switch (type) {
    case 'custom':
      return { type, formula: '=FALSE', format: {} };
    case 'cellValue':
      return { type, operator: 'equalTo', formula1: '=""', format: {} };
    case 'text':
      return { type, operator: 'contains', text: '', format: {} };
    case 'topBottom':
      return { type, rank: 10, bottom: false, percent: false, format: {} };
    case 'preset':
      return { type, criterion: 'Blanks', format: {} };
    case 'colorScale':
      return { type, minimum: { type: 'lowest', color: '#F8696B' }, maximum: { type: 'highest', color: '#63BE7B' } };
    case 'dataBar':
      return {
        type,
        lower: { type: 'automatic' },
        upper: { type: 'automatic' },
        color: '#638EC6',
        gradient: true,
        border: '#638EC6',
        showValue: true,
        negativeColor: '#FF0000',
      };
    case 'iconSet':
      return {
        type,
        style: 'ThreeTrafficLights1',
        reverse: false,
        showValue: true,
        criteria: evenCriteria('ThreeTrafficLights1'),
      };
  }
}
