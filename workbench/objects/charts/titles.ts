/** Titles of charts and of their axes. */
import { type HostClass, type HostObject, hostObject } from '../../host/class';
import { absoluteReference, type ChartText, type ChartTitle, textOf, titleOf } from '../../model';
import { placeOf } from '../core/addresses';
import { asFlag, asText } from '../core/arguments';
import { invalidArgument } from '../core/refusals';
import { type ChartRef, constant, field, type PartRef } from './chart-ref';
import { boxFormat, fontObject } from './looks';

type TitleRef = PartRef<ChartTitle>;

/** Makes a text come from the one cell that a formula (`=Sheet1!$A$1`) names. */
export function followCell(ref: ChartRef, text: ChartText, formula: unknown): void {
  const given = asText(formula, 'formula');
  const place = placeOf(ref.app.book, given.replace(/^=/, ''), ref.sheet);
  if (!place || place.areas.length !== 1) {
    throw invalidArgument(`formula: "${given}" names no cell; write for instance =Sheet1!$A$1.`);
  }
  text.formula = absoluteReference(place.sheet, place.areas[0]);
  delete text.text;
}

function setText(self: TitleRef, value: unknown): void {
  const text = asText(value, 'text');
  self.ref.change(() => {
    const title = self.part();
    title.text = text;
    title.visible = true;
    delete title.formula;
  });
}

function setFormula(self: TitleRef, formula: unknown): null {
  return self.ref.change(() => {
    followCell(self.ref, self.part(), formula);
    self.part().visible = true;
  });
}

const substringClass: HostClass<TitleRef> = {
  type: 'ChartFormatString',
  links: { Font: (self) => fontObject(self.ref, () => self.part(), 14) },
};

const chartTitleClass: HostClass<TitleRef> = {
  type: 'ChartTitle',
  scalars: {
    Visible: field('visible', asFlag),
    Text: { get: (self) => titleOf(self.ref.app.book, self.ref.chart), set: setText },
    Overlay: field('overlay', asFlag),
    HorizontalAlignment: constant('Center'),
    VerticalAlignment: constant('Center'),
    TextOrientation: constant(0),
    Position: constant('Top'),
    ShowShadow: constant(false),
  },
  links: { Format: (self) => boxFormat('ChartTitleFormat', self.ref, () => self.part(), 14) },
  methods: {
    SetFormula: setFormula,
    // One font holds for the whole title.
    GetSubstring: (self) => hostObject(substringClass, self),
  },
};

const axisTitleClass: HostClass<TitleRef> = {
  type: 'ChartAxisTitle',
  scalars: {
    Visible: field('visible', asFlag),
    Text: { get: (self) => textOf(self.ref.app.book, self.part()) ?? 'Axis Title', set: setText },
    TextOrientation: constant(0),
  },
  links: { Format: (self) => boxFormat('ChartAxisTitleFormat', self.ref, () => self.part(), 10) },
  methods: { SetFormula: setFormula },
};

export const chartTitleObject = (ref: ChartRef): HostObject =>
  hostObject(chartTitleClass, { ref, part: () => ref.chart.title });

export const axisTitleObject = (ref: ChartRef, part: () => ChartTitle): HostObject =>
  hostObject(axisTitleClass, { ref, part });
