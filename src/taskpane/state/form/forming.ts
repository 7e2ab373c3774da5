/** The form of a function at work: typing, picking from the sheet, results that follow, inserting. */

import { insertFormula, isAddress, onSheet } from '../../../excel/panel/cells';
import type { RangeRead } from '../../../excel/panel/ranges';
import { selectionAddress } from '../../../excel/panel/selection';
import { findFunction } from '../../../functions';
import { debounced } from '../running/debounce';
import { parseCall } from './formula';
import { addField, openCell, openForm, rangesOf, removeField, typeField, wholeFormula, withResult } from './form';
import { refOf } from '../reducers';
import type { Runner } from '../running/runner';
import type { Store } from '../store';
import type { FunctionForm, PanelActions, PanelState } from '../types';

type FormActions = Pick<
  PanelActions,
  'search' | 'openFunction' | 'type' | 'pick' | 'addField' | 'removeField' | 'retarget' | 'insert'
>;

/** A pause in typing; results while somebody types would be results of halves. */
const TYPING_MS = 200;

export interface Forming extends FormActions {
  /** Works the open form's result out anew; called when cells have changed, or a form was opened from outside. */
  recompute(): void;
}

export function createForming(store: Store<PanelState>, runner: Runner, follow: () => Promise<void>): Forming {
  const { update, getState } = store;
  const soon = debounced(() => void compute(store), TYPING_MS);
  const change = (work: (form: FunctionForm) => FunctionForm): void => {
    update((state) => (state.form ? { ...state, form: work(state.form) } : state));
    soon.call();
  };

  return {
    recompute: soon.call,
    search: (query) => update((state) => ({ ...state, query })),
    async openFunction(name, anew = false) {
      const fn = name === null ? undefined : findFunction(name);
      if (!fn) {
        update((state) => ({ ...state, form: null }));
        return;
      }
      if (!getState().cell) await follow();
      update((state) => {
        const target = state.cell && refOf(state.cell);
        const call = state.cell && parseCall(state.cell.formula);
        const form = state.cell && call?.fn === fn && !anew ? openCell(call, state.cell) : openForm(fn, target);
        return { ...state, tab: 'functions', form };
      });
      soon.call();
    },
    type: (field, text) => change((form) => typeField(form, field, text)),
    addField: () => change(addField),
    removeField: (field) => change((form) => removeField(form, field)),
    async pick(field) {
      await runner.run({
        label: 'Reading the selection',
        writes: false,
        quiet: true,
        work: async () => {
          const picked = await selectionAddress();
          const { target } = getState().form ?? {};
          const near = !target || target.sheetId === picked.sheetId;
          change((form) => typeField(form, field, near ? picked.address : onSheet(picked.sheetName, picked.address)));
        },
      });
    },
    async retarget() {
      await follow();
      update((state) =>
        state.form && state.cell
          ? {
              ...state,
              form: { ...state.form, target: refOf(state.cell), fromCell: false, occupied: null, around: undefined },
            }
          : state,
      );
      soon.call();
    },
    async insert(replace = false) {
      const { form } = getState();
      if (!form || form.formula === '' || form.verbatim !== null) return;
      const { target } = form;
      const formula = wholeFormula(form);
      const inserted = await runner.run({
        label: 'Inserting the formula',
        writes: true,
        work: async (options) => {
          const outcome = await insertFormula(formula, target, replace || form.fromCell, options);
          if (!outcome.ok) {
            update((state) => (state.form ? { ...state, form: { ...state.form, occupied: outcome.holds } } : state));
            return undefined;
          }
          update((state) =>
            state.form ? { ...state, form: { ...state.form, fromCell: true, edited: false, occupied: null } } : state,
          );
          return { message: `${formula} is in ${target?.address ?? 'the cell'}.`, notes: [] };
        },
      });
      if (inserted) await follow();
      soon.call();
    },
  };
}

const reading = () => import(/* webpackChunkName: 'named-cells' */ '../../../excel/panel/ranges');
const naming = () => import(/* webpackChunkName: 'named-cells' */ '../../../excel/panel/named-cells');
const calculating = () => import(/* webpackChunkName: 'named-cells' */ '../../../functions/reading/calculation');

/**
 * Reads the ranges of the open form, and its cell while that holds the same, and puts the result in place, unless something
 * else was typed meanwhile.
 */
async function compute({ update, getState }: Store<PanelState>): Promise<void> {
  const { form } = getState();
  if (!form) return;
  const addresses = rangesOf(form);
  const { target } = form;
  const [ranges, held] = await Promise.all([
    valuesOf(addresses, target),
    form.fromCell && !form.edited && !form.around && target
      ? reading()
          .then(({ readHeld }) => readHeld(target))
          // What it would be is still worked out.
          .catch(() => undefined)
      : undefined,
  ]);
  update((state) => {
    const now = state.form;
    const same =
      now?.formula === form.formula && now.edited === form.edited && rangesOf(now).join() === addresses.join();
    return now && same ? { ...state, form: withResult(now, ranges, held) } : state;
  });
}

async function valuesOf(texts: readonly string[], target: FunctionForm['target']): Promise<Map<string, RangeRead>> {
  const addresses = texts.filter(isAddress);
  const others = texts.filter((text) => !isAddress(text));
  const [read, named] = await Promise.all([
    readAll(addresses, async () => (await reading()).readRanges(addresses, target?.sheetId)),
    // Most formulas have addresses only.
    readAll(others, async () => (target ? (await naming()).readNamed(others, target) : [])),
  ]);
  const known = new Map([...read, ...named]);
  const left = texts.filter((text) => !known.has(text));
  return left.length === 0 ? known : new Map([...known, ...(await calculated(left, target))]);
}

/** Arguments that are calculations of their own, worked out from their cells, where that can be done here. */
async function calculated(
  texts: readonly string[],
  target: FunctionForm['target'],
): Promise<(readonly [string, RangeRead])[]> {
  const { readCalculation } = await calculating();
  const read = texts.flatMap((text) => {
    const calculation = readCalculation(text);
    // Alone, cells would be asked for once more.
    return calculation && !calculation.cells.includes(text) ? [{ text, ...calculation }] : [];
  });
  const cells = await valuesOf([...new Set(read.flatMap((one) => one.cells))], target);
  return read.flatMap(({ text, work }) => {
    const value = work((name) => {
      const held = cells.get(name);
      return held?.ok ? held.rows : undefined;
    });
    return value === undefined ? [] : [[text, { ok: true, rows: [[value]] }] as const];
  });
}

async function readAll(
  texts: readonly string[],
  read: () => Promise<readonly (RangeRead | undefined)[]>,
): Promise<(readonly [string, RangeRead])[]> {
  if (texts.length === 0) return [];
  try {
    const all = await read();
    return texts.flatMap((text, i) => (all[i] ? [[text, all[i]] as const] : []));
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return texts.map((text) => [text, { ok: false, message }] as const);
  }
}
