/** From the parser's tree to code. */
import type {
  ArrayExpression,
  AstExpression,
  BinaryExpression,
  CallExpression,
  Identifier,
  LambdaExpression,
  LetExpression,
  Literal,
  ReferenceIdentifier,
  UnaryExpression,
} from '@borgar/fx';
import { errorCodeOf, isError, type Scalar } from '../../model';
import type { Builtin } from './builtin';
import type { Formula } from './formulas';
import { builtins } from '../functions';
import { step } from '../meter';
import { callLambda } from './calling';
import { binaryCode, unaryCode } from './operators';
import {
  addressCode,
  type Base,
  common,
  nameCode,
  single,
  spanning,
  structuredCode,
  union,
} from '../references/references';
import type { Code, Env, Scope } from '../references/scope';
import { ERR, errorOf, Lambda, Matrix, type Val, workOf } from '../values';

/**
 * Makes a parsed formula runnable. Throws an Error where it holds something that cannot be followed (another workbook,
 * several sheets at once).
 */
export function compile(tree: AstExpression, base: Base): Formula {
  const compiler = new Compiler(base);
  const run = compiler.code(tree, []);
  const whole = tree.type === 'UnaryExpression' && tree.operator === '@' ? tree.arguments[0] : tree;
  const isCall =
    whole.type === 'CallExpression' &&
    whole.callee.type === 'Identifier' &&
    !builtins.has(whole.callee.name.toUpperCase());
  return { run, calls: [...compiler.calls], isCall, subtotal: compiler.subtotal, broken: false };
}

class Compiler {
  readonly calls = new Set<string>();
  subtotal = false;

  constructor(private readonly base: Base) {}

  /** `names` are the variables in force, innermost first, lower case. */
  code(node: AstExpression, names: readonly string[]): Code {
    switch (node.type) {
      case 'Literal':
        return constant((node as Literal).value);
      case 'ErrorLiteral':
        return constant(errorLiteral((node as { value: string }).value));
      case 'ReferenceIdentifier':
        return this.reference(node as ReferenceIdentifier, names);
      case 'UnaryExpression':
        return this.unary(node as UnaryExpression, names);
      case 'BinaryExpression':
        return this.binary(node as BinaryExpression, names);
      case 'CallExpression':
        return this.call(node as CallExpression, names);
      case 'ArrayExpression':
        return this.array(node as ArrayExpression);
      case 'LambdaExpression':
        return this.lambda(node as LambdaExpression, names);
      case 'LetExpression':
        return this.let(node as LetExpression, names);
      default:
        throw new Error(`The formula holds a part that is not understood (${(node as { type: string }).type}).`);
    }
  }

  private reference(node: ReferenceIdentifier, names: readonly string[]): Code {
    if (node.kind === 'table') return structuredCode(node.value);
    if (node.kind !== 'name') return addressCode(node.value, this.base);
    const at = names.indexOf(node.value.toLowerCase());
    if (at >= 0) return variable(at);
    const named = nameCode(node.value);
    const call = builtins.get(node.value.toUpperCase())?.call;
    if (!call) return named;
    // A function named without brackets stands for itself, as in BYROW(range, SUM), unless the workbook uses the name.
    return (x, env) =>
      x.directory.knowsName(node.value, x.page.sheet) ? named(x, env) : new Lambda(255, (args) => call(x, args));
  }

  private unary(node: UnaryExpression, names: readonly string[]): Code {
    const argument = this.code(node.arguments[0], names);
    if (node.operator === '-' || node.operator === '%') return unaryCode(node.operator, argument);
    if (node.operator === '@') return (x, env) => single(argument(x, env), x);
    return (x, env) => x.plain(argument(x, env));
  }

  private binary(node: BinaryExpression, names: readonly string[]): Code {
    const left = this.code(node.arguments[0], names);
    const right = this.code(node.arguments[1], names);
    if (node.operator === ':') return (x, env) => spanning(left(x, env), right(x, env));
    if (node.operator === ' ') return (x, env) => common(left(x, env), right(x, env));
    if (node.operator === ',') return (x, env) => union(left(x, env), right(x, env));
    return binaryCode(node.operator, left, right);
  }

  private call(node: CallExpression, names: readonly string[]): Code {
    const args = node.arguments.map((a) => (a ? this.code(a, names) : null));
    const callee = node.callee as AstExpression | Identifier;
    if (callee.type !== 'Identifier') {
      const made = this.code(callee, names);
      return (x, env) => callLambda(made(x, env), argumentsOf(args, x, env));
    }
    const { name } = callee;
    const at = names.indexOf(name.toLowerCase());
    if (at >= 0) {
      const held = variable(at);
      return (x, env) => callLambda(held(x, env), argumentsOf(args, x, env));
    }
    const upper = name.toUpperCase();
    const builtin = builtins.get(upper);
    if (!builtin) return this.foreign(name, upper, args);
    if (upper === 'SUBTOTAL' || upper === 'AGGREGATE') this.subtotal = true;
    return builtinCode(builtin, args);
  }

  /** A function of an add-in, or a name that stands for a lambda. */
  private foreign(name: string, upper: string, args: readonly (Code | null)[]): Code {
    this.calls.add(upper);
    const named = nameCode(name);
    return (x, env) => {
      const custom = x.services.custom(upper);
      if (custom) return custom(argumentsOf(args, x, env), x);
      return callLambda(named(x, env), argumentsOf(args, x, env));
    };
  }

  private array(node: ArrayExpression): Code {
    const rows = node.elements.map((row) =>
      row.map((cell): Scalar => {
        if (cell.type === 'Literal') return (cell as Literal).value;
        if (cell.type === 'ErrorLiteral') return errorLiteral((cell as { value: string }).value);
        throw new Error('An array constant holds something that is no value.');
      }),
    );
    if (rows.some((row) => row.length !== rows[0].length))
      throw new Error('The rows of an array constant differ in length.');
    const matrix = new Matrix(rows.length, rows[0].length, rows.flat());
    return () => matrix;
  }

  private lambda(node: LambdaExpression, names: readonly string[]): Code {
    const params = node.params.map((p) => p.name.toLowerCase());
    // So a file marks a parameter that can be left out.
    if (params.some((p) => p.startsWith('_xlop.'))) throw new Error('A LAMBDA has a parameter that may be left out.');
    const body = this.code(node.body as AstExpression, [...[...params].reverse(), ...names]);
    return (x, env) =>
      new Lambda(params.length, (args) => {
        if (args.length < params.length) return ERR.value;
        let inner = env;
        for (let i = 0; i < params.length; i++) inner = { value: args[i], next: inner };
        return body(x, inner);
      });
  }

  private let(node: LetExpression, names: readonly string[]): Code {
    let known = names;
    const inits: Code[] = [];
    for (const declaration of node.declarations) {
      inits.push(this.code(declaration.init as AstExpression, known));
      known = [declaration.id.name.toLowerCase(), ...known];
    }
    const body = this.code(node.body as AstExpression, known);
    return (x, env) => {
      let inner: Env | null = env;
      for (const init of inits) inner = { value: settle(init, x, inner), next: inner };
      return body(x, inner);
    };
  }
}

/** A variable keeps an error as its value; only its use spreads the error. */
function settle(init: Code, x: Scope, env: Env | null): Val {
  try {
    return init(x, env);
  } catch (problem) {
    if (isError(problem)) return problem;
    throw problem;
  }
}

const constant =
  (value: Scalar): Code =>
  () =>
    value;

const errorLiteral = (text: string): Scalar => errorOf(errorCodeOf(text) ?? '#VALUE!');

function variable(at: number): Code {
  return (_, env) => {
    let found = env;
    for (let i = 0; i < at; i++) found = found!.next;
    return found!.value;
  };
}

/** Arguments in order; a cell error thrown by one becomes its value, an empty one between commas is undefined. */
function argumentsOf(args: readonly (Code | null)[], x: Scope, env: Env | null): Val[] {
  return args.map((code) => (code ? settle(code, x, env) : undefined));
}

function builtinCode(builtin: Builtin, args: readonly (Code | null)[]): Code {
  const { min, max, lazy, call } = builtin;
  if (args.length < min || args.length > max) throw new Error('A function has too few or too many arguments.');
  if (lazy) return (x, env) => lazy(x, env, args);
  return (x, env) => {
    const given = argumentsOf(args, x, env);
    step(workOf(given));
    return call!(x, given);
  };
}
