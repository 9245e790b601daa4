// One operation in the several forms in which a program can hold it: constants that a compiler may fold, globals, parameters, a function
// that has already run with other types (what inline caches and quickened instructions see), an augmented assignment, a condition.

import fc from 'fast-check';

/** Builds a snippet whose trailing expression is the operation's value. */
type Shape = (operation: (a: string, b: string) => string, a: string, b: string) => string;

const shapes: Shape[] = [
  (operation, a, b) => operation(a, b),
  (operation, a, b) => `x = ${a}\ny = ${b}\n${operation('x', 'y')}`,
  (operation, a, b) => `def f(a, b):\n    return ${operation('a', 'b')}\nf(${a}, ${b})`,
  (operation, a, b) => `def f(a):\n    return ${operation('a', b)}\nf(${a})`,
  (operation, a, b) => `def f(b):\n    return ${operation(a, 'b')}\nf(${b})`,
  (operation, a, b) =>
    `def f(a, b):\n    return ${operation('a', 'b')}\nfor i in range(30):\n    f(7, 2)\nf(${a}, ${b})`,
  (operation, a, b) =>
    `def f(a, b):\n    return ${operation('a', 'b')}\nfor i in range(30):\n    f(7.5, 2.25)\nf(${a}, ${b})`,
];

/** An operation on two operands, written in one of the forms above. */
export function inSomeShape(
  operation: (a: string, b: string) => string,
  a: fc.Arbitrary<string>,
  b: fc.Arbitrary<string>,
): fc.Arbitrary<string> {
  return fc.tuple(fc.constantFrom(...shapes), a, b).map(([shape, left, right]) => shape(operation, left, right));
}

/** An augmented assignment with a binary operator, on a name or on a list's item. */
export function asAugmented(operator: string, a: fc.Arbitrary<string>, b: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc
    .tuple(fc.integer({ min: 0, max: 2 }), a, b)
    .map(([form, left, right]) =>
      form === 0
        ? `x = ${left}\nx ${operator}= ${right}\nx`
        : form === 1
          ? `def f(x, y):\n    x ${operator}= y\n    return x\nf(${left}, ${right})`
          : `x = [${left}]\nx[0] ${operator}= ${right}\nx`,
    );
}
