// Modules (section 3.2.10 of Python's reference).

import { moduleAnnotations } from './annotations.js';
import { genericGet } from './attributes.js';
import type { TypeDefinition } from './define.js';
import { attributeError } from './exceptions.js';
import type { Namespace } from './namespace.js';
import { globalsDict } from './namespace-dict.js';
import { PyObject, slots } from './object.js';
import { callValue, reprOf } from './operations.js';
import { moduleType } from './types.js';

export class PyModule extends PyObject {
  readonly name: string;
  readonly namespace: Namespace;
  constructor(name: string, namespace: Namespace) {
    super(moduleType);
    this.name = name;
    this.namespace = namespace;
  }
}

export const moduleDefinition: TypeDefinition = {
  slots: slots({
    repr: (vm, self) => `<module ${reprOf(vm, (self as PyModule).name)}>`,
    getAttribute: (vm, self, name) => {
      const module = self as PyModule;
      if (name === '__dict__') return globalsDict(vm, module.namespace);
      // None is a value as well.
      const own = module.namespace.get(name);
      if (own !== undefined) return own;
      const value = genericGet(vm, self, name) ?? moduleAnnotations(vm, module, name);
      if (value !== undefined) return value;
      const hook = module.namespace.get('__getattr__');
      if (hook !== undefined) return callValue(vm, hook, [name]);
      throw attributeError(`module '${module.name}' has no attribute '${name}'`, name, self);
    },
    setAttribute: (_vm, self, name, value) => {
      const { namespace, name: module } = self as PyModule;
      if (value !== undefined) namespace.set(name, value);
      else if (!namespace.delete(name))
        throw attributeError(`module '${module}' has no attribute '${name}'`, name, self);
    },
  }),
};
