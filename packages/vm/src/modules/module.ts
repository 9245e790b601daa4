// What a built-in module is: a table of what it holds, made into values when a program first imports it.

import { type BuiltinRow, makeBuiltin } from '../builtins/signature.js';
import { defineType, type TypeDefinition } from '../objects/define.js';
import { PyModule } from '../objects/modules.js';
import { Namespace } from '../objects/namespace.js';
import type { PyType, Value } from '../objects/object.js';
import { wrapSlots } from '../objects/special-methods.js';
import type { VM } from '../vm.js';

/** A module of the standard library, written against the object model. */
export interface ModuleDefinition {
  readonly name: string;
  /** The module that its types say they are from, where that is another one. */
  readonly typesModule?: string;
  readonly documentation: string;
  readonly functions: readonly BuiltinRow[];
  /** Name and value; the value is made once per machine. */
  readonly constants: readonly (readonly [name: string, value: (vm: VM) => Value])[];
  /** More names for functions. */
  readonly aliases?: readonly (readonly [name: string, of: string])[];
  /** Types with what they consist of; null for one that is defined with the core. */
  readonly types?: readonly (readonly [PyType, TypeDefinition | null])[];
}

/** Types of modules that were given their slots. */
const defined = new WeakSet<PyType>();

/** The members of a module in the order of its table. */
export function moduleMembers(vm: VM, definition: ModuleDefinition): [string, Value][] {
  const members: [string, Value][] = [];
  for (const [type, typeDefinition] of definition.types ?? []) {
    if (typeDefinition !== null && !defined.has(type)) {
      defined.add(type);
      defineType(type, typeDefinition);
      wrapSlots(type);
      type.module = definition.typesModule ?? definition.name;
      type.name = `${type.module}.${type.qualname}`;
    }
    if (!type.qualname.startsWith('_')) members.push([type.qualname, type]);
  }
  for (const row of definition.functions) {
    const builtin = makeBuiltin(row, definition.name);
    members.push([builtin.name, builtin]);
  }
  for (const [name, of] of definition.aliases ?? []) {
    const [, value] = members.find(([known]) => known === of) as [string, Value];
    members.push([name, value]);
  }
  for (const [name, value] of definition.constants) members.push([name, value(vm)]);
  return members;
}

/** Makes the module object of a definition. */
export function createModule(vm: VM, definition: ModuleDefinition): PyModule {
  const namespace = new Namespace();
  namespace.set('__name__', definition.name);
  namespace.set('__doc__', definition.documentation);
  namespace.set('__package__', '');
  for (const [name, value] of moduleMembers(vm, definition)) namespace.set(name, value);
  return new PyModule(namespace);
}
