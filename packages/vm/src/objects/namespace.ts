// Namespaces: the variables of a module. An instruction that names a global remembers the slot where it found it.

import type { Value } from './object.js';

/** Below this size a scan of the names beats a Map. */
const SCAN_LIMIT = 8;

/**
 * Variables by name, in order of insertion. A name keeps its slot for as long as the namespace lives; an unbound slot holds
 * `undefined`. Inline caches hold slots.
 */
export class Namespace {
  readonly names: string[];
  readonly values: (Value | undefined)[];
  /** Slots in use; `names` and `values` may be longer when the namespace is recycled. */
  count: number;
  private index: Map<string, number> | null;
  /** The slots from `firstSlot` to `firstEnd` come before all others in the order that programs see. */
  private firstSlot: number;
  private firstEnd: number;
  /** The dict that programs see of it, once one did. */
  dict: Value;

  constructor() {
    this.names = [];
    this.values = [];
    this.count = 0;
    this.index = null;
    this.firstSlot = 0;
    this.firstEnd = 0;
    this.dict = null;
  }

  /** The slot of a name, or -1. */
  slotOf(name: string): number {
    const { names, count } = this;
    if (count <= SCAN_LIMIT) {
      for (let i = 0; i < count; i++) if (names[i] === name) return i;
      return -1;
    }
    if (this.index === null) {
      this.index = new Map();
      for (let i = 0; i < count; i++) this.index.set(names[i] as string, i);
    }
    return this.index.get(name) ?? -1;
  }

  /** The value of a name, `undefined` if unbound. */
  get(name: string): Value | undefined {
    const slot = this.slotOf(name);
    return slot < 0 ? undefined : this.values[slot];
  }

  /** Binds a name and returns its slot. */
  set(name: string, value: Value): number {
    let slot = this.slotOf(name);
    if (slot < 0) {
      slot = this.count++;
      this.names[slot] = name;
      this.index?.set(name, slot);
    }
    this.values[slot] = value;
    return slot;
  }

  /** Binds new names, which programs see before all others. Once at most. */
  bindFirst(entries: readonly (readonly [string, Value])[]): void {
    this.firstSlot = this.count;
    for (const [name, value] of entries) this.set(name, value);
    this.firstEnd = this.count;
  }

  /** The names that are bound, in the order that programs see. Names bound meanwhile come too. */
  *boundNames(): IterableIterator<string> {
    const { firstSlot, firstEnd } = this;
    for (let i = firstSlot; i < firstEnd; i++) if (this.values[i] !== undefined) yield this.names[i] as string;
    for (let i = 0; i < this.count; i++)
      if ((i < firstSlot || i >= firstEnd) && this.values[i] !== undefined) yield this.names[i] as string;
  }

  /** Unbinds a name. @returns whether it was bound */
  delete(name: string): boolean {
    const slot = this.slotOf(name);
    if (slot < 0 || this.values[slot] === undefined) return false;
    this.values[slot] = undefined;
    return true;
  }

  /** A namespace with the same names in the same slots. */
  copy(): Namespace {
    const copy = new Namespace();
    for (let i = 0; i < this.count; i++) copy.set(this.names[i] as string, this.values[i] as Value);
    return copy;
  }

  /** Forgets everything, keeping the arrays: only for a namespace that nobody else holds. */
  clear(): void {
    for (let i = 0; i < this.count; i++) this.values[i] = undefined;
    this.count = 0;
    this.index = null;
    this.firstSlot = this.firstEnd = 0;
    this.dict = null;
  }
}
