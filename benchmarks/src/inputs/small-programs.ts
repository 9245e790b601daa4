/**
 * Thousands of different small programs, by a seeded generator. Nobody can have met them before, so that a memory of earlier
 * sources, or a special case for some text, gains nothing.
 */
import { type Random, seededRandom } from '../random.js';

/** `count` programs that are all different, from a maker that is called until there are enough. */
function distinct(count: number, seed: number, make: (random: Random) => string): string[] {
  const random = seededRandom(seed);
  const programs = new Set<string>();
  for (let tries = 0; programs.size < count; tries++) {
    if (tries > count * 50) throw new Error(`only ${programs.size} different programs in ${tries} tries`);
    programs.add(make(random));
  }
  return [...programs];
}

const OPERATORS = ['+', '-', '*', '//', '%', '&', '|', '^', '<', '==', '>'];

/** Different programs of the size of `2 + 3`: two ints and an operator. */
export function sums(count: number, seed: number): string[] {
  return distinct(
    count,
    seed,
    (random) => `${random.integer(0, 999)} ${random.pick(OPERATORS)} ${random.integer(1, 999)}`,
  );
}

const WORDS = ['spam', 'eggs', 'ham', 'parrot', 'lumberjack', 'spanish', 'inquisition', 'shrubbery', 'knight', 'ni'];

function text(random: Random): string {
  const quote = random.pick(["'", '"']);
  return `${quote}${random.pick(WORDS)}${random.integer(0, 99)}${quote}`;
}

/** An arithmetic operand: an int, small more often than large, or something in parentheses. */
function operand(random: Random, depth: number): string {
  if (depth > 0 && random.integer(0, 2) === 0) return `(${arithmetic(random, depth - 1)})`;
  switch (random.integer(0, 9)) {
    case 0:
      return `-${random.integer(1, 99)}`;
    case 1:
      return String(random.integer(1000, 2_000_000_000));
    case 2:
      return `0x${random.integer(16, 65535).toString(16)}`;
    default:
      return String(random.integer(0, 99));
  }
}

/** Nested arithmetic on ints. Divisors, exponents and shifts are literals that cannot fail or explode. */
function arithmetic(random: Random, depth: number): string {
  let expression = operand(random, depth);
  for (let terms = random.integer(1, 3); terms > 0; terms--) {
    const kind = random.integer(0, 11);
    if (kind < 4) expression += ` + ${operand(random, depth)}`;
    else if (kind < 6) expression += ` - ${operand(random, depth)}`;
    else if (kind < 8) expression += ` * ${operand(random, depth)}`;
    else if (kind === 8) expression += ` // ${random.integer(1, 99)}`;
    else if (kind === 9) expression += ` % ${random.integer(1, 99)}`;
    else if (kind === 10) expression += ` ${random.pick(['&', '|', '^'])} ${random.integer(0, 255)}`;
    else expression = `((${expression}) << ${random.integer(0, 8)})`;
  }
  return expression;
}

function comparison(random: Random): string {
  const operator = () => random.pick(['<', '<=', '==', '!=', '>', '>=']);
  if (random.integer(0, 2) === 0) return `${text(random)} ${operator()} ${text(random)}`;
  const chained = random.integer(0, 1) === 0 ? '' : ` ${operator()} ${operand(random, 0)}`;
  return `${operand(random, 0)} ${operator()} ${operand(random, 0)}${chained}`;
}

function float(random: Random): string {
  const value = () => `${random.integer(0, 999)}.${random.integer(1, 99)}`;
  return `${value()} ${random.pick(['+', '-', '*', '/'])} ${random.pick([value(), String(random.integer(1, 99))])}`;
}

function call(random: Random): string {
  switch (random.integer(0, 5)) {
    case 0:
      return `abs(${operand(random, 0)})`;
    case 1:
      return `len(${text(random)})`;
    case 2:
      return `${random.pick(['min', 'max'])}(${operand(random, 0)}, ${operand(random, 0)}, ${operand(random, 0)})`;
    case 3:
      return `str(${operand(random, 0)})`;
    case 4:
      return `divmod(${operand(random, 0)}, ${random.integer(1, 99)})`;
    default:
      return `bool(${arithmetic(random, 0)})`;
  }
}

function sequence(random: Random): string {
  const items = Array.from({ length: random.integer(2, 4) }, () => operand(random, 0));
  const display = random.integer(0, 1) === 0 ? `[${items.join(', ')}]` : `(${items.join(', ')})`;
  return random.integer(0, 1) === 0 ? display : `${display}[${random.integer(0, items.length - 1)}]`;
}

function stringExpression(random: Random): string {
  switch (random.integer(0, 2)) {
    case 0:
      return `${text(random)} + ${text(random)}`;
    case 1:
      return `${text(random)} * ${random.integer(1, 4)}`;
    default:
      return `${text(random)}[${random.integer(0, 1)}]`;
  }
}

/** One expression of a random kind; about half of them are arithmetic. */
function expression(random: Random): string {
  switch (random.integer(0, 11)) {
    case 0:
    case 1:
    case 2:
      return `${random.integer(0, 999)} ${random.pick(['+', '-', '*'])} ${random.integer(0, 999)}`;
    case 3:
    case 4:
      return arithmetic(random, 2);
    case 5:
      return comparison(random);
    case 6:
      return float(random);
    case 7:
      return call(random);
    case 8:
      return sequence(random);
    case 9:
      return `${operand(random, 0)} if ${comparison(random)} else ${operand(random, 0)}`;
    case 10:
      return `${comparison(random)} ${random.pick(['and', 'or'])} ${random.pick(['', 'not '])}${comparison(random)}`;
    default:
      return stringExpression(random);
  }
}

/** Different single expressions of many kinds: both engines can evaluate the very same texts. */
export function expressions(count: number, seed: number): string[] {
  return distinct(count, seed, expression);
}

const NAMES = ['a', 'b', 'x', 'y', 'n', 'total', 'count', 'result', 'value', 'width', 'price', 'item_count', 'limit'];

/** A few statements of a random kind that end in an expression. */
function statements(random: Random): string {
  const [first, second] = random.shuffle(NAMES) as [string, string];
  switch (random.integer(0, 4)) {
    case 0:
      return `${first} = ${arithmetic(random, 1)}\n${first}`;
    case 1:
      return `${first} = ${operand(random, 0)}; ${second} = ${first} * ${operand(random, 0)}\n${first} + ${second}`;
    case 2:
      return `${first} = ${operand(random, 0)}\nif ${first} > ${operand(random, 0)}:\n    ${second} = ${text(random)}\nelse:\n    ${second} = ${first}\n${second}`;
    case 3:
      return `def ${first}(${second}):\n    return ${second} + ${operand(random, 0)}\n${first}(${operand(random, 0)})`;
    default:
      return `${first} = 0\nfor ${second} in range(${random.integer(1, 5)}):\n    ${first} += ${second} * ${random.integer(1, 99)}\n${first}`;
  }
}

/** Different programs of a few statements each. */
export function statementPrograms(count: number, seed: number): string[] {
  return distinct(count, seed, statements);
}

/** Programs that fail, each in a way of its own: at the lexer, the parser, the compiler or when they run. */
export const FAILING: readonly string[] = [
  "'unterminated",
  '2 +',
  'if True\n    1',
  'x = = 2',
  '    unexpected_indent',
  'return 1',
  'missing_name',
  '1 // 0',
  "'text' + 1",
  '[1, 2][5]',
  "int('word')",
  'def f(a):\n    return a\nf()',
  'def f():\n    b = b + 1\nf()',
  "assert 1 == 2, 'arithmetic'",
];
