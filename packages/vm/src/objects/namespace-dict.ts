// The dict of a namespace: `globals()`, `module.__dict__`, `f_globals`. There is one, so that it is the same object each time.

import type { VM } from '../vm.js';
import { PyDict } from './dicts.js';
import { Namespace } from './namespace.js';
import { NamespaceTable } from './namespace-table.js';

/** The dict that shows a namespace. That of the program has the attributes of its module from now on, and before all else. */
export function globalsDict(vm: VM, namespace: Namespace): PyDict {
  if (namespace.dict === null) {
    namespace.dict = new PyDict(new NamespaceTable(namespace));
    if (vm.isProgram(namespace) && namespace.slotOf('__name__') < 0)
      namespace.bindFirst(vm.moduleAttributes(namespace));
  }
  return namespace.dict as PyDict;
}

/** The namespace that a dict shows. Any dict becomes the view of one when a program is run with it for its globals. */
export function namespaceOf(vm: VM, dict: PyDict): Namespace {
  if (!(dict.table instanceof NamespaceTable)) {
    const table = new NamespaceTable(new Namespace());
    for (const [key, value] of dict.table.entries()) table.set(vm, key, value);
    table.namespace.dict = dict;
    dict.table = table;
  }
  const { namespace } = dict.table as NamespaceTable;
  if (namespace.get('__builtins__') === undefined && !vm.isProgram(namespace))
    namespace.set('__builtins__', globalsDict(vm, vm.ownBuiltins()));
  return namespace;
}
