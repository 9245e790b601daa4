// Annotations of functions, classes and modules: evaluated when they are first asked for (PEP 649; section 3.2.8.1 of Python's reference).

import type { VM } from '../vm.js';
import type { AttributeRow } from './define.js';
import { PyDict } from './dicts.js';
import { attributeError, typeError } from './exceptions.js';
import type { PyFunction } from './functions.js';
import type { PyModule } from './modules.js';
import type { PyType, Value } from './object.js';
import { callValue } from './operations.js';
import { PyTuple } from './sequences.js';
import { typeOf } from './types.js';

/** What was declared about a function beside its code. */
export class Declarations {
  /** The function that evaluates the annotations, or None. */
  annotate: Value;
  /** What it gave, or what a program put in its place. */
  annotations: PyDict | null;
  typeParameters: PyTuple | null;
  constructor() {
    this.annotate = null;
    this.annotations = null;
    this.typeParameters = null;
  }
}

/** The format in which annotations are values. */
const VALUE_FORMAT = 1;

/** Evaluates annotations: nothing is annotated where there is no function. */
function evaluate(vm: VM, annotate: Value): PyDict {
  if (annotate === null) return new PyDict();
  const result = callValue(vm, annotate, [VALUE_FORMAT]);
  if (!(result instanceof PyDict)) throw typeError(`__annotate__ returned non-dict of type '${typeOf(result).name}'`);
  return result;
}

function expectAnnotate(value: Value | undefined): Value {
  if (value === undefined) throw typeError('__annotate__ cannot be deleted');
  if (value !== null && typeOf(value).slots.call === null) throw typeError('__annotate__ must be callable or None');
  return value;
}

export const declarationsOf = (fn: PyFunction): Declarations => (fn.declarations ??= new Declarations());

export const functionDeclarations: readonly AttributeRow[] = [
  [
    '__annotate__',
    (_vm, self: PyFunction) => self.declarations?.annotate ?? null,
    (_vm, self: PyFunction, value) => {
      const annotate = expectAnnotate(value);
      const declarations = declarationsOf(self);
      declarations.annotate = annotate;
      if (annotate !== null) declarations.annotations = null;
    },
    'what evaluates the annotations',
  ],
  [
    '__annotations__',
    (vm, self: PyFunction) => {
      const declarations = declarationsOf(self);
      declarations.annotations ??= evaluate(vm, declarations.annotate);
      return declarations.annotations;
    },
    (_vm, self: PyFunction, value) => {
      if (value !== undefined && value !== null && !(value instanceof PyDict))
        throw typeError('__annotations__ must be set to a dict object');
      const declarations = declarationsOf(self);
      declarations.annotations = value ?? null;
      declarations.annotate = null;
    },
    'annotations',
  ],
  [
    '__type_params__',
    (_vm, self: PyFunction) => self.declarations?.typeParameters ?? new PyTuple([]),
    (_vm, self: PyFunction, value) => {
      if (!(value instanceof PyTuple)) throw typeError('__type_params__ must be set to a tuple');
      declarationsOf(self).typeParameters = value;
    },
    'type parameters',
  ],
];

const immutable = (self: PyType, name: string) =>
  typeError(`cannot set '${name}' attribute of immutable type '${self.name}'`);

function setOwn(self: PyType, name: string, value: Value | undefined): void {
  if (value === undefined) self.attributes.delete(name);
  else self.attributes.set(name, value);
  self.modified();
}

function typeAnnotate(self: PyType): Value {
  const { attributes } = self;
  const annotate = attributes.get('__annotate_func__') ?? attributes.get('__annotate__');
  if (annotate !== undefined) return annotate;
  setOwn(self, '__annotate_func__', null);
  return null;
}

export const typeDeclarations: readonly AttributeRow[] = [
  [
    '__annotate__',
    (_vm, self: PyType) => {
      if (!self.isHeap)
        throw attributeError(`type object '${self.name}' has no attribute '__annotate__'`, '__annotate__', self);
      return typeAnnotate(self);
    },
    (_vm, self: PyType, value) => {
      if (!self.isHeap) throw immutable(self, '__annotate__');
      if (value === undefined) throw typeError('cannot delete __annotate__ attribute');
      const annotate = expectAnnotate(value);
      setOwn(self, '__annotate_func__', annotate);
      if (annotate !== null) setOwn(self, '__annotations_cache__', undefined);
    },
    'what evaluates the annotations',
  ],
  [
    '__annotations__',
    (vm, self: PyType) => {
      if (!self.isHeap)
        throw attributeError(`type object '${self.name}' has no attribute '__annotations__'`, '__annotations__', self);
      const { attributes } = self;
      const known = attributes.get('__annotations__') ?? attributes.get('__annotations_cache__');
      if (known !== undefined) return known;
      const annotations = evaluate(vm, typeAnnotate(self));
      setOwn(self, '__annotations_cache__', annotations);
      return annotations;
    },
    (_vm, self: PyType, value) => {
      if (!self.isHeap) throw immutable(self, '__annotations__');
      const { attributes } = self;
      const name = attributes.has('__annotations__') ? '__annotations__' : '__annotations_cache__';
      if (value === undefined && !attributes.has(name))
        throw attributeError('__annotations__', '__annotations__', self);
      setOwn(self, name, value);
      if (value !== undefined || attributes.has('__annotate_func__')) setOwn(self, '__annotate_func__', null);
    },
    'annotations',
  ],
  [
    '__type_params__',
    (_vm, self: PyType) => self.attributes.get('__type_params__') ?? new PyTuple([]),
    (_vm, self: PyType, value) => {
      if (!self.isHeap) throw immutable(self, '__type_params__');
      if (!(value instanceof PyTuple)) throw typeError('__type_params__ must be set to a tuple');
      setOwn(self, '__type_params__', value);
    },
    'type parameters',
  ],
];

/** `module.__annotations__` and `module.__annotate__`, where the module does not bind them itself. */
export function moduleAnnotations(vm: VM, { namespace }: PyModule, name: string): Value | undefined {
  if (name === '__annotate__') return null;
  if (name !== '__annotations__') return undefined;
  const annotations = evaluate(vm, namespace.get('__annotate__') ?? null);
  namespace.set(name, annotations);
  return annotations;
}
