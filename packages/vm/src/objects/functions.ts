// Functions, cells and built-in functions.

import type { CodeObject } from '@taipan/bytecode';
import type { VM } from '../vm.js';
import type { Declarations } from './annotations.js';
import type { Namespace } from './namespace.js';
import {
  EMPTY_SHAPE,
  type KeywordArguments,
  NO_VALUES,
  PyInstance,
  PyObject,
  type PyType,
  type Value,
} from './object.js';
import type { PyTuple } from './sequences.js';
import { builtinType, cellType, functionType } from './types.js';

/** A variable shared by a function and those nested in it; `undefined` while unbound. */
export class PyCell extends PyObject {
  content: Value | undefined;
  constructor(content: Value | undefined) {
    super();
    this.type = cellType;
    this.content = content;
  }
}

/** A cell that holds `content`, or nothing: see `newList`. */
export const newCell = (content: Value | undefined): PyCell => new PyCell(content);

/** A Python function: code and what it was defined with. */
export class PyFunction extends PyInstance {
  code: CodeObject;
  readonly globals: Namespace;
  readonly name: string;
  readonly qualname: string;
  /** Defaults of the last positional parameters. */
  defaults: PyTuple | null;
  /** By keyword-only parameter; `undefined` members have no default. */
  kwDefaults: readonly (Value | undefined)[] | null;
  readonly closure: readonly PyCell[];
  /** Annotations and type parameters; null if it never had any. */
  declarations: Declarations | null;
  constructor(
    code: CodeObject,
    globals: Namespace,
    defaults: PyTuple | null,
    kwDefaults: readonly (Value | undefined)[] | null,
    closure: readonly PyCell[],
  ) {
    super();
    this.type = functionType;
    this.shape = EMPTY_SHAPE;
    this.values = NO_VALUES;
    this.code = code;
    this.globals = globals;
    this.name = code.name;
    this.qualname = code.qualname;
    this.defaults = defaults;
    this.kwDefaults = kwDefaults;
    this.closure = closure;
    this.declarations = null;
  }
}

/** What a built-in function does, after its arguments were bound: parameters in order, a missing optional one `undefined`. */
export type BuiltinImplementation = (vm: VM, ...parameters: never[]) => Value;

/** A built-in function; `call` binds by its signature (signature.ts). */
export class PyBuiltin extends PyObject {
  readonly name: string;
  /** The signature as Python writes it, for `help` and documents. */
  readonly signature: string;
  readonly documentation: string;
  /** For functions that can be given one positional argument: called without building an argument list. */
  readonly callOne: ((vm: VM, argument: Value) => Value) | null;
  /** The same for two. */
  readonly callTwo: ((vm: VM, first: Value, second: Value) => Value) | null;
  readonly call: (vm: VM, args: readonly Value[], keywords: KeywordArguments | null) => Value;
  /** The name of the module it belongs to, or the type whose static method it is. */
  readonly owner: string | PyType;
  constructor(
    name: string,
    signature: string,
    documentation: string,
    callOne: ((vm: VM, argument: Value) => Value) | null,
    call: (vm: VM, args: readonly Value[], keywords: KeywordArguments | null) => Value,
    owner: string | PyType = 'builtins',
    callTwo: ((vm: VM, first: Value, second: Value) => Value) | null = null,
  ) {
    super();
    this.type = builtinType;
    this.owner = owner;
    this.name = name;
    this.signature = signature;
    this.documentation = documentation;
    this.callOne = callOne;
    this.callTwo = callTwo;
    this.call = call;
  }
}
