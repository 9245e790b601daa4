// The class of dict and its views; the operations are in dict-slots.ts.

import { PyInstance, PyObject, type PyType, type Value } from './object.js';
import { HashTable, type Table } from './hash-table.js';
import {
  dictItemsType,
  dictKeysType,
  dictType,
  dictValuesType,
  frozensetType,
  setType,
} from './types.js';

/** A dict, or an instance of a class that derives from it. `table` may be a view of a module's or an instance's variables. */
export class PyDict extends PyInstance {
  readonly table: Table;
  constructor(table: Table = new HashTable(), type: PyType = dictType) {
    super(type);
    this.table = table;
  }
}

/** Members are keys of the table; the values are not used. */
export class PySet extends PyInstance {
  readonly table: HashTable;
  constructor(table: HashTable = new HashTable(), type: PyType = setType) {
    super(type);
    this.table = table;
  }
}

export class PyFrozenSet extends PyInstance {
  readonly table: HashTable;
  /** The hash, once computed. */
  cachedHash: number | null;
  constructor(table: HashTable = new HashTable(), type: PyType = frozensetType) {
    super(type);
    this.table = table;
    this.cachedHash = null;
  }
}

export class DictView extends PyObject {
  readonly dict: PyDict;
  constructor(type: PyType, dict: PyDict) {
    super(type);
    this.dict = dict;
  }
}

export const keysOf = (dict: PyDict): Value => new DictView(dictKeysType, dict);
export const valuesOf = (dict: PyDict): Value => new DictView(dictValuesType, dict);
export const itemsOf = (dict: PyDict): Value => new DictView(dictItemsType, dict);
