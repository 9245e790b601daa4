// Modules (section 3.2.10 of Python's reference).

import { bindBuiltin, parseSignature } from '../builtins/signature.js';
import { moduleAnnotations } from './annotations.js';
import { moduleNames } from './attribute-names.js';
import { bindIfThere, descriptorSlots } from './attributes.js';
import { readonlyMember, type TypeDefinition } from './define.js';
import { attributeError, type PyException, typeError } from './exceptions.js';
import { Namespace } from './namespace.js';
import { globalsDict } from './namespace-dict.js';
import { EMPTY_SHAPE, NO_VALUES, PyInstance, type PyType, slots, type Value } from './object.js';
import { callValue, reprOf } from './operations.js';
import { argumentTypeName, moduleType } from './types.js';

export class PyModule extends PyInstance {
  readonly namespace: Namespace;
  constructor(namespace: Namespace, type: PyType = moduleType) {
    super();
    this.type = type;
    this.shape = EMPTY_SHAPE;
    this.values = NO_VALUES;
    this.namespace = namespace;
  }
}

const CONSTRUCTOR = parseSignature('(name, doc=None)');

/** An attribute of a module's type that comes before the module's own variables: plain modules have but these. */
function dataDescriptor({ type }: PyModule, name: string): Value | undefined {
  if (type === moduleType && name !== '__class__' && name !== '__dict__') return undefined;
  const attribute = type.lookup(name);
  return attribute === undefined || !descriptorSlots(attribute)?.descriptorSet ? undefined : attribute;
}

function missing(module: PyModule, name: string): PyException {
  const own = module.namespace.get('__name__');
  const shown = typeof own === 'string' ? `module '${own}'` : 'module';
  return attributeError(`${shown} has no attribute '${name}'`, name, module);
}

export const moduleDefinition: TypeDefinition = {
  slots: slots({
    new: (_vm, type) => new PyModule(new Namespace(), type),
    init: (_vm, self, args, keywords) => {
      const [name, doc] = bindBuiltin('module', CONSTRUCTOR, args, keywords) as readonly [Value, Value | undefined];
      if (typeof name !== 'string')
        throw typeError(`module() argument 'name' must be str, not ${argumentTypeName(name)}`);
      const { namespace } = self as PyModule;
      namespace.set('__name__', name);
      namespace.set('__doc__', doc ?? null);
      for (const none of ['__package__', '__loader__', '__spec__']) namespace.set(none, null);
    },
    repr: (vm, self) => {
      const { namespace } = self as PyModule;
      const name = namespace.get('__name__');
      const file = namespace.get('__file__');
      const origin = typeof file === 'string' ? ` from ${reprOf(vm, file)}` : '';
      return `<module ${reprOf(vm, name === undefined ? '?' : name)}${origin}>`;
    },
    getAttribute: (vm, self, name) => {
      const module = self as PyModule;
      const descriptor = dataDescriptor(module, name);
      const own = descriptor === undefined ? module.namespace.get(name) : undefined;
      // None is a value as well.
      if (own !== undefined) return own;
      const attribute = descriptor ?? module.type.lookup(name);
      const found = attribute === undefined ? undefined : bindIfThere(vm, attribute, self);
      if (found !== undefined) return found;
      const annotations = moduleAnnotations(vm, module, name);
      if (annotations !== undefined) return annotations;
      const hook = module.namespace.get('__getattr__');
      if (hook !== undefined) return callValue(vm, hook, [name]);
      throw missing(module, name);
    },
    setAttribute: (vm, self, name, value) => {
      const module = self as PyModule;
      const descriptor = dataDescriptor(module, name);
      if (descriptor !== undefined) descriptorSlots(descriptor)?.descriptorSet?.(vm, descriptor, self, value);
      else if (value !== undefined) module.namespace.set(name, value);
      else if (!module.namespace.delete(name))
        throw attributeError(`'${module.type.name}' object has no attribute '${name}'`, name, self);
    },
  }),
  methods: [['__dir__()', moduleNames, 'The names of the variables.']],
  attributes: [
    [
      '__dict__',
      (vm, self: PyModule) => globalsDict(vm, self.namespace),
      readonlyMember,
      'the variables of the module, by name',
    ],
  ],
};
