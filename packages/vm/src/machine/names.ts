// Names that the loop does not find where it looks first: globals and builtins, unbound locals and cells, names of class bodies.

import type { CodeObject } from '@taipan/bytecode';
import { bootstrap } from '../bootstrap.js';
import type { Frame } from '../frame.js';
import { loadModule } from '../imports.js';
import { moduleAttribute, moduleAttributeNames } from '../module-attributes.js';
import { PyDict } from '../objects/dicts.js';
import { keyErrorType, nameError, notSupportedError, PyException, unboundLocalError } from '../objects/exceptions.js';
import { PyCell } from '../objects/functions.js';
import { PyModule } from '../objects/modules.js';
import type { Namespace } from '../objects/namespace.js';
import { globalsDict } from '../objects/namespace-dict.js';
import { isSubtype, type Value } from '../objects/object.js';
import { deleteItem, getItem, setItem } from '../objects/operations.js';
import { dictType, typeOf } from '../objects/types.js';
import { UnboundName } from '../unbound-name.js';
import { CPYTHON_BUILTINS } from '../unsupported.js';
import type { VM } from '../vm.js';
import { MachineState } from './state.js';

/** Looks names up. */
export abstract class MachineNames extends MachineState {
  /** The module that the program itself is, with its attributes. */
  mainModule(this: VM): PyModule {
    const globals = (this.frames[0] as Frame).globals as Namespace;
    globalsDict(this, globals);
    return new PyModule(globals);
  }

  /** Whether these are the global variables of the program, not those of a module that it has made or imported. */
  isProgram(globals: Namespace): boolean {
    return globals === this.frames[0]?.globals;
  }

  /** The attributes that the program's module has and has not bound or deleted itself, but for its loader: it has none. */
  moduleAttributes(this: VM, globals: Namespace): (readonly [string, Value])[] {
    const { filename } = (this.frames[0] as Frame).code;
    return moduleAttributeNames(filename)
      .filter((name) => name !== '__loader__' && globals.slotOf(name) < 0)
      .map((name) => [
        name,
        name === '__builtins__' ? loadModule(this, 'builtins') : (moduleAttribute(name, filename) as Value),
      ]);
  }

  /**
   * Looks a name up in globals, the module's attributes, then builtins, and remembers where in the instruction that ends at `pc`: one more than the slot of a
   * global, or `-1 - (slot + 256 * count)` for a builtin, good while the module has no more than `count` names.
   * @param code the instruction's; null for one that is to remember nothing
   */
  protected loadGlobal(this: VM, code: CodeObject | null, pc: number, name: string): Value {
    const { dict } = this.globals;
    // Globals that are a dict of a class of their own are asked, each time.
    const isAsked = dict !== null && code !== null && typeOf(dict) !== dictType;
    const found = isAsked ? this.lookupName(dict, name) : undefined;
    if (found !== undefined) return found;
    const slot = isAsked ? -1 : this.globals.slotOf(name);
    if (slot >= 0) {
      const value = this.globals.values[slot];
      if (value !== undefined) {
        this.remember(code, pc, slot + 1);
        return value;
      }
    }
    const own = this.globals.get('__builtins__');
    if (slot < 0 && own === undefined) {
      // Of an imported module it is the namespace.
      if (name === '__builtins__')
        return this.isProgram(this.globals) ? loadModule(this, 'builtins') : globalsDict(this, this.ownBuiltins());
      const value = moduleAttribute(name, (this.frames[this.depth] as Frame).code.filename);
      if (value !== undefined) return value;
    }
    const given = this.givenBuiltins(own);
    if (given !== undefined) {
      const value = this.lookupName(given, name);
      if (value !== undefined) return value;
      throw this.notFound(name, `name '${name}' is not defined`);
    }
    const builtin = this.builtins.slotOf(name);
    const value = builtin < 0 ? undefined : this.builtins.values[builtin];
    if (value !== undefined) {
      if (slot < 0 && !isAsked && builtin < 256 && this.globals.count < 2 ** 22)
        this.remember(code, pc, -1 - (builtin + 256 * this.globals.count));
      return value;
    }
    if (CPYTHON_BUILTINS.includes(name)) throw notSupportedError(`the builtin '${name}'`);
    throw this.notFound(name, `name '${name}' is not defined`);
  }

  /**
   * The builtins that a program is given as the `__builtins__` of its globals: what it is to look names up in, undefined if they
   * are those of the machine. The program itself begins with those, whatever it binds the name to.
   */
  private givenBuiltins(this: VM, own: Value | undefined): Value | undefined {
    if (own === undefined || this.isProgram(this.globals)) return undefined;
    const given = own instanceof PyModule ? globalsDict(this, own.namespace) : own;
    return given !== null && given === this.builtins.dict ? undefined : given;
  }

  /** The builtins of functions with these globals, as programs see them. */
  builtinsOf(this: VM, globals: Namespace): Value {
    const own = this.isProgram(globals) ? undefined : globals.get('__builtins__');
    if (own === undefined) return globalsDict(this, this.ownBuiltins());
    return own instanceof PyModule ? globalsDict(this, own.namespace) : own;
  }

  /**
   * What a statement calls instead of the machine's own function of the builtins: undefined if nobody has put another one there.
   * @param missing makes the error if there is none
   */
  replacedBuiltin(this: VM, name: string, missing: () => PyException): Value | undefined {
    const given = this.givenBuiltins(this.globals.get('__builtins__'));
    const value = given === undefined ? this.builtins.get(name) : this.lookupName(given, name);
    if (value === undefined) throw missing();
    return value === bootstrap().get(name) ? undefined : value;
  }

  protected storeGlobal(code: CodeObject, pc: number, name: string, value: Value): void {
    this.remember(code, pc, this.globals.set(name, value) + 1);
  }

  /** Writes an inline cache of a name. Those of one code object are all for the same globals. */
  private remember(code: CodeObject | null, pc: number, cache: number): void {
    if (code === null) return;
    if (code.globals === null) code.globals = this.globals;
    if (code.globals === this.globals) code.instructions[pc - 1] = cache;
  }

  /** Unbinds a global variable, which may be an attribute that the module has from the start. */
  protected deleteGlobal(name: string): void {
    const { globals } = this;
    if (globals.delete(name)) return;
    const { filename } = (this.frames[this.depth] as Frame).code;
    if (globals.slotOf(name) >= 0 || moduleAttribute(name, filename) === undefined)
      throw this.notFound(name, `name '${name}' is not defined`);
    globals.set(name, null);
    globals.delete(name);
  }

  /** A NameError that knows what to suggest. */
  protected notFound(name: string, message: string): PyException {
    const frame = this.frames[this.depth] as Frame;
    const exception = nameError(message);
    exception.unboundName = new UnboundName(name, this.boundNames(frame), this.globals, frame.code.filename);
    return exception;
  }

  /** The local and free variables that are bound at the moment; null for a module, which has none of its own. */
  protected boundNames(frame: Frame): readonly string[] | null {
    if (frame.fn === null) return null;
    const { localNames, freeNames } = frame.code;
    return [...localNames, ...freeNames].filter((_, i) => {
      const value = this.registers[frame.base + i];
      return value instanceof PyCell ? value.content !== undefined : value !== undefined;
    });
  }

  protected unboundLocal(frame: Frame, register: number): PyException {
    const name = frame.code.localNames[register];
    return unboundLocalError(`cannot access local variable '${name}' where it is not associated with a value`);
  }

  protected emptyCell(frame: Frame, register: number): Error | PyException {
    if (!(this.registers[frame.base + register] instanceof PyCell)) return this.emptyRegister(register);
    const { localNames, freeNames } = frame.code;
    if (register < localNames.length) return this.unboundLocal(frame, register);
    const name = freeNames[register - localNames.length];
    return this.notFound(
      name as string,
      `cannot access free variable '${name}' where it is not associated with a value in enclosing scope`,
    );
  }

  protected lookupName(this: VM, names: Value, name: string): Value | undefined {
    if (names instanceof PyDict && names.type === dictType) return names.table.get(this, name);
    try {
      return getItem(this, names, name);
    } catch (error) {
      if (error instanceof PyException && isSubtype(error.type, keyErrorType)) return undefined;
      throw error;
    }
  }

  protected loadName(this: VM, frame: Frame, name: string): Value {
    const value = this.lookupName(frame.names, name);
    if (value !== undefined) return value;
    // The inline cache of a name in a class body stays unused: the namespace comes first each time.
    const slot = this.globals.get(name);
    return slot !== undefined ? slot : this.loadGlobal(null, 0, name);
  }

  /** A name in the namespace of a class; else what is in a cell, or with None in its place a global variable. */
  protected loadFromNamespace(this: VM, cell: Value, names: Value, name: string): Value {
    const known = this.lookupName(names, name);
    if (known !== undefined) return known;
    if (!(cell instanceof PyCell)) {
      const { dict } = this.globals;
      const asked = dict !== null && typeOf(dict) !== dictType ? this.lookupName(dict, name) : undefined;
      return asked !== undefined ? asked : this.loadGlobal(null, 0, name);
    }
    if (cell.content !== undefined) return cell.content;
    throw this.notFound(
      name,
      `cannot access free variable '${name}' where it is not associated with a value in enclosing scope`,
    );
  }

  /** Binds a name in a namespace that may be any mapping. */
  storeName(this: VM, names: Value, name: string, value: Value): void {
    if (names instanceof PyDict && names.type === dictType) names.table.set(this, name, value);
    else setItem(this, names, name, value);
  }

  protected deleteName(this: VM, names: Value, name: string): void {
    try {
      deleteItem(this, names, name);
    } catch (error) {
      if (!(error instanceof PyException)) throw error;
      throw this.notFound(name, `name '${name}' is not defined`);
    }
  }
}
