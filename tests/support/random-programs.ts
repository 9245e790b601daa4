// Whole programs at random: functions, closures, loops, assignments of every form, and expressions whose operands have any type, so that a good
// part of the programs ends with an exception somewhere inside. Loops are short, nothing recurses, and no step makes a variable more than some digits
// or characters longer (no product or power of variables, no text of texts): every program ends, and quickly.

import { Choices } from './choices.js';

/** Where a statement stands. */
interface Place {
  /** How many more levels of blocks may follow. */
  depth: number;
  inLoop: boolean;
  /** Variables of the functions around, outermost first; the module's are not among them. */
  functions: readonly (readonly string[])[];
  /** Names of functions that may be called here, with the number of parameters. */
  callable: Map<string, number>;
}

// Most variables keep to one type, so that programs get far: numbers, a text, a list. One choice in STRAY takes any type instead.
const NUMBERS = ['a', 'b', 'c', 'd', 'é'];
const LOCALS = ['x', 'y', 'z'];
const STRAY = 250;
const NUMBER_CONSTANTS = [
  '0',
  '1',
  '2',
  '3',
  '-1',
  '7',
  '10',
  '2 ** 53',
  '2 ** 64',
  '0.5',
  '1.5',
  '2.0',
  '-0.0',
  '1e16',
  'True',
  'False',
];
const OTHER_CONSTANTS = ['None', "''", "'ab'", "'é😀'", '[]', '[1, 2]', '(1,)', '()', "('x', 2)", 'range(3)', 'int'];
const COMPARISONS = ['==', '!=', '<', '<=', '>', '>='];

class ProgramWriter {
  private readonly random: Choices;
  private functionCount = 0;

  constructor(seed: number) {
    this.random = new Choices(seed);
  }

  program(): string {
    const place: Place = { depth: 3, inLoop: false, functions: [], callable: new Map() };
    const lines = [
      'a = 1',
      'b = 2.5',
      'c = d = é = 3',
      "s = 'aé😀'",
      'items = [3, 1.5, True]',
      ...this.block(place, 4 + this.random.below(8)),
    ];
    lines.push('print(a, b, c, d, é, s, items)');
    return `${lines.join('\n')}\n`;
  }

  private name(place: Place): string {
    const { random } = this;
    if (random.oneIn(150)) return 'missing';
    if (random.oneIn(STRAY * 2)) return random.of(['s', 'items']);
    return place.functions.length > 0 && !random.oneIn(4) ? random.of(random.of(place.functions)) : random.of(NUMBERS);
  }

  private target(place: Place): string {
    return this.random.of(place.functions.at(-1) ?? NUMBERS);
  }

  /** An expression of any type. */
  private anything(place: Place, depth: number): string {
    const { random } = this;
    switch (random.below(7)) {
      case 0:
        return random.of(OTHER_CONSTANTS);
      case 1:
        return `[${Array.from({ length: random.below(4) }, () => this.number(place, depth - 1)).join(', ')}]`;
      case 2:
        return `(${this.number(place, depth - 1)}, ${this.text(place, depth - 1)})`;
      case 3:
        return this.text(place, depth);
      case 4:
        return random.of(['items', 's', 'len', 'print']);
      default:
        return this.number(place, depth);
    }
  }

  /** An expression that is most often a text. */
  private text(place: Place, depth: number): string {
    const { random } = this;
    if (random.oneIn(STRAY)) return this.number(place, depth);
    if (depth <= 0) return random.of(['s', 's', "'ab'", "'é😀'", "''"]);
    const inner = () => this.operand(this.text(place, depth - 1));
    switch (random.below(7)) {
      case 0:
      case 1:
        return `${inner()} + ${inner()}`;
      case 2:
        return `${inner()} * ${random.of(['2', '0', '-1', 'True'])}`;
      case 3:
        return `${random.of(['str', 'repr'])}(${this.number(place, depth - 1)})`;
      case 4:
        return `s[${random.of(['0', '1', '-1', `${this.operand(this.number(place, 1))} % 2`])}]`;
      case 5:
        return `${inner()} if ${this.operand(this.condition(place, depth - 1))} else ${inner()}`;
      default:
        return random.of(['s', "'ab'", "'x'"]);
    }
  }

  /** An expression whose truth is asked for. */
  private condition(place: Place, depth: number): string {
    const { random } = this;
    const number = () => this.operand(this.number(place, depth - 1));
    switch (random.below(8)) {
      case 0:
      case 1:
      case 2:
        return `${number()} ${random.of(COMPARISONS)} ${number()}`;
      case 3:
        return `${number()} ${random.of(COMPARISONS)} ${number()} ${random.of(COMPARISONS)} ${number()}`;
      case 4:
        return `${number()} ${random.of(['and', 'or'])} ${number()}`;
      case 5:
        return `not ${number()}`;
      case 6:
        return `${number()} ${random.of(['in', 'not in'])} ${random.of(['items', '(1, 2.0)', '[0, True]', 'range(3)', 's'])}`;
      default:
        // Equal texts are one object in Taipan (docs/differences.md).
        return random.oneIn(2)
          ? `${this.anything(place, 1)} ${random.of(['==', '!='])} ${random.of(['None', 'items', 'True', 's'])}`
          : `${this.anything(place, 1)} ${random.of(['is', 'is not'])} ${random.of(['None', 'items', 'True'])}`;
    }
  }

  /** An expression that is most often a number. */
  private number(place: Place, depth: number): string {
    const { random } = this;
    if (random.oneIn(STRAY)) return this.anything(place, depth);
    if (depth <= 0 || random.oneIn(4)) return random.oneIn(2) ? random.of(NUMBER_CONSTANTS) : this.name(place);
    const inner = () => this.number(place, depth - 1);
    const operand = () => this.operand(inner());
    switch (random.below(18)) {
      case 17:
        return `(lambda z: ${this.number({ ...place, functions: [...place.functions, ['z']] }, depth - 1)})(${inner()})`;
      case 0:
      case 1:
      case 2:
      case 3:
        return `${operand()} ${random.of(['+', '-'])} ${operand()}`;
      case 4:
        return `${operand()} * ${random.of(['2', '0', '-1', '1.5', 'True', '3'])}`;
      case 5:
        return `${operand()} ${random.of(['//', '%', '/'])} ${random.oneIn(5) ? operand() : random.of(['2', '3', '-7', '0.5', '2 ** 53'].map((text) => this.operand(text)))}`;
      case 6:
        return `int(${inner()}) ${random.of(['&', '|', '^'])} int(${inner()})`;
      case 7:
        return `${random.oneIn(3) ? operand() : `int(${inner()})`} ${random.of(['&', '|', '^', '>>', '<<'])} ${random.of(['1', '2', '7', '255'])}`;
      case 8:
        return `${random.of(['-', '+', '-', 'not '])}${operand()}`;
      case 9:
        return `${operand()} if ${this.operand(this.condition(place, depth - 1))} else ${operand()}`;
      case 10:
        return `${operand()} ${random.of(['and', 'or'])} ${operand()}`;
      case 11:
        return random.of([
          'items[0]',
          'items[-1]',
          'items[1]',
          `items[${inner()}]`,
          'len(items)',
          'len(s)',
          '[1, 2, 3][a]',
        ]);
      case 12:
      case 13:
        return this.call(place, depth);
      case 14:
        return `${random.of(['abs', 'bool', 'int', 'float', 'round'])}(${inner()})`;
      case 15:
        return `${random.of(['max', 'min'])}(${inner()}, ${inner()})`;
      default:
        return random.of([
          `divmod(${inner()}, 7)[${random.below(2)}]`,
          `pow(${operand()}, ${random.of(['0', '1', '-1'])})`,
          `pow(${random.of(NUMBER_CONSTANTS)}, 2)`,
          `round(${inner()}, 2)`,
          `sum([${inner()}, ${inner()}])`,
          `isinstance(${inner()}, int)`,
          this.condition(place, depth - 1),
        ]);
    }
  }

  /** The same text as an operand: in parentheses unless it is an atom, and now and then over several lines. */
  private operand(text: string): string {
    if (/^[\wé.]+$|^\w+\[[^[\]()]*\]$|^'[^']*'$|^\w+\([^()]*\)$/.test(text)) return text;
    const { random } = this;
    if (!random.oneIn(25)) return `(${text})`;
    const broken = text.replace(/ (\+|-|\*|\/\/|%|and|or|<|==) /, (operator) =>
      random.oneIn(2) ? `${operator.trimEnd()}\n          ` : `\n  ${operator.trimStart()}`,
    );
    return random.of([`(${broken})`, `(\n      ${text})`, `(${text}\n  )`, `(${text}  # é (\n  )`]);
  }

  private call(place: Place, depth: number): string {
    const names = [...place.callable.keys()];
    if (names.length === 0) return 'len(items)';
    const name = this.random.of(names);
    const parameters = place.callable.get(name) ?? 0;
    const count = this.random.oneIn(STRAY) ? parameters + 1 : parameters;
    const args = Array.from({ length: count }, () => this.number(place, depth - 1));
    if (args.length > 0 && this.random.oneIn(4)) {
      args[args.length - 1] = `${LOCALS[args.length - 1] ?? 'zz'}=${args.at(-1)}`;
    }
    if (this.random.oneIn(STRAY)) args.push('k=2');
    return `${name}(${args.join(', ')})`;
  }

  private block(place: Place, count: number): string[] {
    const callable = new Map(place.callable);
    const inside = { ...place, callable };
    return Array.from({ length: count }, () => this.statement(inside)).flat();
  }

  private suite(place: Place): string[] {
    return this.block({ ...place, depth: place.depth - 1 }, 1 + this.random.below(3)).map((line) => `    ${line}`);
  }

  private statement(place: Place): string[] {
    const { random } = this;
    const expression = () => this.number(place, 3);
    const target = () => this.target(place);
    switch (random.below(place.depth > 0 ? 21 : 13)) {
      case 0:
      case 1:
      case 2:
        return [`${target()} = ${expression()}`];
      case 3:
        return [
          random.oneIn(3)
            ? `${target()} ${random.of(['+', '-', '//', '%', '/'])}= ${expression()}`
            : `${target()} ${random.of(['+', '-', '*', '//', '%', '/'])}= ${random.of(['1', '2', '0.5'])}`,
        ];
      case 4:
        return [
          `${target()}, ${target()} = ${random.oneIn(6) ? this.anything(place, 2) : `${expression()}, ${expression()}`}`,
        ];
      case 5:
        return [`items[${random.of(['0', '1', '-1', '2', 'a % 3'])}] ${random.of(['=', '=', '+='])} ${expression()}`];
      case 6:
      case 7:
        return [
          `print(${expression()}${random.oneIn(3) ? `, ${this.anything(place, 2)}` : ''}${random.oneIn(6) ? ", sep='-'" : ''})`,
        ];
      case 8:
        if (place.functions.length > 0) return [random.oneIn(4) ? 'return' : `return ${expression()}`];
        return [
          `assert ${this.condition(place, 2)} or ${random.oneIn(4) ? 'False' : 'True'}, ${this.anything(place, 2)}`,
        ];
      case 9:
        if (place.inLoop) return [`if ${this.condition(place, 2)}:`, `    ${random.of(['break', 'continue'])}`];
        return [random.oneIn(8) ? `del ${target()}` : 'pass'];
      case 10:
        return [`${target()} = ${target()} = ${expression()}`];
      case 11:
        return [`${target()}, *rest = ${expression()}, ${expression()}, ${random.of(NUMBER_CONSTANTS)}`, 'print(rest)'];
      case 12:
        return place.functions.length > 0
          ? [`print(s, ${this.text(place, 2)})`]
          : [`s = ${this.operand(this.text(place, 2))}[:20]`];
      case 13:
      case 14:
        return [
          `if ${this.condition(place, 3)}:`,
          ...this.suite(place),
          ...(random.oneIn(3) ? [`elif ${this.condition(place, 2)}:`, ...this.suite(place)] : []),
          ...(random.oneIn(2) ? ['else:', ...this.suite(place)] : []),
        ];
      case 15:
      case 16: {
        const pair = random.oneIn(6);
        const iterable = pair
          ? random.of(['[(1, 2), (3, 4.5)]', "[(0, 1), 'xy']", 'items'])
          : random.of(['range(2)', 'range(3, 0, -1)', '(1, 2.5)', '[0, 5]', 'items', this.anything(place, 1)]);
        return [
          `for ${pair ? `${target()}, ${target()}` : target()} in ${iterable}:`,
          ...this.suite({ ...place, inLoop: true }),
          ...(random.oneIn(4) ? ['else:', ...this.suite(place)] : []),
        ];
      }
      case 17: {
        const counter = `n${place.depth}`;
        return [
          `${counter} = ${random.below(4)}`,
          `while ${counter}:`,
          `    ${counter} -= 1`,
          ...this.suite({ ...place, inLoop: true }),
          ...(random.oneIn(4) ? ['else:', ...this.suite(place)] : []),
        ];
      }
      default:
        return this.functionDefinition(place);
    }
  }

  private functionDefinition(place: Place): string[] {
    const { random } = this;
    const name = `f${this.functionCount++}`;
    const count = random.below(4);
    const parameters = LOCALS.slice(0, count).map((parameter, index) =>
      index === count - 1 && random.oneIn(3) ? `${parameter}=${random.of(NUMBER_CONSTANTS)}` : parameter,
    );
    const locals = LOCALS.slice(0, 3);
    const marker = random.below(12);
    if (marker === 0 && count > 0) parameters.push('/');
    if (marker === 1) parameters.push('*more');
    if (marker === 2) parameters.push('*', 'k=1');
    const outer = place.functions.at(-1);
    const declared = locals.filter((local) => !LOCALS.slice(0, count).includes(local));
    const declarations: string[] = [];
    if (random.oneIn(4)) declarations.push(`    global ${random.of(['b', 'c', 'd'])}`);
    if (outer !== undefined && declared.length > 0 && random.oneIn(2)) {
      // Only a name that the function around certainly binds.
      declarations.push(`    nonlocal ${declared.at(-1)}`);
    }
    const inside: Place = {
      depth: place.depth - 1,
      inLoop: false,
      functions: [...place.functions, locals],
      callable: new Map(place.callable),
    };
    const start =
      declared.length > 0 && !random.oneIn(20) ? [`    ${declared.join(' = ')} = ${random.of(NUMBER_CONSTANTS)}`] : [];
    const body = this.block(inside, 1 + random.below(4)).map((line) => `    ${line}`);
    place.callable.set(name, count);
    const bound = declared.length > 0 ? [`    ${declared.at(-1)} = ${random.of(NUMBER_CONSTANTS)}`] : [];
    return [
      `def ${name}(${parameters.join(', ')}):`,
      ...declarations,
      ...start,
      ...body,
      ...(random.oneIn(2) ? bound : []),
      `    return ${this.number(inside, 2)}`,
    ];
  }
}

/** A program made from a seed. */
export function randomProgram(seed: number): string {
  return new ProgramWriter(seed).program();
}
