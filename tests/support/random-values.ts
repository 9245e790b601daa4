// Expressions for values of every builtin type, at random, as the generators of programs need them.

import type { Choices } from './choices.js';

/**
 * Numbers that say where, how many or how wide: small, so that no result is too large to make. What a result grows with (an exponent, a number of
 * digits, of shifted bits, of repetitions) is one of these or no int.
 */
export const SMALL_INTS = ['0', '1', '2', '3', '5', '-1', '-2', '-5', '7', '12', 'True', 'False'];
const INTS = [
  ...SMALL_INTS,
  '255',
  '-128',
  '65536',
  '2**31',
  '-2**31 - 1',
  '2**53',
  '2**53 + 1',
  '-2**63',
  '2**64 - 1',
  '10**20',
  '-10**30',
];
const FLOATS = [
  '0.0',
  '-0.0',
  '0.5',
  '1.5',
  '-2.5',
  '2.0',
  '0.1',
  '1e16',
  '123456.789',
  '1e-5',
  '1e300',
  '5e-324',
  "float('inf')",
  "float('-inf')",
  "float('nan')",
];
const COMPLEXES = ['1j', '-0j', '2+3j', '1.5-0.5j', "complex('nan')", '0j'];
const STRINGS = [
  "''",
  "'a'",
  "'abc'",
  "'ABC def'",
  "'aé😀'",
  "' x '",
  "'12'",
  "'-7'",
  "'1.5e3'",
  "'٣'",
  "'ß'",
  "'ŉİ'",
  "'a,b,,c'",
  "'ab\\ncd\\r\\nef'",
  "'it\\'s'",
  "'ǆ x'",
  "'aXbXc'",
  "'hello world'",
  "'0x1F'",
  "'1_000'",
  "'{0} {x}'",
  "'%s %d'",
];
/** Strings with a null character or a surrogate. */
const ODD_STRINGS = ["'\\t\\x00\\x7f'", "'\\ud800'", "'a\\udcffb'"];
const BYTES = [
  "b''",
  "b'a'",
  "b'abc'",
  "b'ABC def'",
  "b'\\xff\\x00'",
  "b' x '",
  "b'12'",
  "b'a,b,,c'",
  "b'ab\\ncd\\r\\n'",
  "b'aXbXc'",
];
const TYPES = ['int', 'str', 'list', 'bool', 'float', 'dict', 'tuple', 'type', 'object', 'ValueError'];
const FUNCTIONS = [
  'len',
  'lambda x: x',
  'lambda: 1',
  'str',
  'lambda x, y: 0',
  'abs',
  'lambda x: -x',
  'lambda x: 1 // x',
];

/** The kinds of values, by the letter that stands for them in a signature. */
const ATOMS: Record<string, readonly string[]> = {
  i: SMALL_INTS,
  I: INTS,
  f: FLOATS,
  c: COMPLEXES,
  s: [...STRINGS, ...ODD_STRINGS],
  b: BYTES,
  T: TYPES,
  F: FUNCTIONS,
};

/** Expressions for values, at random. */
export class ValueWriter {
  constructor(protected readonly random: Choices) {}

  /** Some expressions, at least `least` and at most `most`. */
  some(least: number, most: number, one: () => string): string {
    return Array.from({ length: least + this.random.below(most - least + 1) }, one).join(', ');
  }

  /**
   * An expression.
   * @param kind i a small int, I an int, f a float, c a complex, s a str, b bytes, B bytes-like, l a list, t a tuple, d a dict, S a set, r a
   *   range, x a slice, T a type, F a function, N None, k an index (small or large), n a number, m how much a result grows (a small int or a number
   *   that is no int), e an iterable, a anything
   */
  value(kind: string, depth = 1): string {
    const { random } = this;
    const atoms = ATOMS[kind];
    if (atoms !== undefined) return random.of(atoms);
    const member = () => this.value(depth > 0 ? random.of(['I', 's', 'i', 'a', 'f']) : 'i', depth - 1);
    const alike = random.of(['I', 's', 'i', 'i', 'f', 't', 'l']);
    const like = () => (random.oneIn(8) ? member() : this.value(depth > 0 ? alike : 'i', depth - 1));
    switch (kind) {
      case 'B':
        return random.of([random.of(BYTES), `bytearray(${random.of(BYTES)})`, `memoryview(${random.of(BYTES)})`]);
      case 'l':
        return `[${this.some(0, 4, like)}]`;
      case 't': {
        const members = this.some(0, 3, like);
        return members === '' || members.includes(', ') ? `(${members})` : `(${members},)`;
      }
      case 'd':
        return `{${this.some(0, 3, () => `${random.of([...SMALL_INTS, "'a'", "'b'", '1.0', 'None', '(1,)'])}: ${member()}`)}}`;
      case 'S':
        return random.of([
          `{${this.some(1, 4, () => random.of([...INTS, '1.0', '0.5']))}}`,
          'set()',
          `frozenset([${this.some(0, 4, () => random.of(INTS))}])`,
        ]);
      case 'r':
        return random.of([
          `range(${this.some(1, 2, () => random.of(SMALL_INTS))})`,
          `range(${random.of(SMALL_INTS)}, ${random.of(SMALL_INTS)}, ${random.of(SMALL_INTS)})`,
          'range(10)',
        ]);
      case 'x':
        return `slice(${this.some(1, 3, () => random.of([...SMALL_INTS, 'None', 'None', '2**64']))})`;
      case 'N':
        return 'None';
      case 'k':
        return random.oneIn(5) ? random.of(INTS) : random.of(SMALL_INTS);
      case 'n':
        return this.value(random.of(['i', 'I', 'f', 'f', 'c']));
      case 'm':
        return this.value(random.of(['i', 'i', 'f', 'c']));
      case 'e':
        return this.value(random.of(['l', 't', 'd', 'r', 's', 'b', 'l', 'S', 'E']), depth);
      case 'E':
        return random.of([
          `iter(${this.value('l', depth)})`,
          `map(${random.of(FUNCTIONS)}, ${this.value('l', depth)})`,
          `zip(${this.value('l', depth)}, ${this.value('s', depth)})`,
          `(x for x in ${this.value('e', depth - 1)})`,
          `enumerate(${this.value('l', depth)})`,
          `${this.value('d', depth)}.${random.of(['keys', 'values', 'items'])}()`,
          `reversed(${this.value('l', depth)})`,
        ]);
      default:
        return this.value(
          random.of(['i', 'I', 'f', 's', 's', 'b', 'l', 't', 'd', 'S', 'r', 'x', 'T', 'F', 'N', 'c', 'B', 'E']),
          depth,
        );
    }
  }

  /** A value of no numeric type: for places where a wrong number would only take long. */
  wrong(): string {
    return this.value(this.random.of(['s', 'b', 'l', 't', 'd', 'N', 'f', 'T', 'F', 'c', 'S']), 0);
  }

  /** The same text as an operand: in parentheses unless it is an atom. */
  operand(text: string): string {
    return /^[A-Za-z_]\w*$|^\d+\.\d+$|^b?'[^']*'$|^[\w.]+\([^()]*\)$|^[[{][^[\]{}]*[\]}]$/.test(text)
      ? text
      : `(${text})`;
  }

  /** A format specification for a number or text, most often a valid one. */
  spec(): string {
    const { random } = this;
    if (random.oneIn(12))
      return random.of(['q', '>', '10.', '=', ' <', '<<5', '.3d', 'xx', ',x', '_n', ',_', '%%', 'z']);
    const maybe = (times: number, text: string) => (random.oneIn(times) ? text : '');
    return [
      maybe(3, `${maybe(2, random.of(['*', '0', 'é', ' ', '<', 'x']))}${random.of(['<', '>', '^', '='])}`),
      maybe(4, random.of(['+', '-', ' '])),
      maybe(10, 'z'),
      maybe(7, '#'),
      maybe(7, '0'),
      maybe(2, random.of(['1', '5', '12', '20'])),
      maybe(6, random.of([',', '_'])),
      maybe(3, `.${random.of(['0', '1', '3', '10', '20'])}`),
      maybe(20, random.of([',', '_'])),
      maybe(1.5, random.of(['d', 'f', 'e', 'g', 's', 'x', 'b', 'o', 'n', '%', 'E', 'G', 'X', 'c', 'F'])),
    ].join('');
  }
}
