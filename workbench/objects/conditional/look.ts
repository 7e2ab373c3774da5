/** Font, fill, borders and number format that a conditional format puts on cells. */
import { type HostClass, type HostObject, hostObject, type ScalarMember } from '../../host/class';
import type { Border, BorderSide, Font } from '../../model';
import { asChoice, asFlag, asWhole } from '../core/arguments';
import { asColor } from '../core/colors';
import { asNumberFormat } from '../formats/number-format';
import type { FormatRef } from './format-ref';

function font<K extends keyof Font>(
  name: K,
  check: (value: unknown, what: string) => Font[K],
): ScalarMember<FormatRef> {
  return {
    get: (self) => self.look.font?.[name] ?? null,
    set: (self, value) =>
      self.changeLook({ ...self.look, font: { ...self.look.font, [name]: check(value, `font.${name}`) } }),
  };
}

const underline = (value: unknown): Font['underline'] =>
  asChoice(value, ['None', 'Single', 'Double'], 'font.underline');

const fontClass: HostClass<FormatRef> = {
  type: 'ConditionalRangeFont',
  scalars: {
    Bold: font('bold', asFlag),
    Italic: font('italic', asFlag),
    Strikethrough: font('strikethrough', asFlag),
    Underline: font('underline', underline),
    Color: font('color', asColor),
  },
  methods: {
    Clear(self) {
      const { font: _gone, ...rest } = self.look;
      self.changeLook(rest);
      return null;
    },
  },
};

const fillClass: HostClass<FormatRef> = {
  type: 'ConditionalRangeFill',
  scalars: {
    Color: {
      get: (self) => self.look.fill ?? '',
      set: (self, value) => self.changeLook({ ...self.look, fill: asColor(value, 'fill.color') }),
    },
  },
  methods: {
    Clear(self) {
      const { fill: _gone, ...rest } = self.look;
      self.changeLook(rest);
      return null;
    },
  },
};

const INDEXES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const;
const STYLES = ['None', 'Continuous', 'Dash', 'DashDot', 'DashDotDot', 'Dot'] as const;
const SIDE: Record<(typeof INDEXES)[number], BorderSide> = {
  EdgeTop: 'top',
  EdgeBottom: 'bottom',
  EdgeLeft: 'left',
  EdgeRight: 'right',
};

interface BorderRef {
  readonly owner: FormatRef;
  readonly index: (typeof INDEXES)[number];
}

function changeBorder({ owner, index }: BorderRef, change: (b: Border | undefined) => Border | undefined): void {
  const side = SIDE[index];
  const { [side]: before, ...others } = owner.look.borders ?? {};
  const after = change(before);
  owner.changeLook({ ...owner.look, borders: after ? { ...others, [side]: after } : others });
}

const LINE: Border = { style: 'Continuous', weight: 'Thin', color: '#000000' };
const borderOf = ({ owner, index }: BorderRef): Border | undefined => owner.look.borders?.[SIDE[index]];

const borderClass: HostClass<BorderRef> = {
  type: 'ConditionalRangeBorder',
  scalars: {
    SideIndex: { get: (self) => self.index },
    Style: {
      get: (self) => borderOf(self)?.style ?? 'None',
      set(self, value) {
        const style = asChoice(value, STYLES, 'border.style');
        changeBorder(self, (b) => (style === 'None' ? undefined : { ...(b ?? LINE), style }));
      },
    },
    Color: {
      get: (self) => borderOf(self)?.color ?? '',
      set(self, value) {
        const color = asColor(value, 'border.color');
        changeBorder(self, (b) => ({ ...(b ?? LINE), color }));
      },
    },
  },
};

const border = (owner: FormatRef, index: (typeof INDEXES)[number]): HostObject =>
  hostObject(borderClass, { owner, index });

const bordersClass: HostClass<FormatRef> = {
  type: 'ConditionalRangeBorderCollection',
  scalars: { Count: { get: () => INDEXES.length } },
  items: (self) => INDEXES.map((index) => border(self, index)),
  getItem: (self, key) => border(self, asChoice(key, INDEXES, 'index')),
  links: {
    Top: (self) => border(self, 'EdgeTop'),
    Bottom: (self) => border(self, 'EdgeBottom'),
    Left: (self) => border(self, 'EdgeLeft'),
    Right: (self) => border(self, 'EdgeRight'),
  },
  methods: {
    GetItem: (self, key: unknown) => border(self, asChoice(key, INDEXES, 'index')),
    GetItemAt: (self, index: unknown) => border(self, INDEXES[asWhole(index, 'index', 0, INDEXES.length - 1)]),
  },
};

export const lookClass: HostClass<FormatRef> = {
  type: 'ConditionalRangeFormat',
  scalars: {
    NumberFormat: {
      get: (self) => self.look.numberFormat ?? null,
      set: (self, value) => self.changeLook({ ...self.look, numberFormat: asNumberFormat(value, 'numberFormat') }),
    },
  },
  links: {
    Font: (self) => hostObject(fontClass, self),
    Fill: (self) => hostObject(fillClass, self),
    Borders: (self) => hostObject(bordersClass, self),
  },
  methods: {
    ClearFormat(self) {
      self.changeLook({});
      return null;
    },
  },
};
