/** Tells from a formula's text whether it only works as a dynamic array formula. */
import {
  type AstExpression,
  isArrayNode,
  isBinaryNode,
  isCallNode,
  isLambdaNode,
  isLetNode,
  isLiteralNode,
  isReferenceNode,
  isUnaryNode,
  parse,
  parseA1Ref,
  parseStructRef,
  type ReferenceIdentifier,
  tokenize,
} from '@borgar/fx/xlsx';
import { anchoredCalls } from '../references/anchors';
import { ARRAY_FUNCTIONS, argumentShape, NEVER_LIFTED } from './arrayShapes';

/** What a part of a formula gives: one value, a reference to several cells, or several computed values. */
type Yield = 'one' | 'range' | 'array';

/** How a part is computed: as before formulas could spill, or element by element inside an array argument. */
type Mode = 'plain' | 'elements';

type Names = ReadonlyMap<string, Yield>;
type Part = AstExpression | null | undefined;

const noName = (): boolean => false;

/**
 * True for a formula (with or without its leading `=`) that, written to a file as an ordinary one, would mean something
 * else: Excel would cut a range down to one cell of it (`@`), or show only the first of several results. Functions that
 * Excel does not know, such as an add-in's, may give several results anywhere. `isSingle` says which defined names stand
 * for one value or cell; without it none does. A text that is no formula gives false.
 */
export function needsArrayEvaluation(formula: string, isSingle: (name: string) => boolean = noName): boolean {
  const reading = read(formula, isSingle);
  return reading !== undefined && (reading.found || reading.cuts.length > 0);
}

/**
 * A formula that a file holds as an ordinary one, spelled as Excel shows it since formulas can spill: `@` stands before
 * every range and every call of several results that the formula takes one of. `=VLOOKUP(A:A,Owners!A:B,2,FALSE)` gives
 * `=VLOOKUP(@A:A,Owners!A:B,2,FALSE)`. A text that is no formula comes back as it is.
 */
export function withIntersections(formula: string, isSingle: (name: string) => boolean = noName): string {
  const marks = (read(formula, isSingle)?.cuts ?? []).flatMap(({ from, to, bracket }) =>
    bracket
      ? [
          { at: from, text: '@(' },
          { at: to, text: ')' },
        ]
      : [{ at: from, text: '@' }],
  );
  // From the end on, so that the places before stay where they are.
  return marks
    .sort((a, b) => b.at - a.at)
    .reduce((text, mark) => text.slice(0, mark.at) + mark.text + text.slice(mark.at), formula);
}

function read(formula: string, isSingle: (name: string) => boolean): Reading | undefined {
  try {
    const tree = parse(anchoredCalls(tokenize(formula, { withLocation: true }))) as AstExpression;
    const reading = new Reading(isSingle);
    reading.single(tree, reading.visit(tree, 'plain', new Map()));
    return reading;
  } catch {
    return undefined;
  }
}

/** A part of the text that one value is taken of; with brackets where it is more than a reference or a call. */
interface Cut {
  readonly from: number;
  readonly to: number;
  readonly bracket: boolean;
}

class Reading {
  /** Set where a function gives arrays by its nature, or would be computed only in part. */
  found = false;
  readonly cuts: Cut[] = [];

  constructor(private readonly isSingle: (name: string) => boolean) {}

  /** Takes one value of a part that may give several. */
  single(part: Part, given: Yield): void {
    if (given === 'one' || !part?.loc) return;
    const [from, to] = part.loc;
    this.cuts.push({ from, to, bracket: isBinaryNode(part) || isUnaryNode(part) });
  }

  visit(part: Part, mode: Mode, names: Names): Yield {
    if (!part || isLiteralNode(part)) return 'one';
    if (isArrayNode(part)) return 'array';
    if (isReferenceNode(part)) return this.reference(part, names);
    if (isLambdaNode(part)) return this.find();
    if (isLetNode(part)) {
      const known = new Map(names);
      for (const d of part.declarations) known.set(d.id.name.toLowerCase(), this.visit(d.init as Part, mode, known));
      return this.visit(part.body as Part, mode, known);
    }
    if (isUnaryNode(part)) {
      const given = this.visit(part.arguments[0], mode, names);
      return part.operator === '@' ? 'one' : this.computed(part.arguments, [given], mode);
    }
    if (isBinaryNode(part)) {
      const given = part.arguments.map((a) => this.visit(a, mode, names));
      return [':', ',', ' '].includes(part.operator) ? 'range' : this.computed(part.arguments, given, mode);
    }
    if (!isCallNode(part)) return 'one';
    const given = this.call(part.callee, part.arguments, mode, names);
    return mode === 'plain' && given === 'array' && isCount(part.callee) ? this.oneOf(part) : given;
  }

  private find(): Yield {
    this.found = true;
    return 'array';
  }

  private reference(node: ReferenceIdentifier, names: Names): Yield {
    if (node.kind === 'name') {
      return names.get(node.value.toLowerCase()) ?? (this.isSingle(node.value) ? 'one' : 'range');
    }
    if (node.kind === 'table') return isOneOfTable(node.value) ? 'one' : 'range';
    const { height, width } = sizeOf(node.value);
    return height === 1 && width === 1 ? 'one' : 'range';
  }

  /** Of a range an operator takes one cell; arrays it computes element by element. */
  private computed(parts: readonly Part[], given: readonly Yield[], mode: Mode): Yield {
    const left = given.map((g, i) => (mode === 'plain' && g === 'range' ? this.oneOf(parts[i]) : g));
    return left.every((g) => g === 'one') ? 'one' : 'array';
  }

  private oneOf(part: Part): Yield {
    this.single(part, 'range');
    return 'one';
  }

  private call(callee: unknown, args: readonly Part[], mode: Mode, names: Names): Yield {
    const name = (callee as { name?: string }).name?.toUpperCase();
    // The function called is itself written out as a LAMBDA.
    if (name === undefined) return this.find();
    if (ARRAY_FUNCTIONS.has(name)) {
      for (const arg of args) this.visit(arg, 'elements', names);
      return this.find();
    }
    const shape = argumentShape(name, args.length);
    if (shape === undefined) {
      for (const arg of args) this.visit(arg, mode, names);
      return 'range';
    }
    // These choose by one value, even inside an array argument.
    const own: Mode = NEVER_LIFTED.has(name) ? 'plain' : mode;
    const given = args.map((arg, i) => {
      const letter = shape[i];
      const inArray: Mode = name === 'INDEX' && isChosen(arg) ? 'plain' : 'elements';
      const found = this.visit(arg, letter === 'a' ? inArray : letter === '1' ? own : mode, names);
      return letter === '1' && own === 'plain' && found === 'range' ? this.oneOf(arg) : found;
    });
    const several = (letter: string): boolean => given.some((g, i) => shape[i] === letter && g !== 'one');
    if (NEVER_LIFTED.has(name) && (several('1') || (mode === 'elements' && several('p')))) return this.find();
    return several('1') ? 'array' : resultOf(name, args, given, shape);
  }
}

/**
 * Whether a part is one of several references, which INDEX takes as it takes a written one: "the value arguments to CHOOSE
 * can be range references", https://support.microsoft.com/office/fc5c184f-cb62-4ec7-a46e-38653b98f5bc.
 */
const isChosen = (part: Part): boolean =>
  !!part && isCallNode(part) && /^(?:CHOOSE|IF)$/i.test((part.callee as { name?: string }).name ?? '');

function resultOf(name: string, args: readonly Part[], given: readonly Yield[], shape: string): Yield {
  switch (name) {
    case 'INDIRECT':
      return 'range';
    case 'INDEX':
      return args.length > 2
        ? ifAll(args.slice(1, 3).every(isPosition))
        : ifAll(isThin(args[0]) && isPosition(args[1]));
    case 'OFFSET':
      return ifAll(args.slice(3).every(isNumberOne) && (args.length > 4 || given[0] === 'one'));
    case 'XLOOKUP':
      return ifAll(isThin(args[2]));
    case 'ROW':
    case 'COLUMN':
    case 'FORMULATEXT':
      return given.every((g) => g === 'one') ? 'one' : 'array';
    default:
      return given.find((g, i) => shape[i] === 'p' && g !== 'one') ?? 'one';
  }
}

/** Whether a function counts rows or columns: of several it gave the first, wherever it stood. */
const isCount = (callee: unknown): boolean => /^(?:ROW|COLUMN)$/i.test((callee as { name?: string }).name ?? '');

const ifAll = (single: boolean): Yield => (single ? 'one' : 'range');

/** Whether an argument of INDEX picks one row or column; 0 and nothing mean all. */
const isPosition = (part: Part): boolean => !!part && !(isLiteralNode(part) && Number(part.value) === 0);

const isNumberOne = (part: Part): boolean => !!part && isLiteralNode(part) && part.value === 1;

/** Whether a reference is one row or one column. */
function isThin(part: Part): boolean {
  if (!part || !isReferenceNode(part)) return false;
  if (part.kind === 'table') return parseStructRef(part.value)?.columns?.length === 1;
  if (part.kind === 'name') return false;
  const { height, width } = sizeOf(part.value);
  return height === 1 || width === 1;
}

/** Rows and columns of a written range, each 1 or more; whole columns and rows count as many. */
function sizeOf(text: string): { height: number; width: number } {
  const ref = parseA1Ref(text, { allowTernary: true });
  if (!ref || !('range' in ref) || ref.sheetName?.includes(':')) return { height: Infinity, width: Infinity };
  const { top, bottom, left, right } = ref.range;
  return {
    height: top == null || bottom == null ? Infinity : bottom - top + 1,
    width: left == null || right == null ? Infinity : right - left + 1,
  };
}

/** Whether a structured reference is one cell: one column in this row, in the header or in the totals. */
function isOneOfTable(text: string): boolean {
  const ref = parseStructRef(text);
  const [section, more] = ref?.sections ?? [];
  return ref?.columns?.length === 1 && more === undefined && ['this row', 'headers', 'totals'].includes(section);
}
