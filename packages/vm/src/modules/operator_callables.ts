// The callables of `operator`: attrgetter, itemgetter and methodcaller.

import { loadModule } from '../imports.js';
import { getAttribute } from '../objects/attributes.js';
import type { TypeDefinition } from '../objects/define.js';
import { typeError } from '../objects/exceptions.js';
import { type KeywordArguments, PyObject, PyType, PyWrapped, slots, type Value } from '../objects/object.js';
import { callValue, getItem, reprOf } from '../objects/operations.js';
import { reduceRow } from '../objects/reducing.js';
import { PyTuple } from '../objects/sequences.js';
import { objectType, typeType } from '../objects/types.js';
import type { VM } from '../vm.js';

export const attributeGetterType = new PyType('attrgetter', [objectType], typeType, false);
export const itemGetterType = new PyType('itemgetter', [objectType], typeType, false);
export const methodCallerType = new PyType('methodcaller', [objectType], typeType, false);

class AttributeGetter extends PyObject {
  readonly names: readonly string[];
  constructor(names: readonly string[]) {
    super();
    this.type = attributeGetterType;
    this.names = names;
  }
}

class ItemGetter extends PyObject {
  readonly keys: readonly Value[];
  constructor(keys: readonly Value[]) {
    super();
    this.type = itemGetterType;
    this.keys = keys;
  }
}

class MethodCaller extends PyObject {
  readonly name: string;
  readonly args: readonly Value[];
  readonly keywords: KeywordArguments | null;
  constructor(name: string, args: readonly Value[], keywords: KeywordArguments | null) {
    super();
    this.type = methodCallerType;
    this.name = name;
    this.args = args;
    this.keywords = keywords;
  }
}

function refuseKeywords(name: string, keywords: KeywordArguments | null): void {
  if (keywords !== null && keywords.names.length > 0) throw typeError(`${name}() takes no keyword arguments`);
}

/** The only argument of a call of one of these objects. */
function operand(name: string, args: readonly Value[], keywords: KeywordArguments | null): Value {
  refuseKeywords(name, keywords);
  if (args.length !== 1) throw typeError(`${name} expected 1 argument, got ${args.length}`);
  return args[0] as Value;
}

const textOf = (value: Value): string | undefined => {
  const plain = value instanceof PyWrapped ? value.payload : value;
  return typeof plain === 'string' ? plain : undefined;
};

/** One value as it is, several as a tuple. */
const together = (values: readonly Value[]): Value =>
  values.length === 1 ? (values[0] as Value) : new PyTuple(values);

const showArguments = (vm: VM, values: readonly Value[]): string => values.map((value) => reprOf(vm, value)).join(', ');

export const attributeGetterDefinition: TypeDefinition = {
  documentation: 'attrgetter(attribute, /, *attributes)\n\nA callable that fetches attributes, dots included.',
  slots: slots({
    new: (_vm, _type, args, keywords) => {
      refuseKeywords('attrgetter', keywords);
      if (args.length === 0) throw typeError('attrgetter expected 1 argument, got 0');
      return new AttributeGetter(
        args.map((arg) => {
          const name = textOf(arg);
          if (name === undefined) throw typeError('attribute name must be a string');
          return name;
        }),
      );
    },
    call: (vm, self, args, keywords) => {
      const object = operand('attrgetter', args, keywords);
      return together(
        (self as AttributeGetter).names.map((path) => {
          let value = object;
          for (const name of path.split('.')) value = getAttribute(vm, value, name);
          return value;
        }),
      );
    },
    repr: (vm, self) => `operator.attrgetter(${showArguments(vm, (self as AttributeGetter).names)})`,
  }),
  methods: [reduceRow((_vm, { type, names }: AttributeGetter) => new PyTuple([type, new PyTuple(names)]))],
};

export const itemGetterDefinition: TypeDefinition = {
  documentation: 'itemgetter(item, /, *items)\n\nA callable that fetches items.',
  slots: slots({
    new: (_vm, _type, args, keywords) => {
      refuseKeywords('itemgetter', keywords);
      if (args.length === 0) throw typeError('itemgetter expected 1 argument, got 0');
      return new ItemGetter(args.slice());
    },
    call: (vm, self, args, keywords) => {
      const object = operand('itemgetter', args, keywords);
      return together((self as ItemGetter).keys.map((key) => getItem(vm, object, key)));
    },
    repr: (vm, self) => `operator.itemgetter(${showArguments(vm, (self as ItemGetter).keys)})`,
  }),
  methods: [reduceRow((_vm, { type, keys }: ItemGetter) => new PyTuple([type, new PyTuple(keys)]))],
};

export const methodCallerDefinition: TypeDefinition = {
  documentation: 'methodcaller(name, /, *args, **kwargs)\n\nA callable that calls a method with fixed arguments.',
  slots: slots({
    new: (_vm, _type, args, keywords) => {
      if (args.length === 0) throw typeError('methodcaller needs at least one argument, the method name');
      const name = textOf(args[0] as Value);
      if (name === undefined) throw typeError('method name must be a string');
      return new MethodCaller(name, args.slice(1), keywords);
    },
    call: (vm, self, args, keywords) => {
      const object = operand('methodcaller', args, keywords);
      const caller = self as MethodCaller;
      return callValue(vm, getAttribute(vm, object, caller.name), caller.args, caller.keywords);
    },
    repr: (vm, self) => {
      const { name, args, keywords } = self as MethodCaller;
      const shown = [name, ...args].map((value) => reprOf(vm, value));
      keywords?.names.forEach((key, i) => {
        shown.push(`${key}=${reprOf(vm, keywords.values[i] as Value)}`);
      });
      return `operator.methodcaller(${shown.join(', ')})`;
    },
  }),
  methods: [
    reduceRow((vm, { type, name, args, keywords }: MethodCaller) => {
      if (keywords === null) return new PyTuple([type, new PyTuple([name, ...args])]);
      // What makes it anew takes the arguments by position only.
      const partial = getAttribute(vm, loadModule(vm, 'functools'), 'partial');
      return new PyTuple([callValue(vm, partial, [type, name], keywords), new PyTuple(args)]);
    }),
  ],
};
