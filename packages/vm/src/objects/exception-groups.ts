// Exception groups and what `except*` does with them (sections 8.4.2 and "Exception groups" of Python's references).

import { isCallable } from '../builtins/introspection.js';
import type { VM } from '../vm.js';
import { getAttribute } from './attributes.js';
import { type MethodRow, readonlyMember, type TypeDefinition } from './define.js';
import { PyDict } from './dicts.js';
import { baseExceptionDefinition } from './exception-slots.js';
import {
  baseExceptionGroupType,
  baseExceptionType,
  exceptionGroupType,
  exceptionType,
  PyException,
  typeError,
  valueError,
} from './exceptions.js';
import { isSubtype, type KeywordArguments, PyType, type Value } from './object.js';
import { callValue, isTrue, listOf, strOf } from './operations.js';
import { PyList, PyTuple } from './sequences.js';
import { asText } from './text.js';
import { typeOf } from './types.js';

/** An exception that stands for several. */
export class PyExceptionGroup extends PyException {
  readonly message: Value;
  readonly exceptions: readonly PyException[];
  constructor(type: PyType, args: readonly Value[], message: Value, exceptions: readonly PyException[]) {
    super(type, args);
    this.message = message;
    this.exceptions = exceptions;
  }
}

const isGroupType = (type: PyType) => isSubtype(type, baseExceptionGroupType);

/** `BaseExceptionGroup.__new__`. */
function makeGroup(vm: VM, type: PyType, args: readonly Value[], keywords: KeywordArguments | null): PyExceptionGroup {
  if (args.length !== 2)
    throw typeError(`BaseExceptionGroup.__new__() takes exactly 2 arguments (${args.length} given)`);
  const [message, sequence] = args as [Value, Value];
  if (asText(message) === undefined)
    throw typeError(`BaseExceptionGroup.__new__() argument 1 must be str, not ${typeNameOf(message)}`);
  if (typeOf(sequence).slots.getItem === null || sequence instanceof PyDict || sequence instanceof PyType)
    throw typeError('second argument (exceptions) must be a sequence');
  const members = listOf(vm, sequence);
  if (members.length === 0) throw valueError('second argument (exceptions) must be a non-empty sequence');
  let nestsBase = false;
  members.forEach((member, i) => {
    if (!(member instanceof PyException))
      throw valueError(`Item ${i} of second argument (exceptions) is not an exception`);
    if (!isSubtype(member.type, exceptionType)) nestsBase = true;
  });
  if (nestsBase && type === exceptionGroupType) throw typeError('Cannot nest BaseExceptions in an ExceptionGroup');
  if (nestsBase && isSubtype(type, exceptionType)) throw typeError(`Cannot nest BaseExceptions in '${type.name}'`);
  if (keywords !== null && keywords.names.length > 0 && !type.isHeap)
    throw typeError(`${type.name}() takes no keyword arguments`);
  const cls = type === baseExceptionGroupType && !nestsBase ? exceptionGroupType : type;
  return new PyExceptionGroup(cls, args, message, members as PyException[]);
}

const typeNameOf = (value: Value) => (value === null ? 'None' : typeOf(value).name);

/** Says whether an exception, leaf or group, is wanted. */
type Matcher = (exception: PyException) => boolean;

const NO_MATCHER = 'expected an exception type, a tuple of exception types, or a callable (other than a class)';

const isExceptionType = (value: Value): value is PyType =>
  value instanceof PyType && isSubtype(value, baseExceptionType);

function toMatcher(vm: VM, condition: Value): Matcher {
  if (isExceptionType(condition)) return (exception) => isSubtype(exception.type, condition);
  if (condition instanceof PyTuple && condition.items.every(isExceptionType)) {
    const types = condition.items as readonly PyType[];
    return (exception) => types.some((type) => isSubtype(exception.type, type));
  }
  if (!(condition instanceof PyType) && isCallable(condition))
    return (exception) => isTrue(vm, callValue(vm, condition, [exception]));
  throw typeError(NO_MATCHER);
}

interface Parts {
  readonly match: PyException | null;
  readonly rest: PyException | null;
}

/** Divides an exception: what is wanted, and the others; both keep the nesting of groups. */
function split(vm: VM, exception: PyException, matcher: Matcher, wantRest: boolean): Parts {
  if (matcher(exception)) return { match: exception, rest: null };
  if (!(exception instanceof PyExceptionGroup)) return { match: null, rest: exception };
  vm.enterNested(' in exceptiongroup_split_recursive');
  const matching: PyException[] = [];
  const others: PyException[] = [];
  for (const member of exception.exceptions) {
    const { match, rest } = split(vm, member, matcher, wantRest);
    if (match !== null) matching.push(match);
    if (rest !== null) others.push(rest);
  }
  vm.leaveNested();
  return {
    match: subset(vm, exception, matching),
    rest: wantRest ? subset(vm, exception, others) : null,
  };
}

/** A group of some members of another, made by its `derive`, with the other's history; null for none. */
function subset(vm: VM, group: PyExceptionGroup, members: readonly PyException[]): PyException | null {
  if (members.length === 0) return null;
  const derived = callValue(vm, getAttribute(vm, group, 'derive'), [new PyList([...members])]);
  if (!(derived instanceof PyExceptionGroup)) throw typeError('derive must return an instance of BaseExceptionGroup');
  derived.traceback = group.traceback;
  derived.context = group.context;
  derived.cause = group.cause;
  derived.suppressContext = true;
  const notes = group.getOwn('__notes__');
  if (notes instanceof PyList || notes instanceof PyTuple) derived.setOwn('__notes__', new PyList([...notes.items]));
  return derived;
}

const METHODS: readonly MethodRow[] = [
  [
    'derive(excs, /)',
    (vm, self: PyExceptionGroup, members: Value) => callValue(vm, baseExceptionGroupType, [self.message, members]),
    'A group of the same message with other members.',
  ],
  [
    'split(matcher_value, /)',
    (vm, self: PyExceptionGroup, condition: Value) => {
      const { match, rest } = split(vm, self, toMatcher(vm, condition), true);
      return new PyTuple([match, rest]);
    },
    'Two groups: the members that match, and the others.',
  ],
  [
    'subgroup(matcher_value, /)',
    (vm, self: PyExceptionGroup, condition: Value) => split(vm, self, toMatcher(vm, condition), false).match,
    'A group of the members that match.',
  ],
];

const groupDefinition: TypeDefinition = {
  slots: {
    ...baseExceptionDefinition.slots,
    new: makeGroup,
    str: (vm, self) => {
      const { message, exceptions } = self as PyExceptionGroup;
      return `${strOf(vm, message)} (${exceptions.length} sub-exception${exceptions.length === 1 ? '' : 's'})`;
    },
  },
  methods: METHODS,
  documentation: 'A combination of multiple unrelated exceptions.',
  attributes: [
    ['message', (_vm, self: PyExceptionGroup) => self.message, readonlyMember, 'what the group is about'],
    ['exceptions', (_vm, self: PyExceptionGroup) => new PyTuple(self.exceptions), readonlyMember, 'its members'],
  ],
};

/** The two types with their definitions: they come behind the other exceptions. */
export const groupDefinitions: readonly (readonly [PyType, TypeDefinition])[] = [
  [baseExceptionGroupType, groupDefinition],
  [exceptionGroupType, { slots: groupDefinition.slots }],
];

// --- except* -----------------------------------------------------------------------------------------------------------------------

/**
 * What a clause `except* type` takes of an exception.
 * @param located gives a group made for a single exception its place in the traceback
 */
export function matchGroup(vm: VM, exception: Value, type: Value, located: (group: PyException) => void): Parts {
  const types = type instanceof PyTuple ? type.items : [type];
  for (const t of types) {
    if (!isExceptionType(t)) throw typeError('catching classes that do not inherit from BaseException is not allowed');
    if (isGroupType(t)) throw typeError('catching ExceptionGroup with except* is not allowed. Use except instead.');
  }
  if (!(exception instanceof PyException)) return { match: null, rest: null };
  if (types.some((t) => isSubtype(exception.type, t as PyType))) {
    if (exception instanceof PyExceptionGroup) return { match: exception, rest: null };
    const group = groupOf(vm, new PyTuple([exception]));
    located(group);
    return { match: group, rest: null };
  }
  if (!(exception instanceof PyExceptionGroup)) return { match: null, rest: exception };
  const pair = callValue(vm, getAttribute(vm, exception, 'split'), [type]);
  if (!(pair instanceof PyTuple))
    throw typeError(`${exception.type.name}.split must return a tuple, not ${typeOf(pair).name}`);
  if (pair.items.length < 2)
    throw typeError(`${exception.type.name}.split must return a 2-tuple, got tuple of size ${pair.items.length}`);
  const [match, rest] = pair.items as [PyException | null, PyException | null];
  return { match, rest };
}

/** An unnamed group. */
function groupOf(vm: VM, members: Value): PyException {
  return callValue(vm, baseExceptionGroupType, ['', members]) as PyException;
}

/** Whether an exception is a part of another that nobody changed. */
const isPartOf = (part: PyException, whole: PyException): boolean =>
  part instanceof PyExceptionGroup &&
  part.getOwn('__notes__') === whole.getOwn('__notes__') &&
  part.traceback === whole.traceback &&
  part.cause === whole.cause &&
  part.context === whole.context;

/**
 * What is to be raised when all clauses of `try ... except*` are through.
 * @param caught the exception of the `try` suite
 * @param left what the clauses raised, and at the end the part of `caught` that none took (or None)
 */
export function remainingGroup(vm: VM, caught: PyException, left: readonly Value[]): PyException | null {
  const exceptions = left.filter((value): value is PyException => value instanceof PyException);
  if (!(caught instanceof PyExceptionGroup)) return exceptions[0] ?? null;
  const raised: PyException[] = [];
  const again = new Set<PyException>();
  for (const exception of exceptions)
    if (isPartOf(exception, caught)) collectLeaves(exception, again);
    else raised.push(exception);
  const rest = again.size === 0 ? null : split(vm, caught, (e) => again.has(e), false).match;
  if (rest !== null) raised.push(rest);
  return raised.length > 1 ? groupOf(vm, new PyList(raised)) : (raised[0] ?? null);
}

function collectLeaves(exception: PyException, leaves: Set<PyException>): void {
  if (exception instanceof PyExceptionGroup) for (const member of exception.exceptions) collectLeaves(member, leaves);
  else leaves.add(exception);
}
