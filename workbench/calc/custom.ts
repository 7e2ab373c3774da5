/** Calls of an add-in's functions: asked once for the same arguments, in one batch a wave, answers kept while cells use them. */
import { CellError, errorCodeOf, isError, LONGEST_TEXT, type Scalar } from '../model';
import type { CustomCall, CustomCaller, CustomFunctionInfo } from '../host/app';
import { toBoolean, toNumber, toText } from './coerce';
import { fits } from './meter';
import type { Node } from './formulas/nodes';
import type { Scope } from './references/scope';
import { ERR, errorOf, Matrix, matrixFromRows, type Val } from './values';

/** How the add-in's functions reach the engine. */
export interface CustomSource {
  functions: () => readonly CustomFunctionInfo[];
  call: CustomCaller;
  /** What a blank cell looks like to a function. */
  blanks: () => 'desktop' | 'web';
}

/** One question to the add-in, shared by all cells that ask it. */
export interface CustomEntry {
  readonly key: string;
  readonly info: CustomFunctionInfo;
  readonly call: CustomCall;
  readonly users: Set<Node>;
  asked: boolean;
  /** Absent while the answer is awaited. */
  answer?: CustomAnswer;
}

export interface CustomAnswer {
  readonly value: Scalar | Matrix;
  /** Number formats that came with the numbers, in the order of the values. */
  readonly formats?: readonly (string | undefined)[];
}

type Parameter = CustomFunctionInfo['parameters'][number];

export class CustomCalls {
  private readonly entries = new Map<string, CustomEntry>();
  private functions = new Map<string, CustomFunctionInfo>();

  constructor(private readonly source: CustomSource) {}

  /** Looks up what the add-in offers now; true where that differs from the last time. */
  refresh(): boolean {
    const fresh = new Map(this.source.functions().map((f) => [f.name.toUpperCase(), f]));
    const same = fresh.size === this.functions.size && [...fresh.keys()].every((name) => this.functions.has(name));
    this.functions = fresh;
    return !same;
  }

  has(name: string): boolean {
    return this.functions.has(name);
  }

  /** The function as formulas call it; a call that awaits its answer gives #BUSY!. */
  callable(name: string, addressOf: (x: Scope) => string): ((args: readonly Val[], x: Scope) => Val) | undefined {
    const info = this.functions.get(name);
    if (!info) return undefined;
    return (args, x) => {
      if (!x.tracking) return ERR.value;
      const wire = wireArguments(info, args, x, this.source.blanks());
      const key = `${name}\n${JSON.stringify(wire)}`;
      let entry = this.entries.get(key);
      if (!entry) {
        entry = {
          key,
          info,
          call: { name: info.name, args: wire, address: addressOf(x) },
          users: new Set(),
          asked: false,
        };
        this.entries.set(key, entry);
      }
      x.calls.push(entry);
      return entry.answer ? entry.answer.value : ERR.busy;
    };
  }

  /** Notes which calls a cell rests on now. */
  use(node: Node, calls: readonly CustomEntry[]): void {
    for (const old of node.calls) if (!calls.includes(old)) old.users.delete(node);
    for (const call of calls) call.users.add(node);
    node.calls = calls;
  }

  /** Forgets who uses what, because all cells are about to be read anew. */
  releaseAll(): void {
    for (const entry of this.entries.values()) entry.users.clear();
  }

  /** Forgets all answers. */
  clear(): void {
    this.entries.clear();
  }

  /** Forgets the answers of volatile functions; calls back with the cells that rest on them. */
  expireVolatile(visit: (node: Node) => void): void {
    for (const entry of this.entries.values()) {
      if (!entry.info.volatile || !entry.answer) continue;
      this.entries.delete(entry.key);
      entry.users.forEach(visit);
    }
  }

  /** Questions that cells ask and nobody was asked yet; they count as asked from now on. Drops what no cell uses. */
  takeWave(): CustomEntry[] {
    const wave: CustomEntry[] = [];
    for (const entry of this.entries.values()) {
      if (entry.users.size === 0) this.entries.delete(entry.key);
      else if (!entry.asked) {
        entry.asked = true;
        wave.push(entry);
      }
    }
    return wave;
  }

  /** Asks the add-in. Never rejects: a failed or short answer is #VALUE! for the calls it leaves open. */
  async ask(wave: readonly CustomEntry[]): Promise<void> {
    let answers: readonly unknown[] = [];
    let failed = false;
    try {
      answers = await this.source.call(wave.map((entry) => entry.call));
    } catch {
      failed = true;
    }
    wave.forEach((entry, i) => {
      entry.answer = failed || i >= answers.length ? { value: ERR.value } : readAnswer(answers[i]);
    });
  }

  /** Whether the entry still is the one that cells wait for. */
  isCurrent(entry: CustomEntry): boolean {
    return this.entries.get(entry.key) === entry;
  }
}

function wireArguments(info: CustomFunctionInfo, args: readonly Val[], x: Scope, blanks: 'desktop' | 'web'): unknown[] {
  const fixed = info.parameters.filter((p) => !p.repeating);
  const repeating = info.parameters.find((p) => p.repeating);
  if (args.length > fixed.length && !repeating) throw ERR.value;
  const wire: unknown[] = fixed.map((parameter, i) => {
    if (i >= args.length && !parameter.optional) throw ERR.value;
    return args[i] === undefined ? null : wireValue(args[i], parameter, x, blanks);
  });
  if (repeating)
    wire.push(args.slice(fixed.length).map((v) => (v === undefined ? null : wireValue(v, repeating, x, blanks))));
  return wire;
}

function wireValue(v: Val, parameter: Parameter, x: Scope, blanks: 'desktop' | 'web'): unknown {
  const convert = (value: Scalar): unknown => wireScalar(value, parameter.type, blanks);
  if (parameter.dimensionality === 'matrix')
    return x
      .matrix(v)
      .contentRows()
      .map((row) => row.map(convert));
  const read = x.plain(v);
  if (read instanceof Matrix) throw ERR.calc;
  return convert(read);
}

function wireScalar(v: Scalar, type: string, blanks: 'desktop' | 'web'): unknown {
  if (isError(v)) {
    if (type !== 'any' || v.code === '#BUSY!') throw v;
    return { type: 'CustomFunctionError', code: v.code };
  }
  switch (type) {
    case 'number':
      return toNumber(v);
    case 'string':
      return toText(v);
    case 'boolean':
      return toBoolean(v);
    default:
      return v === null && blanks === 'desktop' ? 0 : v;
  }
}

/** What an add-in's answer puts into cells. Anything that is no value is #VALUE!, an empty array #CALC!. */
export function readAnswer(raw: unknown): CustomAnswer {
  if (!Array.isArray(raw)) {
    const { value, format } = readScalar(raw);
    return { value, formats: format === undefined ? undefined : [format] };
  }
  const rows = raw as readonly unknown[];
  if (rows.length === 0) return { value: ERR.calc };
  if (!rows.every(Array.isArray)) return { value: ERR.value };
  const read = (rows as readonly unknown[][]).map((row) => row.map(readScalar));
  if (read[0].length === 0) return { value: ERR.calc };
  if (read.some((row) => row.length !== read[0].length)) return { value: ERR.value };
  if (!fits(read.length, read[0].length)) return { value: ERR.num };
  const formats = read.flat().map((cell) => cell.format);
  if (formats.length === 1) return { value: read[0][0].value, formats: formats[0] === undefined ? undefined : formats };
  return {
    value: matrixFromRows(read.map((row) => row.map((cell) => cell.value))),
    formats: formats.some((f) => f !== undefined) ? formats : undefined,
  };
}

function readScalar(raw: unknown): { value: Scalar; format?: string } {
  if (raw === null || raw === undefined) return { value: 0 };
  if (typeof raw === 'number') return { value: Number.isFinite(raw) ? raw : ERR.num };
  if (typeof raw === 'string') return { value: raw.length > LONGEST_TEXT ? ERR.calc : raw };
  if (typeof raw === 'boolean' || raw instanceof CellError) return { value: raw };
  if (Array.isArray(raw)) return { value: ERR.calc };
  if (typeof raw !== 'object') return { value: ERR.value };
  const { type, code, basicValue, numberFormat } = raw as Record<string, unknown>;
  if (type === 'CustomFunctionError' || type === 'Error') {
    const known = errorCodeOf(String(code ?? basicValue));
    return { value: known ? errorOf(known) : ERR.value };
  }
  if (basicValue === undefined || (typeof basicValue === 'object' && basicValue !== null)) return { value: ERR.value };
  return { value: readScalar(basicValue).value, format: typeof numberFormat === 'string' ? numberFormat : undefined };
}
