/** The messages of the request protocol, as far as this host understands them. */

export const ActionType = { Instantiate: 1, Query: 2, Method: 3, SetProperty: 4, Trace: 5 } as const;

export const PathType = {
  Root: 1,
  NewObject: 2,
  Method: 3,
  Property: 4,
  Indexer: 5,
  Reference: 6,
  Null: 7,
} as const;

export interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  /** Same shape as the arguments: the id of an object path where the argument is a proxy, otherwise 0. */
  readonly ReferencedObjectPathIds?: readonly unknown[];
}

export interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

export interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
}

export interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

export interface BatchRequest {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

export interface ActionResult {
  readonly ActionId: number;
  readonly Value: unknown;
}

export interface BatchError {
  readonly Code: string;
  readonly Message: string;
  /** `Class.member`, as office.js shows it in debugInfo.errorLocation */
  readonly Location: string;
  /** Index of the failing action in `Actions`; office.js rebuilds the statement from it. */
  readonly ActionIndex: number;
  readonly HttpStatusCode: number;
}

export interface BatchResponse {
  readonly Results: readonly ActionResult[];
  readonly TraceIds: readonly number[];
  readonly Error?: BatchError;
}

/** Transport errors: the request was refused as a whole, or its answer got lost. */
export const TransportError = {
  OperationNotSupported: 5000,
  General: 5001,
  CellEditMode: 5004,
  RequestTooLarge: 5103,
  ResponseTooLarge: 5104,
} as const;

/** Excel on the web refuses requests and answers above this many bytes of UTF-8. */
export const PAYLOAD_LIMIT = 5 * 1024 * 1024;

/** Request flag: the add-in asked to wait while a cell is being edited instead of failing. */
export const DELAY_FOR_CELL_EDIT = 64;
