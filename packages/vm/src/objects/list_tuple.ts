// Names that moved: list.ts, tuple.ts, sequence-iterators.ts and sequence-operations.ts have them now.

export { extendList } from './list.js';
export { compareLengths, MAX_ITEMS, repetition } from './sequence-operations.js';
