import type { CustomFunctionInfo } from '../app';

/** The content of functions.json, as far as a host reads it. */
export interface FunctionsMetadata {
  readonly functions: readonly DeclaredFunction[];
  readonly allowErrorForDataTypeAny?: boolean;
}

interface DeclaredFunction {
  readonly id: string;
  readonly name: string;
  readonly parameters?: readonly {
    readonly name: string;
    readonly type?: string;
    readonly dimensionality?: string;
    readonly optional?: boolean;
    readonly repeating?: boolean;
  }[];
  readonly options?: { readonly volatile?: boolean; readonly requiresAddress?: boolean };
}

/** A function under its full name, with what the call needs. */
export interface FunctionEntry extends CustomFunctionInfo {
  /** Errors may be among the arguments; otherwise the function is not called for them. */
  readonly allowsErrors: boolean;
  /** The function asked for the address of the calling cell. */
  readonly needsAddress: boolean;
}

/**
 * Reads the declaration of an add-in's functions.
 * @throws Error where the content is not that of a functions.json, or two functions have one name
 */
export function readFunctions(namespace: string, metadata: unknown): readonly FunctionEntry[] {
  const { functions, allowErrorForDataTypeAny = false } = (metadata ?? {}) as Partial<FunctionsMetadata>;
  if (!Array.isArray(functions)) {
    throw new Error('The functions metadata holds no list "functions"; pass the parsed content of functions.json.');
  }
  const entries = (functions as readonly DeclaredFunction[]).map((declared, i): FunctionEntry => {
    if (typeof declared?.id !== 'string' || typeof declared.name !== 'string') {
      throw new Error(`Function ${i + 1} of the functions metadata lacks an "id" or a "name".`);
    }
    return {
      name: `${namespace}.${declared.name}`.toUpperCase(),
      id: declared.id,
      volatile: declared.options?.volatile ?? false,
      needsAddress: declared.options?.requiresAddress ?? false,
      allowsErrors: allowErrorForDataTypeAny,
      parameters: (declared.parameters ?? []).map((p) => ({
        dimensionality: p.dimensionality === 'matrix' ? 'matrix' : 'scalar',
        optional: p.optional ?? false,
        repeating: p.repeating ?? false,
        type: p.type ?? 'any',
      })),
    };
  });
  const names = new Set<string>();
  for (const { name } of entries) {
    if (names.has(name)) throw new Error(`The functions metadata declares ${name} twice.`);
    names.add(name);
  }
  return entries;
}
