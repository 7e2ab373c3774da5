/** What came of commands on formulas: told with the commands, since no view speaks of them before. */
import { counted } from '../domain/model/words';
import type { Conversion } from '../excel/commands/convert';
import type { Repair } from '../excel/commands/repair';
import type { BlankArgument } from '../excel/panel/blank-arguments';
import { MOST_NAMED, type Told } from './wording';

export function toldOfConversion({ converted, kept }: Conversion, to: 'plain' | 'functions'): Told {
  const what = to === 'plain' ? 'made plain' : 'made functions';
  const none = to === 'plain' ? 'No AMPR function to convert there.' : 'No formula there is the twin of one function.';
  const more = kept.length - MOST_NAMED;
  return {
    message: converted === 0 ? none : `${counted(converted, 'formula', 'formulas')} ${what}.`,
    notes: more > 0 ? [...kept.slice(0, MOST_NAMED), `And ${more} more.`] : kept,
  };
}

export function toldOfBlanks({
  found,
  all,
}: {
  readonly found: readonly BlankArgument[];
  readonly all: boolean;
}): Told {
  const notes = found
    .slice(0, MOST_NAMED)
    .map(
      ({ where, fn, argument, blank }) => `${where}: ${fn} reads ${blank} as ${argument}. Give IF(x="","",x) there.`,
    );
  const more = found.length - notes.length;
  const message =
    found.length === 0
      ? 'No AMPR function reads a blank cell that Excel could send as 0.'
      : `${counted(found.length, 'argument', 'arguments')} of AMPR functions may be read as 0, though blank.`;
  return {
    message,
    notes: [
      ...notes,
      ...(more > 0 ? [`And ${more} more.`] : []),
      ...(all ? [] : ['There are more formulas than were looked at.']),
    ],
  };
}

export function toldOfRepair({ repaired, skipped }: Repair): Told {
  const message =
    repaired === 0 ? 'No function needs repair.' : `${counted(repaired, 'formula', 'formulas')} entered again.`;
  return { message, notes: skipped };
}
