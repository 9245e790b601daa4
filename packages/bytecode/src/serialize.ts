// Code objects to and from JSON, so that a host can keep compiled code and ship a VM without a compiler.

import { CodeObject, type Constant, emptyNameCaches } from './code.js';
import { PyFloat } from './values.js';
import { verify } from './verify.js';

/** Raised for a serialised code object that is damaged, unsound, or of another version of the instruction set. */
export class BytecodeError extends Error {
  override readonly name = 'BytecodeError';
}

/** Changes whenever the opcode table or the layout below does. */
export const BYTECODE_VERSION = 3;

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

function constantToJson(constant: Constant): Json {
  if (constant === null || typeof constant === 'boolean' || typeof constant === 'string') return constant;
  if (typeof constant === 'number') return constant;
  if (typeof constant === 'bigint') return { int: constant.toString() };
  if (constant instanceof PyFloat) return { float: Object.is(constant.value, -0) ? '-0' : String(constant.value) };
  if (constant instanceof Uint8Array) return { bytes: [...constant] };
  if (Array.isArray(constant)) return { names: [...constant] };
  return { code: codeToJson(constant as CodeObject) };
}

function codeToJson(code: CodeObject): Json {
  return {
    name: code.name,
    qualname: code.qualname,
    filename: code.filename,
    source: code.source,
    instructions: [...code.instructions.subarray(0, code.length)],
    positions: [...code.positions.subarray(0, code.length / 2)],
    constants: code.constants.map(constantToJson),
    registerCount: code.registerCount,
    argCount: code.argCount,
    posOnlyCount: code.posOnlyCount,
    kwOnlyCount: code.kwOnlyCount,
    hasVarArgs: code.hasVarArgs,
    hasVarKeywords: code.hasVarKeywords,
    isGenerator: code.isGenerator,
    isCoroutine: code.isCoroutine,
    isNested: code.isNested,
    isMethod: code.isMethod,
    isClassBody: code.isClassBody,
    handlers: [...code.handlers],
    documentation: code.documentation,
    simple: code.simple,
    localNames: [...code.localNames],
    freeNames: [...code.freeNames],
    cellLocals: [...code.cellLocals],
    start: code.start,
  };
}

/** A code object, and those nested in it, as JSON text. Inline caches are part of the instructions, and emptied when they are read. */
export function serialize(code: CodeObject): string {
  return JSON.stringify({ taipanBytecode: BYTECODE_VERSION, code: codeToJson(code) });
}

const isObject = (json: unknown): json is Record<string, unknown> =>
  typeof json === 'object' && json !== null && !Array.isArray(json);
const isStrings = (json: unknown): json is string[] => Array.isArray(json) && json.every((s) => typeof s === 'string');
const isIntegers = (json: unknown): json is number[] =>
  Array.isArray(json) && json.every((n) => typeof n === 'number' && (n | 0) === n);

function take<T>(json: Record<string, unknown>, key: string, test: (value: unknown) => value is T): T {
  const value = Object.hasOwn(json, key) ? json[key] : undefined;
  if (!test(value)) throw new BytecodeError(`field ${key} is missing or of the wrong type`);
  return value;
}
const isString = (v: unknown): v is string => typeof v === 'string';
const isTextOrNull = (v: unknown): v is string | null => v === null || typeof v === 'string';
const isCount = (v: unknown): v is number => typeof v === 'number' && Number.isInteger(v) && v >= 0;
const isBoolean = (v: unknown): v is boolean => typeof v === 'boolean';
const isArray = (v: unknown): v is unknown[] => Array.isArray(v);

function constantFromJson(json: unknown): Constant {
  if (json === null || typeof json === 'boolean' || typeof json === 'string') return json;
  if (typeof json === 'number' && Number.isSafeInteger(json)) return json;
  if (isObject(json)) {
    if (isString(json.int) && /^-?\d+$/.test(json.int)) return BigInt(json.int);
    if (isString(json.float)) return new PyFloat(Number(json.float));
    if (isStrings(json.names)) return json.names;
    if (isIntegers(json.bytes)) return Uint8Array.from(json.bytes);
    if (isObject(json.code)) return codeFromJson(json.code);
  }
  throw new BytecodeError('a constant is of no known type');
}

function codeFromJson(json: Record<string, unknown>): CodeObject {
  const code = new CodeObject(
    take(json, 'name', isString),
    take(json, 'qualname', isString),
    take(json, 'filename', isString),
    take(json, 'source', isString),
  );
  code.instructions = Int32Array.from(take(json, 'instructions', isIntegers));
  code.length = code.instructions.length;
  emptyNameCaches(code);
  code.positions = Int32Array.from(take(json, 'positions', isIntegers));
  code.constants = take(json, 'constants', isArray).map(constantFromJson);
  code.registerCount = take(json, 'registerCount', isCount);
  code.argCount = take(json, 'argCount', isCount);
  code.posOnlyCount = take(json, 'posOnlyCount', isCount);
  code.kwOnlyCount = take(json, 'kwOnlyCount', isCount);
  code.hasVarArgs = take(json, 'hasVarArgs', isBoolean);
  code.hasVarKeywords = take(json, 'hasVarKeywords', isBoolean);
  code.isGenerator = take(json, 'isGenerator', isBoolean);
  code.isCoroutine = take(json, 'isCoroutine', isBoolean);
  code.isNested = take(json, 'isNested', isBoolean);
  code.isMethod = take(json, 'isMethod', isBoolean);
  code.isClassBody = take(json, 'isClassBody', isBoolean);
  code.handlers = Int32Array.from(take(json, 'handlers', isIntegers));
  code.documentation = take(json, 'documentation', isTextOrNull);
  code.simple = take(json, 'simple', isBoolean);
  code.localNames = take(json, 'localNames', isStrings);
  code.freeNames = take(json, 'freeNames', isStrings);
  code.cellLocals = take(json, 'cellLocals', isIntegers);
  code.start = take(json, 'start', isCount);
  return code;
}

/**
 * Reads what `serialize` wrote and verifies it.
 * @throws BytecodeError for text that is no code object, of another version, or refused by the verifier
 */
export function deserialize(text: string): CodeObject {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new BytecodeError(`not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  if (!isObject(json) || json.taipanBytecode !== BYTECODE_VERSION || !isObject(json.code))
    throw new BytecodeError(`not Taipan bytecode of version ${BYTECODE_VERSION}`);
  const code = codeFromJson(json.code);
  const fault = verify(code)[0];
  if (fault !== undefined) throw new BytecodeError(`instruction ${fault.instruction}: ${fault.message}`);
  return code;
}
