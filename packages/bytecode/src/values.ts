// The constants that are neither a JavaScript primitive nor a code object: the compiler writes them, the VM computes with them.

/** A Python float. A box, so that `1` (a JavaScript number) and `1.0` stay distinct and every type test is one `typeof`. */
export class PyFloat {
  readonly value: number;
  constructor(value: number) {
    this.value = value;
  }
}
