import { type HostClass, HostError, type HostObject, hostObject } from '../../host/class';
import type { ConditionalRule } from '../../model';
import { cellsGiven } from '../core/addresses';
import { asFlag, asWhole } from '../core/arguments';
import { mayChange } from '../core/guards';
import { areasObject, rangeObject } from '../core/range-ref';
import { invalidArgument, itemNotFound } from '../core/refusals';
import { renumber, restand } from './coverage';
import type { FormatRef } from './format-ref';
import { freshRule, nameOf } from './rule-types';
import { colorScaleClass, dataBarClass, iconSetClass } from './scales';
import {
  cellValueClass,
  cellValueRule,
  customClass,
  presetClass,
  presetRule,
  setCustomFormula,
  textClass,
  textRule,
  topBottomClass,
  topBottomRule,
} from './simple-rules';

/** The two navigation properties of a type of rule: one that refuses other types, one that is null for them. */
function branch(property: string, type: ConditionalRule['type'], cls: HostClass<FormatRef>) {
  return {
    [property](self: FormatRef): HostObject {
      if (self.type !== type)
        throw itemNotFound(`The conditional format is of the type ${nameOf(self.type)}, not ${nameOf(type)}.`);
      return hostObject(cls, self);
    },
    [`${property}OrNullObject`]: (self: FormatRef): HostObject | null =>
      self.type === type ? hostObject(cls, self) : null,
  };
}

/** Negative numbers count from the end; numbers beyond either end mean the end. */
function setPriority(self: FormatRef, value: unknown): void {
  const wanted = asWhole(value, 'priority');
  mayChange(self.app, self.sheet, 'allowFormatCells');
  const { conditionalFormats: all } = self.sheet;
  const { format } = self;
  all.splice(all.indexOf(format), 1);
  const at = wanted < 0 ? all.length + 1 + wanted : wanted;
  all.splice(Math.min(all.length, Math.max(0, at)), 0, format);
  renumber(self.sheet);
  self.repaint();
}

const scale = (type: ConditionalRule['type']): boolean =>
  type === 'colorScale' || type === 'dataBar' || type === 'iconSet';

function setRanges(self: FormatRef, given: unknown): null {
  const { sheet, areas } = cellsGiven(self.app, given, 'ranges', self.sheet);
  if (sheet !== self.sheet) throw invalidArgument('ranges must be on the worksheet of the conditional format.');
  mayChange(self.app, sheet, 'allowFormatCells');
  restand(self.format, [...areas]);
  return self.repaint();
}

function remove(self: FormatRef): null {
  mayChange(self.app, self.sheet, 'allowFormatCells');
  const { conditionalFormats: all } = self.sheet;
  all.splice(all.indexOf(self.format), 1);
  renumber(self.sheet);
  return self.repaint();
}

const changeTo =
  (type: ConditionalRule['type']) =>
  (self: FormatRef): null => {
    self.change(freshRule(type));
    return null;
  };

/** Excel cannot say of some rules what they are, and fails. */
function readable(self: FormatRef): FormatRef {
  if (self.type === 'cellValue' && self.app.moods.habits.has('unreadableRules'))
    throw new HostError('GeneralException', 'There was an internal error while processing the request.', 500);
  return self;
}

const range = (self: FormatRef): HostObject | null =>
  self.format.areas.length === 1 ? rangeObject(self.app, self.sheet, self.format.areas[0]) : null;

export const conditionalFormatClass: HostClass<FormatRef> = {
  type: 'ConditionalFormat',
  identity: (self) => ({ Id: self.id }),
  scalars: {
    Id: { get: (self) => self.id },
    Type: { get: (self) => nameOf(readable(self).type) },
    Priority: { get: (self) => self.sheet.conditionalFormats.indexOf(self.format), set: setPriority },
    StopIfTrue: {
      get: (self) => (scale(self.type) ? null : self.format.stopIfTrue),
      set(self, value) {
        const stop = asFlag(value, 'stopIfTrue');
        if (scale(self.type))
          throw invalidArgument('stopIfTrue cannot be set for data bars, icon sets and colour scales.');
        self.format.stopIfTrue = stop;
        self.repaint();
      },
    },
  },
  links: {
    ...branch('Custom', 'custom', customClass),
    ...branch('CellValue', 'cellValue', cellValueClass),
    ...branch('TextComparison', 'text', textClass),
    ...branch('TopBottom', 'topBottom', topBottomClass),
    ...branch('Preset', 'preset', presetClass),
    ...branch('ColorScale', 'colorScale', colorScaleClass),
    ...branch('DataBar', 'dataBar', dataBarClass),
    ...branch('IconSet', 'iconSet', iconSetClass),
  },
  methods: {
    Delete: remove,
    GetRange(self) {
      const found = range(self);
      if (!found) throw itemNotFound('The conditional format stands on several rectangles; use getRanges.');
      return found;
    },
    GetRangeOrNullObject: range,
    GetRanges: (self) => areasObject(self.app, self.sheet, readable(self).format.areas),
    SetRanges: setRanges,
    ChangeRuleToCustom(self, formula: unknown) {
      setCustomFormula(self, formula);
      return null;
    },
    ChangeRuleToCellValue(self, rule: unknown) {
      self.change({ type: 'cellValue', ...cellValueRule(self, rule), format: self.look });
      return null;
    },
    ChangeRuleToContainsText(self, rule: unknown) {
      self.change({ type: 'text', ...textRule(rule), format: self.look });
      return null;
    },
    ChangeRuleToTopBottom(self, rule: unknown) {
      self.change({ type: 'topBottom', ...topBottomRule(rule), format: self.look });
      return null;
    },
    ChangeRuleToPresetCriteria(self, rule: unknown) {
      self.change({ type: 'preset', ...presetRule(rule), format: self.look });
      return null;
    },
    ChangeRuleToColorScale: changeTo('colorScale'),
    ChangeRuleToDataBar: changeTo('dataBar'),
    ChangeRuleToIconSet: changeTo('iconSet'),
  },
};
