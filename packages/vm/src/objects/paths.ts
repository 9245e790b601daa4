// What stands for a path (library reference, "os.PathLike").

import type { VM } from '../vm.js';
import { specialMethodIfThere } from './attributes.js';
import { plainBytes } from './bytes.js';
import { typeError } from './exceptions.js';
import type { Value } from './object.js';
import { callValue } from './operations.js';
import { asText } from './text.js';
import { typeOf } from './types.js';

const isPath = (value: Value): boolean => asText(value) !== undefined || plainBytes(value) !== undefined;

/** `os.fspath`: a path as str or bytes. May run Python code. @throws TypeError for what is no path */
export function pathOf(vm: VM, path: Value): Value {
  if (isPath(path)) return path;
  const { name } = typeOf(path);
  const method = specialMethodIfThere(vm, path, '__fspath__') ?? null;
  if (method === null) throw typeError(`expected str, bytes or os.PathLike object, not ${name}`);
  const result = callValue(vm, method, []);
  if (isPath(result)) return result;
  throw typeError(`expected ${name}.__fspath__() to return str or bytes, not ${typeOf(result).name}`);
}
