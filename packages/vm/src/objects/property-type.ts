// property (library reference, "Built-in Functions").

import { bindBuiltin, parseSignature } from '../builtins/signature.js';
import type { VM } from '../vm.js';
import { findAttribute, setAttribute } from './attributes.js';
import { readonlyMember, type TypeDefinition } from './define.js';
import { isAbstract } from './descriptor-slots.js';
import { PyProperty } from './descriptors.js';
import { attributeErrorType, PyException, typeError } from './exceptions.js';
import { isSubtype, slots, type Value } from './object.js';
import { callValue } from './operations.js';
import { propertyType, typeOf } from './types.js';

const CONSTRUCTOR = parseSignature('(fget=None, fset=None, fdel=None, doc=None)');

const propertyLabel = (self: PyProperty) => (typeof self.name === 'string' ? `'${self.name}' ` : '');

/** Gives a property its functions and its documentation, which is that of the getter if there is no other. */
function fill(vm: VM, property: PyProperty, getter: Value, setter: Value, deleter: Value, doc: Value): void {
  property.getter = getter;
  property.setter = setter;
  property.deleter = deleter;
  const found = doc === null && getter !== null ? (findAttribute(vm, getter, '__doc__') ?? null) : null;
  property.hasGettersDocumentation = found !== null;
  const documentation = doc ?? found;
  const isPlain = property.type === propertyType;
  property.documentation = isPlain ? documentation : null;
  if (isPlain) return;
  // The class has a documentation of its own, which would hide that of the property: it becomes an attribute like others.
  try {
    setAttribute(vm, property, '__doc__', documentation);
  } catch (error) {
    const isRefused = error instanceof PyException && isSubtype(error.type, attributeErrorType);
    if (!isRefused || property.hasGettersDocumentation) throw error;
  }
}

function copyProperty(
  vm: VM,
  self: PyProperty,
  part: Partial<Pick<PyProperty, 'getter' | 'setter' | 'deleter'>>,
): Value {
  const { getter, setter, deleter } = { getter: self.getter, setter: self.setter, deleter: self.deleter, ...part };
  const doc = self.hasGettersDocumentation && getter !== null ? null : self.documentation;
  if (self.type !== propertyType) return callValue(vm, self.type, [getter, setter, deleter, doc]);
  const copy = new PyProperty(propertyType, null, null, null, null);
  fill(vm, copy, getter, setter, deleter, doc);
  copy.name = self.name;
  return copy;
}

const noAccessor = (property: PyProperty, instance: Value, accessor: string) =>
  new PyException(attributeErrorType, [
    `property ${propertyLabel(property)}of '${typeOf(instance).qualname}' object has no ${accessor}`,
  ]);

export const propertyDefinition: TypeDefinition = {
  slots: slots({
    descriptorGet: (vm, self, instance) => {
      const property = self as PyProperty;
      if (instance === undefined || instance === null) return property;
      if (property.getter === null) throw noAccessor(property, instance, 'getter');
      return callValue(vm, property.getter, [instance]);
    },
    descriptorSet: (vm, self, instance, value) => {
      const property = self as PyProperty;
      const fn = value === undefined ? property.deleter : property.setter;
      if (fn === null) throw noAccessor(property, instance, value === undefined ? 'deleter' : 'setter');
      callValue(vm, fn, value === undefined ? [instance] : [instance, value]);
    },
    new: (_vm, type) => new PyProperty(type, null, null, null, null),
    init: (vm, self, args, keywords) => {
      const parts = bindBuiltin('property', CONSTRUCTOR, args, keywords) as readonly (Value | undefined)[];
      const [getter = null, setter = null, deleter = null, doc = null] = parts;
      fill(vm, self as PyProperty, getter, setter, deleter, doc);
    },
  }),
  methods: [
    [
      'getter(fget, /)',
      (vm, self: PyProperty, fget: Value) => copyProperty(vm, self, { getter: fget }),
      'A copy with another getter.',
    ],
    [
      'setter(fset, /)',
      (vm, self: PyProperty, fset: Value) => copyProperty(vm, self, { setter: fset }),
      'A copy with another setter.',
    ],
    [
      'deleter(fdel, /)',
      (vm, self: PyProperty, fdel: Value) => copyProperty(vm, self, { deleter: fdel }),
      'A copy with another deleter.',
    ],
    [
      '__set_name__(*args)',
      (_vm, self: PyProperty, args: readonly Value[]) => {
        if (args.length !== 2)
          throw typeError(`__set_name__() takes 2 positional arguments but ${args.length} were given`);
        self.name = args[1] as Value;
        return null;
      },
      'Tells the property its name.',
    ],
  ],
  attributes: [
    ['fget', (_vm, self: PyProperty) => self.getter, readonlyMember, 'getter'],
    ['fset', (_vm, self: PyProperty) => self.setter, readonlyMember, 'setter'],
    ['fdel', (_vm, self: PyProperty) => self.deleter, readonlyMember, 'deleter'],
    [
      '__doc__',
      (_vm, self: PyProperty) => self.documentation,
      (_vm, self: PyProperty, value) => {
        self.documentation = value ?? null;
      },
      'documentation',
      'member',
    ],
    [
      '__name__',
      (_vm, self: PyProperty) => self.name,
      (_vm, self: PyProperty, value) => {
        self.name = value ?? null;
      },
      'name',
    ],
    [
      '__isabstractmethod__',
      (vm, self: PyProperty) => [self.getter, self.setter, self.deleter].some((fn) => isAbstract(vm, fn)),
      null,
      'whether one of its functions is abstract',
    ],
  ],
};
