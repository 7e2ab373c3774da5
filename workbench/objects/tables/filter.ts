import type { HostClass } from '../../host/class';
import { asRecord, asText, asWhole, isOmitted } from '../core/arguments';
import { asColor } from '../core/colors';
import { mayChange } from '../core/guards';
import { tableFilter } from '../sheets/auto-filter';
import type { ColumnRef } from './table-ref';

function apply(self: ColumnRef, criteria: unknown): null {
  mayChange(self.owner.app, self.owner.sheet, 'allowAutoFilter');
  tableFilter(self.owner).setColumn(self.index, asRecord(criteria, 'criteria'));
  return null;
}

const ranked =
  (filterOn: string) =>
  (self: ColumnRef, n: unknown): null =>
    apply(self, { filterOn, criterion1: String(asWhole(n, 'count', 1)) });

/** The filter of one table column. */
export const columnFilterClass: HostClass<ColumnRef> = {
  type: 'Filter',
  scalars: { Criteria: { get: (self) => self.owner.table.filters.get(self.index)?.criteria ?? null } },
  methods: {
    Apply: apply,
    ApplyValuesFilter: (self, values: unknown) => apply(self, { filterOn: 'Values', values }),
    ApplyCustomFilter: (self, criterion1: unknown, criterion2: unknown, operator: unknown) =>
      apply(self, {
        filterOn: 'Custom',
        criterion1: asText(criterion1, 'criteria1'),
        ...(isOmitted(criterion2) ? {} : { criterion2 }),
        ...(isOmitted(operator) ? {} : { operator }),
      }),
    ApplyTopItemsFilter: ranked('TopItems'),
    ApplyBottomItemsFilter: ranked('BottomItems'),
    ApplyTopPercentFilter: ranked('TopPercent'),
    ApplyBottomPercentFilter: ranked('BottomPercent'),
    ApplyCellColorFilter: (self, color: unknown) =>
      apply(self, { filterOn: 'CellColor', color: asColor(color, 'color') }),
    ApplyFontColorFilter: (self, color: unknown) =>
      apply(self, { filterOn: 'FontColor', color: asColor(color, 'color') }),
    ApplyDynamicFilter: (self, dynamicCriteria: unknown) => apply(self, { filterOn: 'Dynamic', dynamicCriteria }),
    Clear(self) {
      mayChange(self.owner.app, self.owner.sheet, 'allowAutoFilter');
      tableFilter(self.owner).setColumn(self.index, undefined);
      return null;
    },
  },
};
