import { type HostClass, hostObject, type ScalarMember } from '../../host/class';
import { asChoice, asFlag, asText } from '../core/arguments';
import { mayChangeBook } from '../core/guards';
import { invalidArgument, unsupported } from '../core/refusals';
import type { SheetRef } from './sheet-ref';

const TEXTS = ['leftHeader', 'centerHeader', 'rightHeader', 'leftFooter', 'centerFooter', 'rightFooter'] as const;
const LENGTH_LIMIT = 255;

function text(name: (typeof TEXTS)[number]): ScalarMember<SheetRef> {
  return {
    get: (self) => self.sheet.page.headerFooter[name],
    set(self, value) {
      mayChangeBook(self.app);
      const given = asText(value, name);
      if (given.length > LENGTH_LIMIT)
        throw invalidArgument(`${name} must not be longer than ${LENGTH_LIMIT} characters.`);
      self.sheet.page.headerFooter[name] = given;
      self.repaint();
    },
  };
}

const headerFooterClass: HostClass<SheetRef> = {
  type: 'HeaderFooter',
  scalars: Object.fromEntries(TEXTS.map((name) => [name.charAt(0).toUpperCase() + name.slice(1), text(name)])),
};

const alwaysOn = (name: string): ScalarMember<SheetRef> => ({
  get: () => true,
  set(_self, value) {
    if (!asFlag(value, name)) throw unsupported(`${name} is always on here.`);
  },
});

/** All pages have the same header and footer here. */
export const headersFootersClass: HostClass<SheetRef> = {
  type: 'HeaderFooterGroup',
  scalars: {
    State: {
      get: () => 'Default',
      set(_self, value) {
        const asked = asChoice(value, ['Default', 'FirstAndDefault', 'OddAndEven', 'FirstOddAndEven'], 'state');
        if (asked !== 'Default') throw unsupported('All pages have the same header and footer here.');
      },
    },
    UseSheetMargins: alwaysOn('useSheetMargins'),
    UseSheetScale: alwaysOn('useSheetScale'),
  },
  links: { DefaultForAllPages: (self) => hostObject(headerFooterClass, self) },
};
