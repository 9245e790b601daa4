// Iterators made of a function: what the types of `itertools` have in common.

import { bindBuiltin, parseSignature } from '../builtins/signature.js';
import type { MethodRow, TypeDefinition } from '../objects/define.js';
import { typeError } from '../objects/exceptions.js';
import {
  EMPTY_SHAPE,
  type KeywordArguments,
  NO_VALUES,
  PyInstance,
  PyType,
  slots,
  type Value,
} from '../objects/object.js';
import { objectType, typeType } from '../objects/types.js';
import type { VM } from '../vm.js';

/** Finds the next member, `undefined` at the end. */
export type Advance = (vm: VM) => Value | undefined;

/** What a constructor gives: how to go on, and how the iterator shows if not like any object. */
export interface LazySource {
  readonly advance: Advance;
  readonly show?: (vm: VM) => string;
  readonly lengthHint?: (vm: VM) => Value;
}

export class LazyIterator extends PyInstance {
  readonly source: LazySource;
  constructor(type: PyType, source: LazySource) {
    super();
    this.type = type;
    this.shape = EMPTY_SHAPE;
    this.values = NO_VALUES;
    this.source = source;
  }
}

/** A type of lazy iterators with its definition. */
export type LazyType = readonly [PyType, TypeDefinition];

const lengthHintRow: MethodRow = [
  '__length_hint__()',
  (vm: VM, self: LazyIterator) => {
    const hint = self.source.lengthHint;
    if (hint === undefined) throw typeError('len() of unsized object');
    return hint(vm);
  },
  'How many members are left.',
];

/**
 * Makes a type from its signature and from what a call with bound parameters gives.
 * @param declaration as for a built-in function
 */
export function lazyType(
  declaration: string,
  documentation: string,
  make: (vm: VM, ...parameters: never[]) => LazySource,
  extra: Partial<TypeDefinition> & { readonly shows?: boolean; readonly hasLengthHint?: boolean } = {},
): LazyType {
  const open = declaration.indexOf('(');
  const name = declaration.slice(0, open);
  const signature = parseSignature(declaration.slice(open));
  const run = make as (vm: VM, ...parameters: unknown[]) => LazySource;
  const type = new PyType(name, [objectType], typeType, false);
  const isSingle = signature.positionalOnly && signature.required === 1 && signature.positional === 1;
  const definition: TypeDefinition = {
    documentation: `${declaration}\n\n${documentation}`,
    slots: slots({
      iter: (_vm, self) => self,
      next: (vm, self) => (self as LazyIterator).source.advance(vm),
      repr: extra.shows === true ? (vm, self) => (self as LazyIterator).source.show?.(vm) ?? name : null,
      new: (vm, cls: PyType, args: readonly Value[], keywords: KeywordArguments | null) => {
        if (isSingle && args.length !== 1 && keywords === null)
          throw typeError(`${name} expected 1 argument, got ${args.length}`);
        return new LazyIterator(cls, run(vm, ...bindBuiltin(name, signature, args, keywords)));
      },
    }),
    methods: [...(extra.methods ?? []), ...(extra.hasLengthHint === true ? [lengthHintRow] : [])],
    classMethods: extra.classMethods ?? [],
  };
  return [type, definition];
}
