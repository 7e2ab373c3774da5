import type { HostClass } from '../../host/class';
import { asChoice, asFlag, asRecord, asText, isOmitted } from '../core/arguments';
import { EVENT, raiseSheet } from '../core/events';
import { mayChangeBook } from '../core/guards';
import { accessDenied, invalidOperation } from '../core/refusals';
import type { SheetRef } from './sheet-ref';

const OPTIONS = [
  'allowAutoFilter',
  'allowDeleteColumns',
  'allowDeleteRows',
  'allowEditObjects',
  'allowEditScenarios',
  'allowFormatCells',
  'allowFormatColumns',
  'allowFormatRows',
  'allowInsertColumns',
  'allowInsertHyperlinks',
  'allowInsertRows',
  'allowPivotTables',
  'allowSort',
] as const;

const SELECTION = ['Normal', 'Unlocked', 'None'] as const;

function optionsOf(given: unknown): Record<string, unknown> {
  const asked = isOmitted(given) ? {} : asRecord(given, 'options');
  return {
    ...Object.fromEntries(OPTIONS.map((o) => [o, isOmitted(asked[o]) ? false : asFlag(asked[o], `options.${o}`)])),
    selectionMode: asChoice(asked.selectionMode ?? 'Normal', SELECTION, 'options.selectionMode'),
  };
}

function checkPassword(self: SheetRef, password: unknown): void {
  const set = self.sheet.protection?.password;
  if (set !== undefined && set !== password)
    throw accessDenied(`The password of the worksheet "${self.sheet.name}" is not the one given.`);
}

export const protectionClass: HostClass<SheetRef> = {
  type: 'WorksheetProtection',
  scalars: {
    Protected: { get: (self) => self.sheet.protection !== undefined },
    Options: { get: (self) => self.sheet.protection?.options ?? optionsOf(null) },
  },
  methods: {
    Protect(self, options: unknown, password: unknown) {
      mayChangeBook(self.app);
      if (self.sheet.protection) throw invalidOperation(`The worksheet "${self.sheet.name}" is already protected.`);
      const text = isOmitted(password) ? '' : asText(password, 'password');
      self.sheet.protection = { options: optionsOf(options), ...(text !== '' && { password: text }) };
      raiseSheet(self.app, EVENT.protectionChanged, self.sheet, { isProtected: true });
      return self.repaint();
    },
    Unprotect(self, password: unknown) {
      mayChangeBook(self.app);
      if (!self.sheet.protection) return null;
      checkPassword(self, password);
      delete self.sheet.protection;
      raiseSheet(self.app, EVENT.protectionChanged, self.sheet, { isProtected: false });
      return self.repaint();
    },
  },
};
