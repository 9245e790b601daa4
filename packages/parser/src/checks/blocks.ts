// The blocks around a statement that are unwound when it leaves them: what `break`, `continue` and `return` may do.
import type { StmtNode } from '../generated/nodes.js';

/** What a block does to a statement that leaves it. */
export const enum BlockKind {
  /** A loop: where `break` and `continue` end up. */
  Loop = 1,
  /** A block that is left without more ado. */
  Plain = 2,
  /** `with`: its exit runs, with no position of its own. */
  With = 3,
  /** The body of a `try` with a `finally`, whose statements are compiled once more for each way out. */
  Finally = 4,
  /** A handler of `except*`, which cannot be left. */
  ExceptStar = 5,
}

export interface Block {
  readonly kind: BlockKind;
  /** Finally: the statements of the `finally`; else null. */
  readonly finalbody: StmtNode | null;
}

/** CPython's CO_MAXSTATICBLOCKS. */
export const MAX_BLOCKS = 21;
