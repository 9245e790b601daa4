// Tuples with named members that CPython's C code makes: `sys.version_info`, `time.struct_time` and their like.

import { bindBuiltin, parseSignature } from '../builtins/signature.js';
import { readonlyMember, type TypeDefinition } from '../objects/define.js';
import { PyDict } from '../objects/dicts.js';
import { PyException, typeError, typeErrorType } from '../objects/exceptions.js';
import { isSubtype, type KeywordArguments, PyType, type Value } from '../objects/object.js';
import { listOf, reprOf } from '../objects/operations.js';
import { reduceRow } from '../objects/reducing.js';
import { PyList, PyTuple } from '../objects/sequences.js';
import { tupleType, typeType } from '../objects/types.js';
import type { VM } from '../vm.js';

/** A tuple with members that only their names reach, besides those that it has as a tuple. */
class StructTuple extends PyTuple {
  readonly hidden: readonly Value[];
  constructor(items: readonly Value[], type: PyType, hidden: readonly Value[]) {
    super(items, type);
    this.hidden = hidden;
  }
}

/** A type of such tuples, with the definition that it gets once tuple has its slots. */
export interface StructSequence {
  readonly type: PyType;
  readonly define: () => TypeDefinition;
  /** An instance. @param hidden the members that only their names reach */
  readonly make: (items: readonly Value[], hidden?: readonly Value[]) => PyTuple;
}

interface Options {
  /** Names of members that are none of the tuple's. */
  readonly hidden?: readonly string[];
  /** Whether programs can make instances. */
  readonly isCallable?: boolean;
}

const CONSTRUCTOR = parseSignature('(sequence, dict=None)', true);

/** The members that the first argument of a constructor holds. @throws TypeError if it is no iterable */
function membersOf(vm: VM, sequence: Value): readonly Value[] {
  try {
    return listOf(vm, sequence);
  } catch (error) {
    if (error instanceof PyException && isSubtype(error.type, typeErrorType))
      throw typeError('constructor requires a sequence');
    throw error;
  }
}

/** @param name as it shows, with its module */
export function structSequence(
  name: string,
  fields: readonly string[],
  documentation: string,
  { hidden = [], isCallable = false }: Options = {},
): StructSequence {
  const [module, qualname] = name.split('.') as [string, string];
  const type = new PyType(qualname, [tupleType], typeType, false);
  type.module = module;
  type.name = name;
  const all = [...fields, ...hidden];
  type.attributes.set('n_sequence_fields', fields.length);
  type.attributes.set('n_fields', all.length);
  type.attributes.set('n_unnamed_fields', 0);
  type.attributes.set('__match_args__', new PyTuple(fields));
  const make = (items: readonly Value[], values: readonly Value[] = hidden.map(() => null)) =>
    new StructTuple(items, type, values);
  const hiddenOf = (self: Value): readonly Value[] => (self instanceof StructTuple ? self.hidden : []);

  /** `type(sequence, dict)`: members beyond the tuple come from either. */
  function construct(vm: VM, args: readonly Value[], keywords: KeywordArguments | null): Value {
    const [sequence, named] = bindBuiltin(name, CONSTRUCTOR, args, keywords) as [Value, Value?];
    const items = membersOf(vm, sequence);
    const dict = named ?? null;
    if (dict !== null && !(dict instanceof PyDict)) throw typeError(`${name}() takes a dict as second arg, if any`);
    const wrong = (bound: string, count: number) =>
      typeError(`${name}() takes ${bound}${count}-sequence (${items.length}-sequence given)`);
    if (items.length < fields.length) throw wrong(hidden.length > 0 ? 'an at least ' : 'a ', fields.length);
    if (items.length > all.length) throw wrong(hidden.length > 0 ? 'an at most ' : 'a ', all.length);
    let found = 0;
    const rest = all.slice(items.length).map((field) => {
      const value = dict?.table.get(vm, field);
      if (value !== undefined) found++;
      return value ?? null;
    });
    if (dict !== null && dict.table.size > found)
      throw typeError(`${name}() got duplicate or unexpected field name(s)`);
    return make(items.slice(0, fields.length), [...items.slice(fields.length), ...rest]);
  }

  /** `copy.replace`: the same with other values of some members. */
  function replaced(vm: VM, self: PyTuple, keywords: KeywordArguments | null): Value {
    const values = [...self.items, ...hiddenOf(self)];
    const unknown: string[] = [];
    keywords?.names.forEach((field, i) => {
      const at = all.indexOf(field);
      if (at < 0) unknown.push(field);
      else values[at] = keywords.values[i] as Value;
    });
    if (unknown.length > 0) throw typeError(`Got unexpected field name(s): ${reprOf(vm, new PyList(unknown))}`);
    return make(values.slice(0, fields.length), values.slice(fields.length));
  }

  return {
    type,
    make,
    define: () => ({
      documentation,
      final: true,
      slots: {
        ...tupleType.slots,
        repr: (vm, self) => {
          const { items } = self as PyTuple;
          return `${name}(${fields.map((field, i) => `${field}=${reprOf(vm, items[i] as Value)}`).join(', ')})`;
        },
        new: (vm, _type, args, keywords) => {
          if (!isCallable) throw typeError(`cannot create '${name}' instances`);
          return construct(vm, args, keywords);
        },
      },
      methods: [
        reduceRow((vm, self: PyTuple) => {
          const named = new PyDict();
          hiddenOf(self).forEach((value, i) => {
            named.table.set(vm, hidden[i] as string, value);
          });
          return new PyTuple([type, new PyTuple([new PyTuple(self.items), named])]);
        }),
        [
          '__replace__(*args, **changes)',
          (vm, self: PyTuple, args: readonly Value[], changes: KeywordArguments | null) => {
            if (args.length > 0) throw typeError('__replace__() takes no positional arguments');
            return replaced(vm, self, changes);
          },
          'A copy with other values for some members.',
        ],
      ],
      attributes: all.map((field, i) => [
        field,
        (_vm: VM, self: PyTuple) =>
          (i < fields.length ? self.items[i] : (hiddenOf(self)[i - fields.length] ?? null)) as Value,
        readonlyMember,
        `Member ${i}.`,
      ]),
    }),
  };
}
