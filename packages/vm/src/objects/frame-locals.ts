// The variables of a function's frame as a mapping that writes through (PEP 667).

import type { VM } from '../vm.js';
import { getAttribute } from './attributes.js';
import type { MethodRow, TypeDefinition } from './define.js';
import { PyDict } from './dicts.js';
import { keyError, keyErrorType, PyException, valueError } from './exceptions.js';
import type { PyFrame } from './frames.js';
import { NOT_IMPLEMENTED, PyObject, slots, type Value } from './object.js';
import { callValue, compareOperation, getIterator, reprOf } from './operations.js';
import { frameLocalsType } from './types.js';

export class FrameLocals extends PyObject {
  readonly frame: PyFrame;
  constructor(frame: PyFrame) {
    super();
    this.type = frameLocalsType;
    this.frame = frame;
  }

  get(vm: VM, key: Value): Value | undefined {
    const index = typeof key === 'string' ? this.frame.variableNames.indexOf(key) : -1;
    return index >= 0 ? this.frame.getVariable(vm, index) : this.frame.extras?.table.get(vm, key);
  }

  set(vm: VM, key: Value, value: Value): void {
    const index = typeof key === 'string' ? this.frame.variableNames.indexOf(key) : -1;
    if (index >= 0) this.frame.setVariable(vm, index, value);
    else (this.frame.extras ??= new PyDict()).table.set(vm, key, value);
  }

  /** A dict of what is bound. */
  snapshot(vm: VM): PyDict {
    const dict = new PyDict();
    this.frame.variableNames.forEach((name, i) => {
      const value = this.frame.getVariable(vm, i);
      if (value !== undefined) dict.table.set(vm, name, value);
    });
    if (this.frame.extras !== null)
      for (const [key, value] of this.frame.extras.table.entries()) dict.table.set(vm, key, value);
    return dict;
  }
}

const shown = (vm: VM, self: Value): PyDict => (self as FrameLocals).snapshot(vm);

/** A method of dict, on a copy. */
const onCopy = (declaration: string, name: string, documentation: string): MethodRow => [
  declaration,
  (vm, self: FrameLocals, ...args: Value[]) => callValue(vm, getAttribute(vm, shown(vm, self), name), args),
  documentation,
];

const CANNOT_REMOVE = 'cannot remove local variables from FrameLocalsProxy';

export const frameLocalsDefinition: TypeDefinition = {
  slots: slots({
    repr: (vm, self) => reprOf(vm, shown(vm, self)),
    length: (vm, self) => shown(vm, self).table.size,
    iter: (vm, self) => getIterator(vm, shown(vm, self)),
    contains: (vm, self, key) => (self as FrameLocals).get(vm, key) !== undefined,
    getItem: (vm, self, key) => {
      const value = (self as FrameLocals).get(vm, key);
      if (value === undefined) throw keyError(`local variable '${reprOf(vm, key)}' is not defined`);
      return value;
    },
    setItem: (vm, self, key, value) => (self as FrameLocals).set(vm, key, value),
    deleteItem: (vm, self, key) => {
      const { frame } = self as FrameLocals;
      if (typeof key === 'string' && frame.variableNames.includes(key)) throw valueError(CANNOT_REMOVE);
      if (frame.extras?.table.delete(vm, key) === undefined) throw new PyException(keyErrorType, [key]);
    },
    compare: (vm, op, self, other) => {
      if (other instanceof FrameLocals) return (other.frame === (self as FrameLocals).frame) === (op === 1);
      return other instanceof PyDict && op <= 2 ? compareOperation(vm, op, shown(vm, self), other) : NOT_IMPLEMENTED;
    },
  }),
  methods: [
    onCopy('keys()', 'keys', 'The names.'),
    onCopy('values()', 'values', 'The values.'),
    onCopy('items()', 'items', 'Names and values.'),
    ['copy()', (vm, self: FrameLocals) => shown(vm, self), 'A dict of the variables.'],
    [
      'get(key, default=None, /)',
      (vm, self: FrameLocals, key: Value, byDefault: Value | undefined) => {
        const value = self.get(vm, key);
        return value !== undefined ? value : (byDefault ?? null);
      },
      'The value of a variable, or the default.',
    ],
    [
      'setdefault(key, default=None, /)',
      (vm, self: FrameLocals, key: Value, byDefault: Value | undefined) => {
        const value = self.get(vm, key);
        if (value !== undefined) return value;
        self.set(vm, key, byDefault ?? null);
        return byDefault ?? null;
      },
      'The value of a variable, which is bound if it was not.',
    ],
    [
      'update(other, /)',
      (vm, self: FrameLocals, other: Value) => {
        const dict = new PyDict();
        callValue(vm, getAttribute(vm, dict, 'update'), [other]);
        for (const [key, value] of dict.table.entries()) self.set(vm, key, value);
        return null;
      },
      'Binds many variables.',
    ],
    [
      'pop(key, default=None, /)',
      (vm, self: FrameLocals, key: Value, byDefault: Value | undefined) => {
        if (typeof key === 'string' && self.frame.variableNames.includes(key)) throw valueError(CANNOT_REMOVE);
        const value = self.frame.extras?.table.delete(vm, key);
        if (value !== undefined) return value;
        if (byDefault === undefined) throw new PyException(keyErrorType, [key]);
        return byDefault;
      },
      'Removes what is no variable.',
    ],
  ],
  final: true,
};
