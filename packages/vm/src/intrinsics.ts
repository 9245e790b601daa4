// What CALL_INTRINSIC does.

import { Intrinsic } from '@taipan/bytecode';
import { InternalError } from '@taipan/source';
import { knownModule } from './imports.js';
import { declarationsOf } from './objects/annotations.js';
import { notImplementedErrorType, PyException, runtimeError } from './objects/exceptions.js';
import type { PyFunction } from './objects/functions.js';
import type { Value } from './objects/object.js';
import { callValue, compareOperation, lengthOf, reprOf } from './objects/operations.js';
import type { PyTuple } from './objects/sequences.js';
import type { VM } from './vm.js';

/** The last of the formats that functions made by the compiler know: values, with names of the caller's choice. */
const LAST_FORMAT = 2;
const GREATER = 5;

/** @param which number of the intrinsic */
export function callIntrinsic(vm: VM, which: number, operands: readonly Value[]): Value {
  const [first, second, third] = operands as [Value, Value, Value];
  switch (which) {
    case Intrinsic.CheckFormat:
      if (compareOperation(vm, GREATER, first, LAST_FORMAT) === true)
        throw new PyException(notImplementedErrorType, []);
      return null;
    case Intrinsic.SetAnnotate:
      declarationsOf(first as PyFunction).annotate = second;
      return first;
    case Intrinsic.SetTypeParameters:
      declarationsOf(first as PyFunction).typeParameters = second as PyTuple;
      return first;
    case Intrinsic.TypeVariable:
      return vm.callLibrary('_typing', 'make_type_variable', [first, second, null, third]);
    case Intrinsic.ConstrainedTypeVariable:
      return vm.callLibrary('_typing', 'make_type_variable', [first, null, second, third]);
    case Intrinsic.TypeVariableTuple:
      return vm.callLibrary('_typing', 'make_type_variable_tuple', [first, third]);
    case Intrinsic.ParameterSpecification:
      return vm.callLibrary('_typing', 'make_parameter_specification', [first, third]);
    case Intrinsic.TypeAlias:
      return vm.callLibrary('_typing', 'make_alias', [first, second, third, vm.moduleName()]);
    case Intrinsic.GenericBase:
      return vm.callLibrary('_typing', 'make_generic_base', [first]);
    case Intrinsic.Template:
      return vm.callLibrary('string.templatelib', '_make_template', [first, second]);
    case Intrinsic.Interpolation:
      return vm.callLibrary('string.templatelib', 'Interpolation', operands);
    case Intrinsic.Show:
      return showValue(vm, first);
    case Intrinsic.IndexFromEnd:
      return lengthOf(vm, first) - (second as number);
    default:
      throw new InternalError(`unknown intrinsic ${which}`);
  }
}

/** Shows the value of an expression statement of an interactive program: by `sys.displayhook`, if the program has imported sys. */
function showValue(vm: VM, value: Value): Value {
  const sys = knownModule(vm, 'sys');
  if (sys !== undefined) {
    const hook = sys.namespace.get('displayhook');
    if (hook === undefined) throw runtimeError('lost sys.displayhook');
    return callValue(vm, hook, [value]);
  }
  if (value === null) return null;
  vm.write(`${reprOf(vm, value)}\n`);
  vm.ownBuiltins().set('_', value);
  return null;
}
