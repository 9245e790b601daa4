// Making classes (section 3.3.3 "Customizing class creation" of Python's reference).

import type { VM } from '../vm.js';
import { attributeOrUndefined, descriptorSlots, getAttribute, specialMethod } from './attributes.js';
import { ClassTable } from './class-table.js';
import { encodeWith } from './codec_encoders.js';
import { encodeText } from './codecs.js';
import { makeAttribute } from './define.js';
import { PyClassMethod, PyGetSet, PyStaticMethod } from './descriptors.js';
import { PyDict } from './dicts.js';
import {
  attributeError,
  attributeErrorType,
  baseExceptionType,
  EXCEPTION_LAYOUTS,
  nameError,
  PyException,
  runtimeError,
  typeError,
  valueError,
} from './exceptions.js';
import { PyCell, PyFunction } from './functions.js';
import { instanceDict } from './instance-dict.js';
import { isSubtype, type KeywordArguments, type PyInstance, PyType, type Value } from './object.js';
import { callValue, listOf, reprOf } from './operations.js';
import { PyTuple } from './sequences.js';
import { slotsOfClass } from './special-methods.js';
import { asText } from './text.js';
import { argumentTypeName, memberType, objectType, typeOf, typeType } from './types.js';
import { addWeakReferences, canAddWeakReferences, isVariableSized } from './weak-references.js';

/** C3 linearisation. @throws TypeError if the bases admit no consistent order */
export function computeMro(type: PyType, bases: readonly PyType[]): PyType[] {
  const sequences = [...bases.map((base) => [...base.mro]), [...bases]];
  const result: PyType[] = [type];
  for (;;) {
    const open = sequences.filter((sequence) => sequence.length > 0);
    if (open.length === 0) return result;
    const next = open
      .map((sequence) => sequence[0] as PyType)
      .find((candidate) => open.every((sequence) => sequence.indexOf(candidate) <= 0));
    if (next === undefined) {
      const heads = [...new Set(open.map((sequence) => (sequence[0] as PyType).name))];
      throw typeError(`Cannot create a consistent method resolution order (MRO) for bases ${heads.join(', ')}`);
    }
    result.push(next);
    for (const sequence of open) if (sequence[0] === next) sequence.shift();
  }
}

/** Whether a built-in type has a layout of its own. */
const hasLayout = (type: PyType): boolean => EXCEPTION_LAYOUTS.has(type) || !isSubtype(type, baseExceptionType);

/** The built-in type whose layout instances of a class have, `__slots__` aside. */
export const builtInBase = (type: PyType): PyType => type.mro.find((t) => !t.isHeap && hasLayout(t)) ?? objectType;

/** The type whose layout instances of a class have: itself or the first of its bases that is built in, or has slots, and so has one of its own. */
function solidBase(type: PyType): PyType {
  for (let t: PyType | null = type; t !== null; t = t.base) if (t.isHeap ? hasSlots(t) : hasLayout(t)) return t;
  return objectType;
}

/** Whether a class has attributes of `__slots__` of its own. */
const hasSlots = (type: PyType): boolean =>
  type.attributes.has('__slots__') &&
  [...type.attributes].some(
    ([, value]) => value instanceof PyGetSet && value.slotName !== null && value.owner === type,
  );

/** The base that decides the layout of instances. @throws TypeError if two bases disagree, or one may not be derived from */
export function bestBase(bases: readonly PyType[]): PyType {
  let winner: PyType | null = null;
  let best: PyType | null = null;
  for (const base of bases) {
    if (!base.isBase) throw typeError(`type '${base.name}' is not an acceptable base type`);
    const candidate = solidBase(base);
    if (winner === null || (candidate !== winner && isSubtype(candidate, winner))) {
      winner = candidate;
      best = base;
    } else if (!isSubtype(winner, candidate)) throw typeError('multiple bases have instance lay-out conflict');
  }
  return best ?? objectType;
}

/** The most derived of a metaclass and the types of the bases. */
export function resolveMetaclass(metatype: PyType, bases: readonly Value[]): PyType {
  let winner = metatype;
  for (const base of bases) {
    const type = typeOf(base);
    if (isSubtype(winner, type)) continue;
    if (!isSubtype(type, winner))
      throw typeError(
        'metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases',
      );
    winner = type;
  }
  return winner;
}

/** @throws ValueError for a name that C code could not read, UnicodeEncodeError for a lone surrogate */
export function checkTypeName(vm: VM, name: string): void {
  if (name.includes('\0')) throw valueError('type name must not contain null characters');
  if (/\p{Cs}/u.test(name)) encodeText(vm, name, 'utf-8', 'strict');
}

/** `type(name, bases, namespace, **keywords)`: `type.__new__`. */
export function makeClass(vm: VM, metatype: PyType, args: readonly Value[], keywords: KeywordArguments | null): Value {
  if (args.length !== 3) throw typeError(`type.__new__() takes exactly 3 arguments (${args.length} given)`);
  const [givenName, given, namespace] = args as [Value, Value, Value];
  const name = asText(givenName);
  if (name === undefined) throw typeError(`type.__new__() argument 1 must be str, not ${argumentTypeName(givenName)}`);
  if (!(given instanceof PyTuple))
    throw typeError(`type.__new__() argument 2 must be tuple, not ${argumentTypeName(given)}`);
  if (!(namespace instanceof PyDict))
    throw typeError(`type.__new__() argument 3 must be dict, not ${argumentTypeName(namespace)}`);
  for (const base of given.items) {
    if (!(base instanceof PyType) && attributeOrUndefined(vm, base, '__mro_entries__') !== undefined)
      throw typeError("type() doesn't support MRO entry resolution; use types.new_class()");
  }
  const winner = resolveMetaclass(metatype, given.items);
  const make = winner.slots.new;
  if (winner !== metatype && make !== null && make !== typeType.slots.new) return make(vm, winner, args, keywords);
  const bases = (given.items.length === 0 ? [objectType] : given.items).map((base) => {
    if (!(base instanceof PyType)) throw typeError(`bases must be types`);
    return base;
  });
  const base = bestBase(bases);
  checkTypeName(vm, name);
  const type = new PyType(name, [base], winner, true);
  type.owner = vm.modules;
  (bases.length === 1 && bases[0] === type.base) || rebase(type, bases);
  fillNamespace(vm, type, namespace);
  type.hasInstanceAttributes = true;
  applySlotsDeclaration(vm, type, bases);
  checkDistinct(bases);
  type.mro = computeMro(type, bases);
  type.patternKind = type.mro.slice(1).find((base) => base.patternKind !== null)?.patternKind ?? null;
  orderByMetaclass(vm, type, winner);
  if (type.hasInstanceAttributes && type.lookup('__dict__') === undefined) {
    type.attributes.set('__dict__', makeAttribute(type, instanceDict));
  }
  if (!type.attributes.has('__slots__') && canAddWeakReferences(type.base as PyType)) addWeakReferences(type);
  const documentation = type.attributes.get('__doc__');
  if (documentation === undefined) type.attributes.set('__doc__', null);
  // CPython keeps it as UTF-8, which has no surrogates.
  else if (typeof documentation === 'string') encodeWith('utf-8', documentation, 'strict');
  type.found.clear();
  refreshSlots(type);
  finishClass(vm, type, keywords);
  return type;
}

/** A metaclass may have an order of its own. */
export function orderByMetaclass(vm: VM, type: PyType, metatype: PyType): void {
  const method = metatype === typeType ? undefined : metatype.lookup('mro');
  if (method === undefined || method === typeType.attributes.get('mro')) return;
  type.mro = listOf(vm, callValue(vm, getAttribute(vm, type, 'mro'), [])).map((member) => {
    if (!(member instanceof PyType)) throw typeError(`mro() returned a non-class ('${typeOf(member).name}')`);
    if (!isSubtype(builtInBase(type), builtInBase(member)))
      throw typeError(`mro() returned base with unsuitable layout ('${member.name}')`);
    return member;
  });
  type.found.clear();
}

/** @throws TypeError if a base comes twice */
export function checkDistinct(bases: readonly PyType[]): void {
  const twice = bases.find((base, i) => bases.indexOf(base) !== i);
  if (twice !== undefined) throw typeError(`duplicate base class ${twice.name}`);
}

/** Registers the class with all its bases instead of the layout base alone. */
function rebase(type: PyType, bases: readonly PyType[]): void {
  const first = type.bases[0] as PyType;
  first.removeSubtype(type);
  type.bases = bases;
  for (const base of bases) base.addSubtype(type);
}

function fillNamespace(vm: VM, type: PyType, namespace: PyDict): void {
  const { attributes } = type;
  for (const [key, value] of namespace.table.entries()) {
    const name = asText(key);
    if (name !== undefined) attributes.set(name, value);
  }
  const module = attributes.get('__module__');
  type.module = module === undefined ? vm.moduleName() : (asText(module) ?? 'builtins');
  if (module === undefined) attributes.set('__module__', type.module);
  const qualname = attributes.get('__qualname__');
  if (qualname !== undefined) {
    const text = asText(qualname);
    if (text === undefined) throw typeError(`type __qualname__ must be a str, not ${typeOf(qualname).name}`);
    type.qualname = text;
    attributes.delete('__qualname__');
  }
  const implicit = [
    ['__new__', (fn: Value) => new PyStaticMethod(null, fn)],
    ['__init_subclass__', (fn: Value) => new PyClassMethod(null, fn)],
    ['__class_getitem__', (fn: Value) => new PyClassMethod(null, fn)],
  ] as const;
  for (const [name, wrap] of implicit) {
    const fn = attributes.get(name);
    if (fn instanceof PyFunction) attributes.set(name, wrap(fn));
  }
  if (attributes.has('__eq__') && !attributes.has('__hash__')) attributes.set('__hash__', null);
  const cell = attributes.get('__classcell__');
  if (cell !== undefined) {
    if (!(cell instanceof PyCell))
      throw typeError(`__classcell__ must be a nonlocal cell, not ${reprOf(vm, typeOf(cell))}`);
    cell.content = type;
    attributes.delete('__classcell__');
  }
  const dictCell = attributes.get('__classdictcell__');
  if (dictCell instanceof PyCell) {
    dictCell.content = new PyDict(new ClassTable(type));
    attributes.delete('__classdictcell__');
  }
}

/** In front of the names under which instances keep slots: no program can name another attribute like that, since it is drawn anew by each process. */
const SLOT_MARK = ` ${Math.random()} `;

/** `__slots__`: attributes of a fixed set, and no `__dict__` unless a base has one. */
function applySlotsDeclaration(vm: VM, type: PyType, bases: readonly PyType[]): void {
  if (bases.length > 1) type.slotNames = bases.flatMap((base) => base.slotNames);
  const declared = type.attributes.get('__slots__');
  if (declared === undefined) return;
  const members = asText(declared) === undefined ? listOf(vm, declared) : [declared];
  const sized = bases.find(isVariableSized);
  if (members.length > 0 && sized !== undefined)
    throw typeError(`nonempty __slots__ not supported for subtype of '${type.base?.name}'`);
  let hasDict = (type.base as PyType).hasInstanceAttributes;
  let canAdd = canAddWeakReferences(type.base as PyType);
  const given = members.map((member) => {
    const name = asText(member);
    if (name === undefined) throw typeError(`__slots__ items must be strings, not '${typeOf(member).name}'`);
    if (!/^[\p{ID_Start}_][\p{ID_Continue}]*$/u.test(name)) throw typeError('__slots__ must be identifiers');
    if (name === '__dict__') {
      if (hasDict) throw typeError('__dict__ slot disallowed: we already got one');
      hasDict = true;
    }
    if (name === '__weakref__') {
      if (!canAdd) throw typeError('__weakref__ slot disallowed: we already got one');
      canAdd = false;
      addWeakReferences(type);
    }
    return name;
  });
  const own: string[] = [];
  for (const name of new Set(given)) {
    if (name === '__dict__' || name === '__weakref__') continue;
    const stored = mangleSlot(name, type.name);
    if (type.attributes.has(stored)) throw valueError(`'${name}' in __slots__ conflicts with class variable`);
    let slotName = `${SLOT_MARK}${stored}`;
    while (type.slotNames.includes(slotName)) slotName = `${SLOT_MARK}${slotName}`;
    own.push(slotName);
    type.attributes.set(stored, slotAttribute(stored, type, slotName));
  }
  type.slotNames = [...type.slotNames, ...own];
  type.hasInstanceAttributes = hasDict || bases.some((base) => base.hasInstanceAttributes);
}

const mangleSlot = (name: string, owner: string) =>
  name.startsWith('__') && !name.endsWith('__') && /[^_]/.test(owner) ? `_${owner.replace(/^_+/, '')}${name}` : name;

function slotAttribute(name: string, owner: PyType, slotName: string): PyGetSet {
  const check = (self: Value) => {
    if (isSubtype(typeOf(self), owner)) return;
    throw typeError(
      `descriptor '${name}' for '${owner.name}' objects doesn't apply to a '${typeOf(self).name}' object`,
    );
  };
  const missing = (self: Value) =>
    attributeError(`'${typeOf(self).name}' object has no attribute '${name}'`, name, self);
  return new PyGetSet(
    memberType,
    name,
    owner,
    (_vm, self) => {
      check(self);
      const value = (self as PyInstance).getOwn(slotName);
      if (value === undefined) throw missing(self);
      return value;
    },
    (_vm, self, value) => {
      check(self);
      if (value !== undefined) (self as PyInstance).setOwn(slotName, value);
      else if (!(self as PyInstance).deleteOwn(slotName)) throw new PyException(attributeErrorType, [name]);
    },
    slotName,
  );
}

/** `__set_name__` of the attributes, then `__init_subclass__` of the next class in the MRO. */
function finishClass(vm: VM, type: PyType, keywords: KeywordArguments | null): void {
  for (const [name, attribute] of [...type.attributes]) {
    const setName = specialMethod(vm, attribute, '__set_name__');
    if (setName === undefined) continue;
    try {
      callValue(vm, setName, [type, name]);
    } catch (error) {
      if (error instanceof PyException)
        addNote(
          vm,
          error,
          `Error calling __set_name__ on '${typeOf(attribute).name}' instance '${name}' in '${type.name}'`,
        );
      throw error;
    }
  }
  for (const parent of type.mro.slice(1)) {
    const hook = parent.attributes.get('__init_subclass__');
    if (hook === undefined) continue;
    const get = descriptorSlots(hook)?.descriptorGet ?? null;
    callValue(vm, get === null ? hook : get(vm, hook, undefined, type), [], keywords);
    return;
  }
}

function addNote(vm: VM, error: PyException, note: string): void {
  callValue(vm, getAttribute(vm, error, 'add_note'), [note]);
}

/** Recomputes the slots of a class and of the classes that derive from it, after one of its attributes changed. */
export function refreshSlots(type: PyType): void {
  if (type.isHeap) {
    type.slots = slotsOfClass(type);
    const init = type.lookup('__init__');
    const isPlain =
      type.slots.new === objectType.slots.new && !isAbstract(type) && typeOf(type).slots.call === typeType.slots.call;
    type.initFunction = isPlain && init instanceof PyFunction ? init : null;
  }
  for (const subtype of type.subtypes()) refreshSlots(subtype);
}

const isAbstract = (type: PyType) => type.abstractMethods !== null && type.abstractMethods.length > 0;

/** Bases as the class statement gives them: what has `__mro_entries__` is replaced by what that answers. */
export function resolveBases(vm: VM, given: readonly Value[]): { bases: Value[]; changed: boolean } {
  const bases: Value[] = [];
  let changed = false;
  for (const base of given) {
    const hook = base instanceof PyType ? undefined : attributeOrUndefined(vm, base, '__mro_entries__');
    if (hook === undefined) bases.push(base);
    else {
      bases.push(...listOf(vm, callValue(vm, hook, [new PyTuple(given)])));
      changed = true;
    }
  }
  return { bases, changed };
}

/** A metaclass has lost or misused the cell of `__class__`, which is to hold the class. */
function misplacedCell(vm: VM, { content }: PyCell, name: string, type: PyType): never {
  const shown = reprOf(vm, type);
  if (content === undefined)
    throw runtimeError(
      `__class__ not set defining '${name}' as ${shown}. Was __classcell__ propagated to type.__new__?`,
    );
  throw typeError(`__class__ set to ${reprOf(vm, content)} defining '${name}' as ${shown}`);
}

/** Runs a class statement: what `__build_class__` of the builtins does. @param body a function whose code stores to its namespace */
export function buildClass(
  vm: VM,
  body: PyFunction,
  name: string,
  given: readonly Value[],
  keywords: KeywordArguments | null,
): Value {
  const replaced = vm.replacedBuiltin('__build_class__', () => nameError('__build_class__ not found'));
  return replaced === undefined
    ? runClassStatement(vm, body, name, given, keywords)
    : callValue(vm, replaced, [body, name, ...given], keywords);
}

/** `__build_class__`: chooses the metaclass, prepares the namespace, runs the body in it and calls the metaclass. */
export function runClassStatement(
  vm: VM,
  body: PyFunction,
  name: string,
  given: readonly Value[],
  keywords: KeywordArguments | null,
): Value {
  const { bases, changed } = resolveBases(vm, given);
  let metaclass: Value = bases.length > 0 ? typeOf(bases[0] as Value) : typeType;
  let rest = keywords;
  if (keywords?.names.includes('metaclass')) {
    const i = keywords.names.indexOf('metaclass');
    metaclass = keywords.values[i] as Value;
    rest = {
      names: keywords.names.filter((_, k) => k !== i),
      values: keywords.values.filter((_, k) => k !== i),
    };
  }
  if (metaclass instanceof PyType) metaclass = resolveMetaclass(metaclass, bases);
  const basesTuple = new PyTuple(bases);
  const prepare =
    metaclass instanceof PyType && metaclass === typeType
      ? undefined
      : attributeOrUndefined(vm, metaclass, '__prepare__');
  const namespace = prepare === undefined ? new PyDict() : callValue(vm, prepare, [name, basesTuple], rest);
  if (typeOf(namespace).slots.getItem === null) {
    const where = metaclass instanceof PyType ? metaclass.name : '<metaclass>';
    throw typeError(`${where}.__prepare__() must return a mapping, not ${typeOf(namespace).name}`);
  }
  const cell = vm.runClassBody(body, namespace);
  if (changed) vm.storeName(namespace, '__orig_bases__', new PyTuple(given));
  const type = callValue(vm, metaclass, [name, basesTuple, namespace], rest);
  if (cell instanceof PyCell && type instanceof PyType && cell.content !== type) misplacedCell(vm, cell, name, type);
  return type;
}
