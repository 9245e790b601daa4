// _types: the types that have no name in the builtins, for the module `types`, which is written in Python.

import { iterableCoroutine } from '../objects/code-objects.js';
import type { PyFunction } from '../objects/functions.js';
import type { PyType, Value } from '../objects/object.js';
import { nameWithModule } from '../objects/object-type.js';
import * as types from '../objects/types.js';
import type { VM } from '../vm.js';
import type { ModuleDefinition } from './module.js';

const NAMED: readonly (readonly [name: string, type: PyType])[] = [
  ['FunctionType', types.functionType],
  ['LambdaType', types.functionType],
  ['MappingProxyType', types.mappingProxyType],
  ['CellType', types.cellType],
  ['CodeType', types.codeType],
  ['FrameType', types.frameType],
  ['TracebackType', types.tracebackType],
  ['GeneratorType', types.generatorType],
  ['CoroutineType', types.coroutineType],
  ['AsyncGeneratorType', types.asyncGeneratorType],
  ['MethodType', types.methodType],
  ['BuiltinFunctionType', types.builtinType],
  ['BuiltinMethodType', types.builtinType],
  ['WrapperDescriptorType', types.slotWrapperType],
  ['MethodWrapperType', types.methodWrapperType],
  ['MethodDescriptorType', types.methodDescriptorType],
  ['ClassMethodDescriptorType', types.classMethodDescriptorType],
  ['ModuleType', types.moduleType],
  ['GetSetDescriptorType', types.getSetType],
  ['MemberDescriptorType', types.memberType],
  ['GenericAlias', types.genericAliasType],
  ['UnionType', types.unionType],
  ['NoneType', types.noneType],
  ['NotImplementedType', types.notImplementedType],
  ['EllipsisType', types.ellipsisType],
];

/** What `__abc_tpflags__` of an abstract base class says about patterns. */
const PATTERN_KINDS: ReadonlyMap<Value, 'sequence' | 'mapping'> = new Map<Value, 'sequence' | 'mapping'>([
  [32, 'sequence'],
  [64, 'mapping'],
]);

const derivedFrom = (type: PyType): PyType[] =>
  type.subtypes().flatMap((subtype) => [subtype, ...derivedFrom(subtype)]);

export const typesModule: ModuleDefinition = {
  name: '_types',
  documentation: 'Types without a name among the builtins.',
  functions: [
    [
      '_calling_module(depth, /)',
      (vm: VM, depth: Value) => vm.callingModule(Number(depth)),
      'The name of the module whose code has called the caller, or further out.',
    ],
    [
      '_mark_coroutine(function, /)',
      (_vm: VM, fn: PyFunction) => {
        fn.code = iterableCoroutine(fn.code);
        return fn;
      },
      'Lets the generators that a function makes be awaited.',
    ],
    [
      '_name_with_module(*classes)',
      (_vm: VM, classes: readonly PyType[]) => {
        for (const type of classes) nameWithModule(type);
        return null;
      },
      'Says that messages name classes with their modules, as if they were not written in Python.',
    ],
    [
      '_set_pattern_kind(cls, base, /)',
      (_vm: VM, cls: PyType, base: PyType) => {
        const { patternKind } = base;
        const kind = patternKind ?? PATTERN_KINDS.get(base.attributes.get('__abc_tpflags__') ?? null) ?? null;
        if (kind !== null) for (const type of [cls, ...derivedFrom(cls)]) if (type.isHeap) type.patternKind = kind;
        return null;
      },
      'Lets instances of a class match the patterns that those of an abstract base class match.',
    ],
  ],
  constants: NAMED.map(([name, type]) => [name, () => type]),
};
