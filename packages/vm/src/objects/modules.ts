// Modules (section 3.2.10 of Python's reference).

import { bindBuiltin, parseSignature } from '../builtins/signature.js';
import { moduleAnnotations } from './annotations.js';
import { descriptorSlots, genericGet } from './attributes.js';
import type { TypeDefinition } from './define.js';
import { attributeError, typeError } from './exceptions.js';
import { Namespace } from './namespace.js';
import { globalsDict } from './namespace-dict.js';
import { EMPTY_SHAPE, NO_VALUES, PyInstance, type PyType, slots, type Value } from './object.js';
import { callValue, reprOf } from './operations.js';
import { argumentTypeName, moduleType } from './types.js';

export class PyModule extends PyInstance {
  name: string;
  readonly namespace: Namespace;
  constructor(name: string, namespace: Namespace, type: PyType = moduleType) {
    super();
    this.type = type;
    this.shape = EMPTY_SHAPE;
    this.values = NO_VALUES;
    this.name = name;
    this.namespace = namespace;
  }
}

const CONSTRUCTOR = parseSignature('(name, doc=None)');

export const moduleDefinition: TypeDefinition = {
  slots: slots({
    new: (_vm, type) => new PyModule('?', new Namespace(), type),
    init: (_vm, self, args, keywords) => {
      const [name, doc] = bindBuiltin('module', CONSTRUCTOR, args, keywords) as readonly [Value, Value | undefined];
      if (typeof name !== 'string')
        throw typeError(`module() argument 'name' must be str, not ${argumentTypeName(name)}`);
      const { namespace } = self as PyModule;
      (self as PyModule).name = name;
      namespace.set('__name__', name);
      namespace.set('__doc__', doc ?? null);
      for (const none of ['__package__', '__loader__', '__spec__']) namespace.set(none, null);
    },
    repr: (vm, self) => {
      const { name, namespace } = self as PyModule;
      const file = namespace.get('__file__');
      const origin = typeof file === 'string' ? ` from ${reprOf(vm, file)}` : '';
      return `<module ${reprOf(vm, name)}${origin}>`;
    },
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
    setAttribute: (vm, self, name, value) => {
      const { namespace, name: module, type } = self as PyModule;
      if (name === '__dict__') throw attributeError('readonly attribute', name, self);
      if (name === '__class__' || type !== moduleType) {
        const attribute = type.lookup(name);
        const set = attribute === undefined ? null : (descriptorSlots(attribute)?.descriptorSet ?? null);
        if (set !== null) {
          set(vm, attribute as Value, self, value);
          return;
        }
      }
      if (value !== undefined) namespace.set(name, value);
      else if (!namespace.delete(name))
        throw attributeError(`module '${module}' has no attribute '${name}'`, name, self);
    },
  }),
};
