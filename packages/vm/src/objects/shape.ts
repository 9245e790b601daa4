// Shapes: which attributes an instance has and in which slot each is. Instances that got the same attributes in the same order share
// a shape, so an attribute instruction can remember "this shape, that slot".

/** An instance with more attributes than this, or one that lost an attribute, has a shape of its own. */
const SHARED_LIMIT = 64;

export class Shape {
  readonly names: string[];
  /** Belongs to one instance and changes with it. */
  readonly owned: boolean;
  private index: Map<string, number> | null;
  private transitions: Map<string, Shape> | null;

  constructor(names: string[], owned: boolean) {
    this.names = names;
    this.owned = owned;
    this.index = null;
    this.transitions = null;
  }

  /** The slot of an attribute, or -1. */
  slotOf(name: string): number {
    const { names } = this;
    if (names.length <= 8) return names.indexOf(name);
    if (this.index === null) this.index = new Map(names.map((n, i) => [n, i]));
    return this.index.get(name) ?? -1;
  }

  /** The shape with one attribute more, in the next slot. */
  with(name: string): Shape {
    if (this.owned) {
      this.names.push(name);
      this.index?.set(name, this.names.length - 1);
      return this;
    }
    if (this.names.length >= SHARED_LIMIT) return new Shape([...this.names, name], true);
    let next = this.transitions?.get(name);
    if (next === undefined) {
      next = new Shape([...this.names, name], false);
      this.transitions ??= new Map();
      this.transitions.set(name, next);
    }
    return next;
  }

  /** The shape without one attribute; the slots behind it move down by one. */
  without(name: string): Shape {
    return new Shape(
      this.names.filter((n) => n !== name),
      true,
    );
  }
}
