// The classes of dict, set, frozenset and of the views of a dict; the operations are in dict.ts, set.ts and dict-views.ts.

import { HashTable, type Table } from './hash-table.js';
import { EMPTY_SHAPE, NO_VALUES, PyInstance, PyObject, type PyType, type Value } from './object.js';
import { SetTable } from './set-table.js';
import { dictItemsType, dictKeysType, dictType, dictValuesType, frozensetType, setType } from './types.js';

/** A dict, or an instance of a class that derives from it. `table` may be a view of a module's or an instance's variables. */
export class PyDict extends PyInstance {
  table: Table;
  constructor(table: Table = new HashTable(), type: PyType = dictType) {
    super();
    this.type = type;
    this.shape = EMPTY_SHAPE;
    this.values = NO_VALUES;
    this.table = table;
  }
}

/** What set and frozenset have in common. */
export abstract class PyAnySet extends PyInstance {
  readonly table: SetTable;
  constructor(table: SetTable, type: PyType) {
    super();
    this.type = type;
    this.shape = EMPTY_SHAPE;
    this.values = NO_VALUES;
    this.table = table;
  }
}

export class PySet extends PyAnySet {
  constructor(table: SetTable = new SetTable(), type: PyType = setType) {
    super(table, type);
  }
}

export class PyFrozenSet extends PyAnySet {
  /** The hash, once computed. */
  cachedHash: number | null;
  constructor(table: SetTable = new SetTable(), type: PyType = frozensetType) {
    super(table, type);
    this.cachedHash = null;
  }
}

/** `dict.keys()`, `dict.values()` or `dict.items()`, by its type. */
export class DictView extends PyObject {
  readonly dict: PyDict;
  constructor(type: PyType, dict: PyDict) {
    super();
    this.type = type;
    this.dict = dict;
  }
}

export const keysOf = (dict: PyDict): Value => new DictView(dictKeysType, dict);
export const valuesOf = (dict: PyDict): Value => new DictView(dictValuesType, dict);
export const itemsOf = (dict: PyDict): Value => new DictView(dictItemsType, dict);
