import { type HostClass, type HostObject, hostObject } from '../host/class';
import { itemNotFound, unsupported } from './core/refusals';

/** A collection of things that this Excel does not draw: it can be asked, and is always empty. */
export function emptyCollection(itemType: string): HostObject {
  const missing = (): never => {
    throw itemNotFound(`The collection holds no ${itemType}.`);
  };
  const cls: HostClass<null> = {
    type: `${itemType}Collection`,
    scalars: { Count: { get: () => 0 } },
    items: () => [],
    getItem: missing,
    methods: {
      GetCount: () => 0,
      GetItem: missing,
      GetItemAt: missing,
      GetItemOrNullObject: () => null,
      GetItemByCell: missing,
      Add() {
        throw unsupported(`Objects of the class ${itemType} cannot be made here.`);
      },
    },
  };
  return hostObject(cls, null);
}
