// Instructions that run once or rarely, or whose work is long beside a call: what the loop in vm.ts leaves to a function of its own. The
// fewer instructions the loop has, the sooner V8 has compiled it, and the fewer there are that it has not seen when it does.

import { type CodeObject, INTRINSIC_OPERANDS, Op, type PyFloat, WORDS } from '@taipan/bytecode';
import { InternalError } from '@taipan/source';
import { addToSet, keywordsOf, mergeMapping } from '../collections.js';
import type { Frame } from '../frame.js';
import { importFrom, importModule, importStar } from '../imports.js';
import { callIntrinsic } from '../intrinsics.js';
import { isMappingPattern, isSequencePattern, matchClass, matchKeys, matchRest } from '../matching.js';
import { WrappedValue } from '../objects/async-generators.js';
import { setAttribute } from '../objects/attributes.js';
import { PyBytes } from '../objects/bytes.js';
import { buildClass } from '../objects/classes.js';
import { PyComplex } from '../objects/complexes.js';
import { asyncIterator, asyncNext, awaitIterator, enterAsyncContext } from '../objects/coroutines.js';
import type { PyDict, PySet } from '../objects/dicts.js';
import { remainingGroup } from '../objects/exception-groups.js';
import type { PyException } from '../objects/exceptions.js';
import { asciiOf } from '../objects/format.js';
import type { PyCell, PyFunction } from '../objects/functions.js';
import { isStopAsyncIteration } from '../objects/generators.js';
import { extendList } from '../objects/list.js';
import { callValue, deleteItem, isIterable, lengthOf, listOf, positive, reprOf, strOf } from '../objects/operations.js';
import { type PyList, PyTuple } from '../objects/sequences.js';
import { ellipsis } from '../objects/singletons.js';
import { callExit, enterContext, exitContext, matchesException } from '../raising.js';
import { unpackStarred } from '../unpack.js';
import type { VM } from '../vm.js';
import { MachineCalls } from './calls.js';

/** Does what the loop leaves to it. */
export abstract class MachineUncommon extends MachineCalls {
  /**
   * Does an instruction that neither jumps nor begins or ends a frame. The frame's program counter is behind it.
   * @param a operand A as an index of the register array; B and C are as they stand in the code
   */
  protected perform(this: VM, op: Op, a: number, b: number, c: number, frame: Frame): void {
    const R = this.registers;
    const K = frame.code.constants as unknown[];
    const { base } = frame;
    switch (op) {
      case Op.DELETE_GLOBAL:
        this.deleteGlobal(K[a - base] as string);
        return;
      case Op.CHECK_LOCAL:
        if (R[a] === undefined) throw this.unboundLocal(frame, a - base);
        return;
      case Op.DELETE_LOCAL:
        if (R[a] === undefined) throw this.unboundLocal(frame, a - base);
        R[a] = undefined;
        return;
      case Op.DELETE_CELL: {
        const cell = R[a] as PyCell;
        if (cell.content === undefined) throw this.emptyCell(frame, a - base);
        cell.content = undefined;
        return;
      }
      case Op.POSITIVE:
        R[a] = positive(this, this.full(R[base + b], b));
        return;
      case Op.LIST_EXTEND: {
        const iterable = this.full(R[base + b], b);
        if (!isIterable(iterable)) throw this.notUnpackable(iterable, c === 0 ? undefined : R[base + c - 1]);
        extendList(this, R[a] as PyList, iterable, c === 0);
        return;
      }
      case Op.LIST_TO_TUPLE:
        R[a] = new PyTuple((R[base + b] as PyList).items);
        return;
      case Op.UNPACK_EX:
        unpackStarred(this, R, a, this.full(R[base + b], b), c & 0xffff, c >>> 16);
        return;
      case Op.DELETE_ITEM:
        deleteItem(this, this.full(R[a], a - base), this.full(R[base + b], b));
        return;
      case Op.MAKE_FUNCTION:
        R[a] = this.makeFunction(K[b] as CodeObject, base, c);
        return;
      case Op.LOAD_NAME:
        R[a] = this.loadName(frame, K[b] as string);
        return;
      case Op.STORE_NAME:
        this.storeName(frame.names, K[b] as string, this.full(R[a], a - base));
        return;
      case Op.DELETE_NAME:
        this.deleteName(frame.names, K[a - base] as string);
        return;
      case Op.LOAD_CLASS_CELL: {
        const value = this.lookupName(frame.names, K[c] as string) ?? (R[base + b] as PyCell).content;
        if (value === undefined) throw this.emptyCell(frame, b);
        R[a] = value;
        return;
      }
      case Op.LOAD_NAMESPACE:
        R[a] = frame.names;
        return;
      case Op.LOAD_FROM_NAMESPACE:
        R[a] = this.loadFromNamespace(this.full(R[a], a - base), this.full(R[base + b], b), K[c] as string);
        return;
      case Op.DELETE_ATTR:
        setAttribute(this, this.full(R[a], a - base), K[b] as string, undefined);
        return;
      case Op.BUILD_CLASS: {
        const body = R[base + b] as PyFunction;
        const keywords = keywordsOf(R[base + b + 2] as PyDict | null);
        R[a] = buildClass(this, body, K[c] as string, (R[base + b + 1] as PyList).items, keywords);
        return;
      }
      case Op.CALL_INTRINSIC:
        R[a] = callIntrinsic(this, c, this.takeRegisters(base + b, INTRINSIC_OPERANDS[c] as number));
        return;
      case Op.IMPORT:
        R[a] = importModule(this, K[b] as readonly string[], this.globals);
        return;
      case Op.IMPORT_FROM:
        R[a] = importFrom(this, this.full(R[base + b], b), K[c] as string);
        return;
      case Op.IMPORT_STAR:
        importStar(this, this.full(R[a], a - base), this.globals);
        return;
      case Op.MATCH_EXCEPTION:
        R[a] = matchesException(R[base + b] as PyException, this.full(R[base + c], c));
        return;
      case Op.MATCH_GROUP:
        this.matchGroup(frame, a, this.full(R[base + b], b));
        return;
      case Op.REMAINING_GROUP:
        R[a] = remainingGroup(this, this.full(R[base + b], b) as PyException, (R[base + c] as PyList).items);
        return;
      case Op.WITH_ENTER: {
        const entered = enterContext(this, this.full(R[base + b], b));
        R[a] = entered.exit;
        R[a + 1] = entered.value;
        return;
      }
      case Op.WITH_LEAVE:
        callValue(this, this.full(R[a], a - base), [null, null, null]);
        return;
      case Op.WITH_EXIT:
        R[a] = exitContext(this, this.full(R[base + b], b), R[base + c] as PyException);
        return;
      case Op.GET_AWAITABLE:
        R[a] = awaitIterator(this, this.full(R[base + b], b), c);
        return;
      case Op.GET_AITER:
        R[a] = asyncIterator(this, this.full(R[base + b], b));
        return;
      case Op.GET_ANEXT:
        R[a] = asyncNext(this, this.full(R[base + b], b));
        return;
      case Op.END_ASYNC_FOR:
        if (!isStopAsyncIteration(R[a])) {
          this.reraising = true;
          throw R[a];
        }
        return;
      case Op.ASYNC_WITH_ENTER: {
        const entered = enterAsyncContext(this, this.full(R[base + b], b));
        R[a] = entered.exit;
        R[a + 1] = entered.value;
        return;
      }
      case Op.ASYNC_WITH_LEAVE:
        R[a] = callValue(this, this.full(R[base + b], b), [null, null, null]);
        return;
      case Op.ASYNC_WITH_EXIT:
        R[a] = callExit(this, this.full(R[base + b], b), R[base + c] as PyException);
        return;
      case Op.WRAP_YIELD:
        R[a] = new WrappedValue(this.full(R[base + b], b));
        return;
      case Op.MATCH_SEQUENCE:
        R[a] = isSequencePattern(this.full(R[base + b], b));
        return;
      case Op.MATCH_MAPPING:
        R[a] = isMappingPattern(this.full(R[base + b], b));
        return;
      case Op.MATCH_LENGTH: {
        const length = lengthOf(this, this.full(R[base + b], b));
        R[a] = c >= 0 ? length === c : length >= ~c;
        return;
      }
      case Op.MATCH_KEYS:
        R[a] = matchKeys(this, this.full(R[base + b], b), R[base + c] as PyTuple);
        return;
      case Op.MATCH_REST:
        R[a] = matchRest(this, this.full(R[base + b], b), R[base + c] as PyTuple);
        return;
      case Op.MATCH_CLASS: {
        const names = (R[base + b + 3] as PyTuple).items;
        R[a] = matchClass(
          this,
          this.full(R[base + b], b),
          this.full(R[base + b + 1], b + 1),
          this.full(R[base + b + 2], b + 2) as number,
          names,
        );
        return;
      }
      case Op.LOAD_ELLIPSIS:
        R[a] = ellipsis;
        return;
      case Op.LOAD_BYTES:
        R[a] = new PyBytes(K[b] as Uint8Array);
        return;
      case Op.LOAD_IMAGINARY:
        R[a] = new PyComplex(0, (K[b] as PyFloat).value);
        return;
      case Op.BUILD_DICT:
        R[a] = this.buildDict(base + b, c);
        return;
      case Op.BUILD_SET:
        R[a] = this.buildSet(base + b, c);
        return;
      case Op.SET_UPDATE:
        for (const member of listOf(this, this.full(R[base + b], b))) addToSet(this, R[a] as PySet, member);
        return;
      case Op.DICT_UPDATE:
        mergeMapping(this, this.full(R[a], a - base) as PyDict, this.full(R[base + b], b), null);
        return;
      case Op.DICT_MERGE:
        mergeMapping(this, this.full(R[a], a - base) as PyDict, this.full(R[base + b], b), this.full(R[base + c], c));
        return;
      case Op.CONVERT: {
        const value = this.full(R[base + b], b);
        R[a] = c === 115 ? strOf(this, value) : c === 114 ? reprOf(this, value) : asciiOf(this, value);
        return;
      }
      default:
        throw new InternalError(`instruction ${frame.pc / WORDS - 1}: unknown opcode ${op}`);
    }
  }
}
