// The dict of a namespace: `globals()`, `module.__dict__`, `f_globals`. There is one, so that it is the same object each time.

import type { VM } from '../vm.js';
import { PyDict } from './dicts.js';
import type { Namespace } from './namespace.js';
import { NamespaceTable } from './namespace-table.js';

export function globalsDict(_vm: VM, namespace: Namespace): PyDict {
  if (namespace.dict === null) namespace.dict = new PyDict(new NamespaceTable(namespace));
  return namespace.dict as PyDict;
}
