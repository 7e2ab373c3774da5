/** Fonts, fills, lines and borders of the parts of a chart. */
import { type HostClass, type HostObject, hostObject, type ScalarMember } from '../../host/class';
import { type ChartBox, type ChartFill, type ChartFont, type ChartLine, USUAL_LINE, USUAL_TEXT } from '../../model';
import { asChoice, asFlag, asNumber, asText } from '../core/arguments';
import { asColor } from '../core/colors';
import type { ChartRef } from './chart-ref';

const LINE_STYLES = [
  'None',
  'Continuous',
  'Dash',
  'DashDot',
  'DashDotDot',
  'Dot',
  'Grey25',
  'Grey50',
  'Grey75',
  'Automatic',
  'RoundDot',
] as const;

/** A look that can be read and replaced as a whole. */
interface Look<T> {
  readonly ref: ChartRef;
  get(): T;
  set(look: T): void;
}

const fontPart = <K extends keyof ChartFont>(
  name: K,
  usual: (size: number) => unknown,
  check: (value: unknown, what: string) => ChartFont[K],
): ScalarMember<Look<ChartFont> & { size: number }> => ({
  get: (self) => self.get()[name] ?? usual(self.size),
  set(self, value) {
    const checked = check(value, `font.${name}`);
    self.ref.change(() => self.set({ ...self.get(), [name]: checked }));
  },
});

const fontClass: HostClass<Look<ChartFont> & { size: number }> = {
  type: 'ChartFont',
  scalars: {
    Bold: fontPart('bold', () => false, asFlag),
    Color: fontPart('color', () => USUAL_TEXT, asColor),
    Italic: fontPart('italic', () => false, asFlag),
    Name: fontPart('name', () => 'Calibri', asText),
    Size: fontPart(
      'size',
      (size) => size,
      (v, what) => asNumber(v, what, 1, 400),
    ),
    Underline: {
      get: (self) => (self.get().underline ? 'Single' : 'None'),
      set(self, value) {
        const underline = asChoice(value, ['None', 'Single'], 'font.underline') === 'Single';
        self.ref.change(() => self.set({ ...self.get(), underline }));
      },
    },
  },
};

/** `format.font` of a part; `size` is what it has unless somebody sets it. */
export const fontObject = (ref: ChartRef, part: () => { font: ChartFont }, size = 9): HostObject =>
  hostObject(fontClass, {
    ref,
    size,
    get: () => part().font,
    set: (font: ChartFont) => {
      part().font = font;
    },
  });

const fillClass: HostClass<Look<ChartFill | undefined>> = {
  type: 'ChartFill',
  methods: {
    SetSolidColor(self, color: unknown) {
      const fill = asColor(color, 'color');
      return self.ref.change(() => self.set(fill));
    },
    Clear: (self) => self.ref.change(() => self.set('none')),
  },
};

/** `format.fill` of a part. */
export const fillObject = (ref: ChartRef, part: () => { fill?: ChartFill }): HostObject =>
  hostObject(fillClass, {
    ref,
    get: () => part().fill,
    set: (fill: ChartFill | undefined) => {
      part().fill = fill;
    },
  });

type Lines = Look<ChartLine> & { usual: () => string };

function lineClass(type: 'ChartLineFormat' | 'ChartBorder'): HostClass<Lines> {
  return {
    type,
    scalars: {
      Color: {
        get: (self) => self.get().color ?? self.usual(),
        set(self, value) {
          const color = asColor(value, 'color');
          self.ref.change(() => {
            const { style, ...rest } = self.get();
            self.set({ ...rest, ...(style !== undefined && style !== 'None' && { style }), color });
          });
        },
      },
      LineStyle: {
        get: (self) => self.get().style ?? 'Continuous',
        set(self, value) {
          const style = asChoice(value, LINE_STYLES, 'lineStyle');
          self.ref.change(() => self.set({ ...self.get(), style: style === 'Automatic' ? undefined : style }));
        },
      },
      Weight: {
        get: (self) => self.get().weight ?? 0.75,
        set(self, value) {
          const weight = asNumber(value, 'weight', 0, 1584);
          self.ref.change(() => self.set({ ...self.get(), weight }));
        },
      },
    },
    methods: { Clear: (self) => self.ref.change(() => self.set({ style: 'None' })) },
  };
}

const lineFormatClass = lineClass('ChartLineFormat');
const borderClass = lineClass('ChartBorder');

const usualLine = (): string => USUAL_LINE;

/** `format.line` of a part. `usual` is the colour that it has unless somebody sets one. */
export const lineObject = (
  ref: ChartRef,
  get: () => ChartLine,
  set: (line: ChartLine) => void,
  usual: () => string = usualLine,
): HostObject => hostObject(lineFormatClass, { ref, get, set, usual });

/** `format.border` of a part. */
export const borderObject = (ref: ChartRef, part: () => { border?: ChartLine }): HostObject =>
  hostObject(borderClass, {
    ref,
    usual: usualLine,
    get: () => part().border ?? {},
    set: (border: ChartLine) => {
      part().border = border;
    },
  });

/** What `format` of titles, legends and the like stands over. */
interface BoxRef {
  readonly ref: ChartRef;
  readonly size: number;
  part(): ChartBox;
}

const boxClasses = new Map<string, HostClass<BoxRef>>();

/** `format` of a part that is a rectangle with text: fill, border and font. `type` is the Office.js class. */
export function boxFormat(type: string, ref: ChartRef, part: () => ChartBox, size = 9): HostObject {
  let cls = boxClasses.get(type);
  if (!cls) {
    cls = {
      type,
      links: {
        Border: (self) => borderObject(self.ref, () => self.part()),
        Fill: (self) => fillObject(self.ref, () => self.part()),
        Font: (self) => fontObject(self.ref, () => self.part(), self.size),
      },
    };
    boxClasses.set(type, cls);
  }
  return hostObject(cls, { ref, part, size });
}
