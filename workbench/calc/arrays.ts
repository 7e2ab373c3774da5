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
import { ARRAY_FUNCTIONS, argumentShape, NEVER_LIFTED } from './arrayShapes';

/** What a part of a formula gives: one value, a reference to several cells, or several computed values. */
type Yield = 'one' | 'range' | 'array';

/** How a part is computed: as before formulas could spill, or element by element inside an array argument. */
type Mode = 'plain' | 'elements';

type Names = ReadonlyMap<string, Yield>;
type Part = AstExpression | null | undefined;

/**
 * True for a formula (with or without its leading `=`) that, written to a file as an ordinary one, would mean something
 * else: Excel would cut a range down to one cell of it (`@`), or show only the first of several results. Functions that
 * Excel does not know, such as an add-in's, may give several results anywhere. `isSingle` says which defined names stand
 * for one value or cell; without it none does. A text that is no formula gives false.
 */
export function needsArrayEvaluation(formula: string, isSingle: (name: string) => boolean = () => false): boolean {
  let tree: AstExpression;
  try {
    tree = parse(tokenize(formula)) as AstExpression;
  } catch {
    return false;
  }
  const reading = new Reading(isSingle);
  return reading.visit(tree, 'plain', new Map()) !== 'one' || reading.found;
}

class Reading {
  /** Set where a range would be cut down, or an array would be computed only in part. */
  found = false;

  constructor(private readonly isSingle: (name: string) => boolean) {}

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
      if (part.operator === '#') return 'range';
      return part.operator === '@' ? 'one' : this.computed([given], mode);
    }
    if (isBinaryNode(part)) {
      const given = part.arguments.map((a) => this.visit(a, mode, names));
      return [':', ',', ' '].includes(part.operator) ? 'range' : this.computed(given, mode);
    }
    return isCallNode(part) ? this.call(part.callee, part.arguments, mode, names) : 'one';
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

  private computed(given: readonly Yield[], mode: Mode): Yield {
    if (mode === 'plain' && given.includes('range')) return this.find();
    return given.every((g) => g === 'one') ? 'one' : 'array';
  }

  private call(callee: unknown, args: readonly Part[], mode: Mode, names: Names): Yield {
    const name = (callee as { name?: string }).name?.toUpperCase();
    // The function called is itself written out as a LAMBDA.
    if (name === undefined || ARRAY_FUNCTIONS.has(name)) return this.find();
    const shape = argumentShape(name, args.length);
    if (shape === undefined) {
      for (const arg of args) this.visit(arg, mode, names);
      return 'array';
    }
    const given = args.map((arg, i) => this.visit(arg, shape[i] === 'a' ? 'elements' : mode, names));
    const several = (letter: string): boolean => given.some((g, i) => shape[i] === letter && g !== 'one');
    const cutDown = several('1') || (mode === 'elements' && NEVER_LIFTED.has(name) && several('p'));
    if (cutDown && (mode === 'plain' || NEVER_LIFTED.has(name))) return this.find();
    return cutDown ? 'array' : resultOf(name, args, given, shape);
  }
}

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
