/**
 * The classes that any other may hand out: a range leads to its worksheet, and a worksheet to its ranges. Their files
 * would import each other in a circle; so they are asked for here, by name, when an object is handed out, and the object
 * model puts them here when it is loaded as a whole.
 */
import type { HostClass } from '../../host/class';
import type { SheetRef } from '../sheets/sheet-ref';
import type { RangeRef } from './range-ref';

export interface SharedClasses {
  readonly range: HostClass<RangeRef>;
  readonly rangeAreas: HostClass<RangeRef>;
  readonly worksheet: HostClass<SheetRef>;
}

let shared: SharedClasses | undefined;

/** Puts the classes in place; for the entry point of the object model. */
export function shareClasses(classes: SharedClasses): void {
  shared = classes;
}

/** @throws Error where only a part of the object model was loaded */
export function sharedClass<K extends keyof SharedClasses>(name: K): SharedClasses[K] {
  if (!shared) throw new Error('No object can be handed out yet: import workbench/objects, not a file of it alone.');
  return shared[name];
}
