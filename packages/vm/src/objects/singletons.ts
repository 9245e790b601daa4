// The objects of which there is exactly one: Ellipsis and NotImplemented.

import { PyObject, type PyType } from './object.js';
import { ellipsisType, notImplementedType } from './types.js';

export class Singleton extends PyObject {
  readonly name: string;
  constructor(type: PyType, name: string) {
    super();
    this.type = type;
    this.name = name;
  }
}

export const ellipsis = new Singleton(ellipsisType, 'Ellipsis');
/** NotImplemented as Python sees it; inside the slots it is NOT_IMPLEMENTED. */
export const notImplemented = new Singleton(notImplementedType, 'NotImplemented');
