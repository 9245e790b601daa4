// One small program for each instruction: the registers it starts from, the instruction, and what comes of it.

import { assemble, type CodeObject, type Constant, Op, PyFloat, WORDS } from '@taipan/bytecode';
import { Namespace, PyCell, PyFunction, PyList, PyTuple, type Value } from '../dist/index.js';
import { PyDict, PySet } from '../dist/objects/dicts.js';
import { PyException, typeErrorType, valueErrorType } from '../dist/objects/exceptions.js';
import { intType, typeOf } from '../dist/objects/types.js';

type Row = readonly [Op, ...number[]];

/** An instruction in the middle of a program. */
export interface Case {
  readonly op: Op;
  /** Operands; `K(i)` is the place of the i-th further constant, `TARGET` where a jump goes. */
  readonly operands: readonly number[];
  /** What the registers hold before it. */
  readonly registers: () => readonly Value[];
  readonly constants?: readonly Constant[];
  /** The register to look at afterwards. */
  readonly result?: number;
  /** repr of the result; or type and message of the exception; 'jumped' if control went to `TARGET`. */
  readonly expected: string;
  /** In a function, a generator or a class body instead of a module. */
  readonly within?: 'function' | 'generator' | 'class';
}

const K = (index: number) => 1000 + index;
const TARGET = 2000;

export const list = (...items: Value[]) => new PyList(items);
const tuple = (...items: Value[]) => new PyTuple(items);
const cell = (content?: Value) => new PyCell(content);
const valueError = () => new PyException(valueErrorType, ['wrong']);
const namespace = new Namespace();

/** A function of two parameters that returns a tuple of them. */
export const pair = () =>
  new PyFunction(
    assemble(
      [
        [Op.BUILD_TUPLE, 2, 0, 2],
        [Op.RETURN, 2],
      ],
      { argCount: 2, localNames: ['x', 'y'], name: 'pair' },
    ),
    null,
    null,
    [],
    namespace,
  );

const binary = (op: Op, left: Value, right: Value, expected: string): Case => ({
  op,
  operands: [2, 0, 1],
  registers: () => [left, right],
  result: 2,
  expected,
});
const branch = (op: Op, left: Value, right: Value, expected: string): Case => ({
  op,
  operands: [0, 1, TARGET],
  registers: () => [left, right],
  result: 0,
  expected,
});
const unary = (op: Op, operand: Value, expected: string): Case => ({
  op,
  operands: [1, 0],
  registers: () => [operand],
  result: 1,
  expected,
});

export const CASES: readonly Case[] = [
  { op: Op.LOAD_INT, operands: [0, -7], registers: () => [], result: 0, expected: '-7' },
  { op: Op.LOAD_CONST, operands: [0, K(0)], registers: () => [], constants: ['a'], result: 0, expected: "'a'" },
  { op: Op.LOAD_NONE, operands: [0], registers: () => [], result: 0, expected: 'None' },
  { op: Op.LOAD_TRUE, operands: [0], registers: () => [], result: 0, expected: 'True' },
  { op: Op.LOAD_FALSE, operands: [0], registers: () => [], result: 0, expected: 'False' },
  unary(Op.MOVE, 5, '5'),
  // names
  { op: Op.LOAD_GLOBAL, operands: [0, K(0)], registers: () => [], constants: ['given'], result: 0, expected: '41' },
  {
    op: Op.LOAD_GLOBAL,
    operands: [0, K(0)],
    registers: () => [],
    constants: ['nowhere'],
    expected: "NameError: name 'nowhere' is not defined",
  },
  { op: Op.STORE_GLOBAL, operands: [0, K(0)], registers: () => [5], constants: ['made'], result: 0, expected: '5' },
  {
    op: Op.DELETE_GLOBAL,
    operands: [K(0)],
    registers: () => [],
    constants: ['nowhere'],
    expected: "NameError: name 'nowhere' is not defined",
  },
  { op: Op.CHECK_LOCAL, operands: [0], registers: () => [5], result: 0, expected: '5' },
  { op: Op.DELETE_LOCAL, operands: [0], registers: () => [5], expected: 'None' },
  { op: Op.MAKE_CELL, operands: [0], registers: () => [5], expected: 'None' },
  { op: Op.COPY_FREE_VARS, operands: [0, 0], registers: () => [], expected: 'None', within: 'function' },
  { op: Op.LOAD_CELL, operands: [1, 0], registers: () => [cell(5)], result: 1, expected: '5' },
  { op: Op.STORE_CELL, operands: [0, 1], registers: () => [cell(), 5], result: 1, expected: '5' },
  { op: Op.DELETE_CELL, operands: [0], registers: () => [cell(5)], expected: 'None' },
  {
    op: Op.LOAD_NAME,
    operands: [0, K(0)],
    registers: () => [],
    constants: ['given'],
    result: 0,
    expected: '41',
    within: 'class',
  },
  {
    op: Op.STORE_NAME,
    operands: [0, K(0)],
    registers: () => [5],
    constants: ['n'],
    result: 0,
    expected: '5',
    within: 'class',
  },
  {
    op: Op.DELETE_NAME,
    operands: [K(0)],
    registers: () => [],
    constants: ['nowhere'],
    expected: "NameError: name 'nowhere' is not defined",
    within: 'class',
  },
  {
    op: Op.LOAD_CLASS_CELL,
    operands: [1, 0, K(0)],
    registers: () => [cell(5)],
    constants: ['n'],
    result: 1,
    expected: '5',
    within: 'class',
  },
  {
    op: Op.LOAD_NAMESPACE,
    operands: [0],
    registers: () => [],
    result: 0,
    expected: "{'__module__': '__main__'}",
    within: 'class',
  },
  {
    op: Op.LOAD_FROM_NAMESPACE,
    operands: [0, 1, K(0)],
    registers: () => [cell(5), new PyDict()],
    constants: ['n'],
    result: 0,
    expected: '5',
  },
  {
    op: Op.LOAD_FROM_NAMESPACE,
    operands: [0, 1, K(0)],
    registers: () => [null, new PyDict()],
    constants: ['given'],
    result: 0,
    expected: '41',
  },
  { op: Op.CALL_INTRINSIC, operands: [1, 0, 0], registers: () => [1], result: 1, expected: 'None' },
  // attributes
  { op: Op.LOAD_ATTR, operands: [1, 0, K(0)], registers: () => [5], constants: ['real'], result: 1, expected: '5' },
  {
    op: Op.STORE_ATTR,
    operands: [0, K(0), 1],
    registers: () => [5, 6],
    constants: ['real'],
    expected: "AttributeError: attribute 'real' of 'int' objects is not writable",
  },
  {
    op: Op.DELETE_ATTR,
    operands: [0, K(0)],
    registers: () => [5],
    constants: ['nowhere'],
    expected: "AttributeError: 'int' object has no attribute 'nowhere' and no __dict__ for setting new attributes",
  },
  {
    op: Op.LOAD_METHOD,
    operands: [1, 0, K(0)],
    registers: () => ['a'],
    constants: ['upper'],
    result: 2,
    expected: "'a'",
  },
  // operators
  binary(Op.ADD, 7, 3, '10'),
  binary(Op.SUB, 7, 3, '4'),
  binary(Op.MULT, 7, 3, '21'),
  binary(Op.MATMULT, 7, 3, "TypeError: unsupported operand type(s) for @: 'int' and 'int'"),
  binary(Op.DIV, 7, 2, '3.5'),
  binary(Op.MOD, -7, 3, '2'),
  binary(Op.POW, 7, 3, '343'),
  binary(Op.LSHIFT, 7, 3, '56'),
  binary(Op.RSHIFT, -7, 1, '-4'),
  binary(Op.BITOR, 5, 3, '7'),
  binary(Op.BITXOR, 5, 3, '6'),
  binary(Op.BITAND, 5, 3, '1'),
  binary(Op.FLOORDIV, -7, 3, '-3'),
  binary(Op.ADD, 2 ** 53 - 1, 1, '9007199254740992'),
  binary(Op.ADD, new PyFloat(0.5), new PyFloat(0.25), '0.75'),
  binary(Op.MULT, -1, 0, '0'),
  binary(Op.INPLACE_ADD, 7, 3, '10'),
  binary(Op.INPLACE_SUB, 7, 3, '4'),
  binary(Op.INPLACE_MULT, 7, 3, '21'),
  binary(Op.INPLACE_MATMULT, 7, 3, "TypeError: unsupported operand type(s) for @=: 'int' and 'int'"),
  binary(Op.INPLACE_DIV, 7, 2, '3.5'),
  binary(Op.INPLACE_MOD, -7, 3, '2'),
  binary(Op.INPLACE_POW, 7, 3, '343'),
  binary(Op.INPLACE_LSHIFT, 7, 3, '56'),
  binary(Op.INPLACE_RSHIFT, -7, 1, '-4'),
  binary(Op.INPLACE_BITOR, 5, 3, '7'),
  binary(Op.INPLACE_BITXOR, 5, 3, '6'),
  binary(Op.INPLACE_BITAND, 5, 3, '1'),
  binary(Op.INPLACE_FLOORDIV, -7, 3, '-3'),
  { op: Op.ADD_INT, operands: [1, 0, 3], registers: () => [7], result: 1, expected: '10' },
  { op: Op.SUB_INT, operands: [1, 0, 3], registers: () => [7], result: 1, expected: '4' },
  { op: Op.MULT_INT, operands: [1, 0, 3], registers: () => [7], result: 1, expected: '21' },
  {
    op: Op.MATMULT_INT,
    operands: [1, 0, 3],
    registers: () => [7],
    result: 1,
    expected: "TypeError: unsupported operand type(s) for @: 'int' and 'int'",
  },
  { op: Op.DIV_INT, operands: [1, 0, 2], registers: () => [7], result: 1, expected: '3.5' },
  { op: Op.MOD_INT, operands: [1, 0, 3], registers: () => [-7], result: 1, expected: '2' },
  { op: Op.POW_INT, operands: [1, 0, 3], registers: () => [7], result: 1, expected: '343' },
  { op: Op.LSHIFT_INT, operands: [1, 0, 3], registers: () => [7], result: 1, expected: '56' },
  { op: Op.RSHIFT_INT, operands: [1, 0, 1], registers: () => [-7], result: 1, expected: '-4' },
  { op: Op.BITOR_INT, operands: [1, 0, 3], registers: () => [5], result: 1, expected: '7' },
  { op: Op.BITXOR_INT, operands: [1, 0, 3], registers: () => [5], result: 1, expected: '6' },
  { op: Op.BITAND_INT, operands: [1, 0, 3], registers: () => [5], result: 1, expected: '1' },
  { op: Op.FLOORDIV_INT, operands: [1, 0, 3], registers: () => [-7], result: 1, expected: '-3' },
  { op: Op.INPLACE_ADD_INT, operands: [1, 0, 3], registers: () => [7], result: 1, expected: '10' },
  { op: Op.INPLACE_SUB_INT, operands: [1, 0, 3], registers: () => [7], result: 1, expected: '4' },
  unary(Op.INVERT, 5, '-6'),
  unary(Op.NOT, 5, 'False'),
  unary(Op.POSITIVE, true, '1'),
  unary(Op.NEGATIVE, 5, '-5'),
  binary(Op.EQ, 5, 5, 'True'),
  binary(Op.NE, 5, 5, 'False'),
  binary(Op.LT, 5, 6, 'True'),
  binary(Op.LE, 5, 5, 'True'),
  binary(Op.GT, 5, 6, 'False'),
  binary(Op.GE, 5, 5, 'True'),
  binary(Op.IS, null, null, 'True'),
  binary(Op.IS_NOT, null, null, 'False'),
  binary(Op.IN, 'a', 'abc', 'True'),
  binary(Op.NOT_IN, 'a', 'abc', 'False'),
  { op: Op.EQ_INT, operands: [1, 0, 5], registers: () => [5], result: 1, expected: 'True' },
  { op: Op.NE_INT, operands: [1, 0, 5], registers: () => [5], result: 1, expected: 'False' },
  { op: Op.LT_INT, operands: [1, 0, 6], registers: () => [5], result: 1, expected: 'True' },
  { op: Op.LE_INT, operands: [1, 0, 5], registers: () => [5], result: 1, expected: 'True' },
  { op: Op.GT_INT, operands: [1, 0, 6], registers: () => [5], result: 1, expected: 'False' },
  { op: Op.GE_INT, operands: [1, 0, 5], registers: () => [5], result: 1, expected: 'True' },
  // jumps
  { op: Op.JUMP, operands: [TARGET], registers: () => [], expected: 'jumped' },
  { op: Op.JUMP_IF_FALSE, operands: [0, TARGET], registers: () => [0], expected: 'jumped' },
  { op: Op.JUMP_IF_FALSE, operands: [0, TARGET], registers: () => [1], result: 0, expected: '1' },
  { op: Op.JUMP_IF_TRUE, operands: [0, TARGET], registers: () => ['a'], expected: 'jumped' },
  { op: Op.JUMP_IF_TRUE, operands: [0, TARGET], registers: () => [''], result: 0, expected: "''" },
  branch(Op.JUMP_UNLESS_EQ, 1, 2, 'jumped'),
  branch(Op.JUMP_UNLESS_NE, 1, 1, 'jumped'),
  branch(Op.JUMP_UNLESS_LT, 2, 1, 'jumped'),
  branch(Op.JUMP_UNLESS_LE, 2, 1, 'jumped'),
  branch(Op.JUMP_UNLESS_GT, 1, 2, 'jumped'),
  branch(Op.JUMP_UNLESS_GE, 1, 2, 'jumped'),
  branch(Op.JUMP_UNLESS_LT, 1, 2, '1'),
  branch(Op.JUMP_IF_EQ, 1, 1, 'jumped'),
  branch(Op.JUMP_IF_NE, 1, 2, 'jumped'),
  branch(Op.JUMP_IF_LT, 1, 2, 'jumped'),
  branch(Op.JUMP_IF_LE, 1, 1, 'jumped'),
  branch(Op.JUMP_IF_GT, 2, 1, 'jumped'),
  branch(Op.JUMP_IF_GE, 2, 1, 'jumped'),
  branch(Op.JUMP_IF_GE, 1, 2, '1'),
  { op: Op.JUMP_UNLESS_EQ_INT, operands: [0, 2, TARGET], registers: () => [1], expected: 'jumped' },
  { op: Op.JUMP_UNLESS_NE_INT, operands: [0, 1, TARGET], registers: () => [1], expected: 'jumped' },
  { op: Op.JUMP_UNLESS_LT_INT, operands: [0, 1, TARGET], registers: () => [2], expected: 'jumped' },
  { op: Op.JUMP_UNLESS_LE_INT, operands: [0, 1, TARGET], registers: () => [2], expected: 'jumped' },
  { op: Op.JUMP_UNLESS_GT_INT, operands: [0, 2, TARGET], registers: () => [1], expected: 'jumped' },
  { op: Op.JUMP_UNLESS_GE_INT, operands: [0, 2, TARGET], registers: () => [1], expected: 'jumped' },
  { op: Op.JUMP_IF_EQ_INT, operands: [0, 1, TARGET], registers: () => [1], expected: 'jumped' },
  { op: Op.JUMP_IF_NE_INT, operands: [0, 2, TARGET], registers: () => [1], expected: 'jumped' },
  { op: Op.JUMP_IF_LT_INT, operands: [0, 2, TARGET], registers: () => [1], expected: 'jumped' },
  { op: Op.JUMP_IF_LE_INT, operands: [0, 1, TARGET], registers: () => [1], expected: 'jumped' },
  { op: Op.JUMP_IF_GT_INT, operands: [0, 1, TARGET], registers: () => [2], expected: 'jumped' },
  { op: Op.JUMP_IF_GE_INT, operands: [0, 1, TARGET], registers: () => [2], expected: 'jumped' },
  { op: Op.JUMP_UNLESS_LT_INT, operands: [0, 2, TARGET], registers: () => [1], result: 0, expected: '1' },
  { op: Op.JUMP_IF_GE_INT, operands: [0, 2, TARGET], registers: () => [1], result: 0, expected: '1' },
  // sequences
  { op: Op.BUILD_LIST, operands: [2, 0, 2], registers: () => [1, 2], result: 2, expected: '[1, 2]' },
  { op: Op.BUILD_TUPLE, operands: [2, 0, 2], registers: () => [1, 2], result: 2, expected: '(1, 2)' },
  { op: Op.LIST_APPEND, operands: [0, 1], registers: () => [list(1), 2], result: 0, expected: '[1, 2]' },
  { op: Op.LIST_EXTEND, operands: [0, 1, 0], registers: () => [list(1), 'ab'], result: 0, expected: "[1, 'a', 'b']" },
  { op: Op.LIST_TO_TUPLE, operands: [1, 0], registers: () => [list(1)], result: 1, expected: '(1,)' },
  { op: Op.LOAD_ELLIPSIS, operands: [0], registers: () => [], result: 0, expected: 'Ellipsis' },
  {
    op: Op.LOAD_BYTES,
    operands: [0, K(0)],
    registers: () => [],
    constants: [Uint8Array.of(65)],
    result: 0,
    expected: "b'A'",
  },
  {
    op: Op.LOAD_IMAGINARY,
    operands: [0, K(0)],
    registers: () => [],
    constants: [new PyFloat(2)],
    result: 0,
    expected: '2j',
  },
  { op: Op.BUILD_SLICE, operands: [3, 0, 3], registers: () => [1, 2, null], result: 3, expected: 'slice(1, 2, None)' },
  { op: Op.BUILD_DICT, operands: [2, 0, 2], registers: () => ['a', 1], result: 2, expected: "{'a': 1}" },
  { op: Op.BUILD_SET, operands: [2, 0, 2], registers: () => [1, 1], result: 2, expected: '{1}' },
  { op: Op.SET_ADD, operands: [0, 1], registers: () => [new PySet(), 1], result: 0, expected: '{1}' },
  { op: Op.SET_UPDATE, operands: [0, 1], registers: () => [new PySet(), list(1)], result: 0, expected: '{1}' },
  { op: Op.DICT_UPDATE, operands: [0, 1], registers: () => [new PyDict(), new PyDict()], result: 0, expected: '{}' },
  {
    op: Op.DICT_MERGE,
    operands: [0, 1, 2],
    registers: () => [new PyDict(), new PyDict(), pair()],
    result: 0,
    expected: '{}',
  },
  { op: Op.CONVERT, operands: [1, 0, 114], registers: () => ['a'], result: 1, expected: `"'a'"` },
  { op: Op.FORMAT, operands: [2, 0, 1], registers: () => [5, '03'], result: 2, expected: "'005'" },
  { op: Op.FORMAT_SIMPLE, operands: [1, 0], registers: () => [5], result: 1, expected: "'5'" },
  { op: Op.JOIN, operands: [2, 0, 2], registers: () => ['a', 'b'], result: 2, expected: "'ab'" },
  { op: Op.UNPACK, operands: [1, 0, 2], registers: () => ['ab'], result: 2, expected: "'b'" },
  { op: Op.UNPACK_EX, operands: [1, 0, 1], registers: () => ['abc'], result: 2, expected: "['b', 'c']" },
  binary(Op.GET_ITEM, 'abc', 1, "'b'"),
  { op: Op.SET_ITEM, operands: [0, 1, 2], registers: () => [list(1), 0, 5], result: 0, expected: '[5]' },
  { op: Op.DELETE_ITEM, operands: [0, 1], registers: () => [list(1), 0], result: 0, expected: '[]' },
  { op: Op.GET_ITER, operands: [1, 0], registers: () => [5], expected: "TypeError: 'int' object is not iterable" },
  { op: Op.FOR_ITER, operands: [1, 0, TARGET], registers: () => [iteratorOver(1)], expected: 'jumped' },
  { op: Op.FOR_ITER, operands: [1, 0, TARGET], registers: () => [iteratorOver(), 5], result: 1, expected: '5' },
  // functions
  {
    op: Op.MAKE_FUNCTION,
    operands: [3, K(0), 0],
    registers: () => [null, null, null],
    constants: [assemble([[Op.RETURN_NONE]], { name: 'made' })],
    expected: 'None',
  },
  { op: Op.CALL, operands: [3, 0, 2], registers: () => [intType, '12', 3], result: 3, expected: '5' },
  {
    op: Op.CALL_KW,
    operands: [0, 2, K(0)],
    registers: () => [pair(), 1, 2],
    constants: [['y']],
    result: 0,
    expected: '(1, 2)',
  },
  { op: Op.CALL_METHOD, operands: [3, 0, 1], registers: () => [intType, '12', 3], result: 3, expected: '5' },
  {
    op: Op.CALL_EX,
    operands: [3, 0, 3],
    registers: () => [pair(), list(1, 2), null],
    result: 3,
    expected: '(1, 2)',
  },
  {
    op: Op.BUILD_CLASS,
    operands: [3, 0, K(0)],
    registers: () => [emptyBody(), list(), null],
    constants: ['C'],
    expected: 'None',
  },
  {
    op: Op.IMPORT,
    operands: [0, K(0)],
    registers: () => [],
    constants: [['nowhere', '0']],
    expected: "ModuleNotFoundError: No module named 'nowhere'",
  },
  {
    op: Op.IMPORT_FROM,
    operands: [1, 0, K(0)],
    registers: () => [5],
    constants: ['nothing'],
    expected: "ImportError: cannot import name 'nothing' from '<unknown module name>' (unknown location)",
  },
  {
    op: Op.IMPORT_STAR,
    operands: [0],
    registers: () => [5],
    expected: 'ImportError: from-import-* object has no __dict__ and no __all__',
  },
  // exceptions
  { op: Op.RAISE, operands: [0], registers: () => [valueError()], expected: 'ValueError: wrong' },
  { op: Op.RAISE_FROM, operands: [0, 1], registers: () => [valueError(), null], expected: 'ValueError: wrong' },
  { op: Op.RAISE_AGAIN, operands: [], registers: () => [], expected: 'RuntimeError: No active exception to reraise' },
  { op: Op.RERAISE, operands: [0], registers: () => [valueError()], expected: 'ValueError: wrong' },
  { op: Op.BEGIN_HANDLER, operands: [1, 0], registers: () => [valueError()], result: 1, expected: 'None' },
  { op: Op.END_HANDLER, operands: [0], registers: () => [null], result: 0, expected: 'None' },
  {
    op: Op.MATCH_EXCEPTION,
    operands: [2, 0, 1],
    registers: () => [valueError(), valueErrorType],
    result: 2,
    expected: 'True',
  },
  {
    op: Op.MATCH_GROUP,
    operands: [0, 2],
    registers: () => [null, valueError(), typeErrorType],
    result: 0,
    expected: 'None',
  },
  {
    op: Op.REMAINING_GROUP,
    operands: [2, 0, 1],
    registers: () => [valueError(), list()],
    result: 2,
    expected: 'None',
  },
  {
    op: Op.WITH_ENTER,
    operands: [1, 0, 2],
    registers: () => [5],
    expected: "TypeError: 'int' object does not support the context manager protocol (missed __exit__ method)",
  },
  { op: Op.WITH_LEAVE, operands: [0], registers: () => [takesThree()], expected: 'None' },
  {
    op: Op.WITH_EXIT,
    operands: [2, 0, 1],
    registers: () => [takesThree(), valueError()],
    result: 2,
    expected: 'False',
  },
  // generators
  { op: Op.RETURN_GENERATOR, operands: [], registers: () => [], expected: '[]', within: 'generator' },
  { op: Op.YIELD, operands: [1, 0], registers: () => [5], result: 1, expected: '[5]', within: 'generator' },
  { op: Op.GET_YIELD_ITER, operands: [1, 0], registers: () => ['ab'], expected: '[]', within: 'generator' },
  {
    op: Op.YIELD_FROM,
    operands: [2, 0, 1],
    registers: () => [iteratorOver(1, 2), null],
    expected: '[1, 2]',
    within: 'generator',
  },
  // coroutines
  {
    op: Op.GET_AWAITABLE,
    operands: [1, 0],
    registers: () => [5],
    expected: "TypeError: 'int' object can't be awaited",
  },
  {
    op: Op.GET_AITER,
    operands: [1, 0],
    registers: () => [5],
    expected: "TypeError: 'async for' requires an object with __aiter__ method, got int",
  },
  {
    op: Op.GET_ANEXT,
    operands: [1, 0],
    registers: () => [5],
    expected: "TypeError: 'async for' requires an iterator with __anext__ method, got int",
  },
  { op: Op.END_ASYNC_FOR, operands: [0], registers: () => [valueError()], expected: 'ValueError: wrong' },
  {
    op: Op.ASYNC_WITH_ENTER,
    operands: [1, 0, 2],
    registers: () => [5],
    expected:
      "TypeError: 'int' object does not support the asynchronous context manager protocol (missed __aexit__ method)",
  },
  { op: Op.ASYNC_WITH_LEAVE, operands: [1, 0], registers: () => [takesThree()], result: 1, expected: 'None' },
  {
    op: Op.ASYNC_WITH_EXIT,
    operands: [2, 0, 1],
    registers: () => [takesThree(), valueError()],
    result: 2,
    expected: 'None',
  },
  { op: Op.WRAP_YIELD, operands: [1, 0], registers: () => [5], expected: 'None' },
  // patterns
  unary(Op.MATCH_SEQUENCE, 'ab', 'False'),
  unary(Op.MATCH_MAPPING, 'ab', 'False'),
  { op: Op.MATCH_LENGTH, operands: [1, 0, -2], registers: () => ['ab'], result: 1, expected: 'True' },
  binary(Op.MATCH_KEYS, new PyDict(), tuple('a'), 'None'),
  binary(Op.MATCH_REST, new PyDict(), tuple('a'), '{}'),
  {
    op: Op.MATCH_CLASS,
    operands: [4, 0, 4],
    registers: () => [5, intType, 1, tuple()],
    result: 4,
    expected: '(5,)',
  },
  { op: Op.RETURN, operands: [0], registers: () => [5], expected: '5' },
  { op: Op.RETURN_NONE, operands: [], registers: () => [], expected: 'None' },
  { op: Op.RAISE_ASSERTION, operands: [0], registers: () => ['a'], expected: 'AssertionError: a' },
  { op: Op.RAISE_ASSERTION, operands: [-1], registers: () => [], expected: 'AssertionError: ' },
];

function iteratorOver(...items: Value[]): Value {
  return typeOf(list()).slots.iter?.(null as never, list(...items)) as Value;
}

/** A function of three parameters that returns None. */
function takesThree(): Value {
  const code = assemble([[Op.RETURN_NONE]], {
    argCount: 3,
    localNames: ['a', 'b', 'c'],
    registerCount: 3,
    name: 'exit',
  });
  return new PyFunction(code, null, null, [], namespace);
}

function emptyBody(): Value {
  const code = assemble([[Op.RETURN_NONE]], { name: 'C' });
  code.isClassBody = true;
  return new PyFunction(code, null, null, [], namespace);
}

export interface Program {
  readonly code: CodeObject;
  /** The code object with the instruction, and its number there. */
  readonly owner: CodeObject;
  readonly instruction: number;
}

/**
 * The program around an instruction.
 * @param emptied a register to empty before it, or null
 */
export function programOf(
  { op, operands, registers, constants = [], result, within }: Case,
  emptied: number | null,
): Program {
  const values = registers();
  const n = values.length;
  const prelude: Row[] = within === 'generator' && op !== Op.RETURN_GENERATOR ? [[Op.RETURN_GENERATOR]] : [];
  const instruction = prelude.length + n + 1;
  const place = (word: number) =>
    word === TARGET ? (instruction + 2) * WORDS : word >= 1000 && word < 2000 ? word - 1000 + n : word;
  const rows: Row[] = [
    ...prelude,
    ...values.map((_, i): Row => [Op.LOAD_CONST, i, i]),
    emptied === null ? [Op.JUMP, instruction * WORDS] : [Op.DELETE_LOCAL, emptied],
    [op, ...operands.map(place)],
    within === undefined && result !== undefined ? [Op.RETURN, result] : [Op.RETURN_NONE],
    [Op.LOAD_CONST, 0, n + constants.length],
    [Op.RETURN, 0],
  ];
  if (within === 'function' && result !== undefined) rows[instruction + 1] = [Op.RETURN, result];
  // What a class body leaves shows through a global.
  if (within === 'class' && result !== undefined)
    rows.splice(instruction + 1, 0, [Op.STORE_GLOBAL, result, n + constants.length + 1]);
  const owner = assemble(rows, {
    constants: [...(values as unknown as Constant[]), ...constants, 'jumped', 'left'],
    registerCount: 8,
    name: within ?? 'module',
  });
  if (within === undefined) return { code: owner, owner, instruction };
  owner.isGenerator = within === 'generator';
  owner.isClassBody = within === 'class';
  const outer: Record<typeof within, Row[]> = {
    function: [
      [Op.MAKE_FUNCTION, 0, 0, -1],
      [Op.CALL, 0, 0, 0],
      [Op.RETURN, 0],
    ],
    generator: [
      [Op.MAKE_FUNCTION, 0, 0, -1],
      [Op.CALL, 0, 0, 0],
      [Op.BUILD_LIST, 1, 1, 0],
      [Op.LIST_EXTEND, 1, 0, 0],
      [Op.RETURN, 1],
    ],
    class: [
      [Op.LOAD_NONE, 0],
      [Op.STORE_GLOBAL, 0, 2],
      [Op.MAKE_FUNCTION, 0, 0, -1],
      [Op.BUILD_LIST, 1, 1, 0],
      [Op.LOAD_NONE, 2],
      [Op.BUILD_CLASS, 0, 0, 1],
      [Op.LOAD_GLOBAL, 0, 2],
      [Op.RETURN, 0],
    ],
  };
  const code = assemble(outer[within], { constants: [owner, 'C', 'left'], registerCount: 4 });
  return { code, owner, instruction };
}
