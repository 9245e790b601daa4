/**
 * A small register machine whose loop is written once, as text with gaps; an ablation fills the gaps in two or more ways.
 *
 * Filling text is what makes the comparison one of the choice alone: the loops of two variants are identical but for it, and
 * each is a function of its own to V8, with type feedback of its own. The instruction set is a cut of the real one: three
 * operands, registers relative to the frame's base, calls that push frames, integers that overflow to a slow helper.
 */
import { fromText } from './ablation.js';

/** The instructions of the machine; operands are called a, b and c. */
export const Op = {
  /** R[a] := constants[b] */
  LoadConst: 0,
  /** R[a] := R[b] */
  Move: 1,
  /** R[a] := R[b] + R[c] */
  Add: 2,
  /** R[a] := R[b] - R[c] */
  Subtract: 3,
  /** R[a] := R[b] * R[c] */
  Multiply: 4,
  /** R[a] := R[b] < R[c] */
  Less: 5,
  /** if not R[a]: pc := b */
  JumpIfFalse: 6,
  /** pc := a */
  Jump: 7,
  /** R[a] := names[b] */
  LoadName: 8,
  /** names[b] := R[a] */
  StoreName: 9,
  /** R[a] := functions[b](R[c], R[c + 1], ...) */
  Call: 10,
  /** return R[a] */
  Return: 11,
  /** write str(R[a]) and a line end */
  Print: 12,
  /** end the program with R[a] as its value */
  Halt: 13,
} as const;

/** A function of a program: where it starts, how many parameters it takes and how many registers it uses. */
export interface FunctionCode {
  readonly entry: number;
  readonly parameters: number;
  readonly maxRegister: number;
}

/** A program: four numbers per instruction, the module's code first. */
export interface Program {
  readonly code: Int32Array;
  readonly constants: readonly (number | string)[];
  /** The names of its variables, as they come out of the source text. */
  readonly names: readonly string[];
  /** A source text in which the names stand, and where: start and end of each. */
  readonly source: string;
  readonly spans: Int32Array;
  readonly functions: readonly FunctionCode[];
  readonly maxRegister: number;
}

/** The gaps of the loop: what each variant of an ablation may choose. Every text is JavaScript. */
export interface Choices {
  /** Statements at the start of every run. */
  readonly begin: string;
  /** Declares the constant `name` with the value of register `index`. */
  read(name: string, index: string): string;
  /** Stores an expression in register `index`. */
  write(index: string, value: string): string;
  /** Empties `count` registers from `first` on. */
  clear(first: string, count: string): string;
  /** An expression: are both variables machine integers? */
  bothInts(x: string, y: string): string;
  /** An expression: the JavaScript number in an integer variable. */
  number(x: string): string;
  /** An expression: the value for a JavaScript number that is a safe integer. */
  int(number: string): string;
  /** An expression: the value for a JavaScript boolean. */
  bool(condition: string): string;
  /** An expression: the truth of a variable made by `bool`. */
  truth(x: string): string;
  /** Declares the constant `name` with the value of the program's name number `index`, undefined where it has none. */
  loadName(name: string, index: string): string;
  /** Binds the program's name number `index`. */
  storeName(index: string, value: string): string;
  /** Enters function `callee` (arguments from register c of the frame that runs), with `caller` the FunctionCode to come back to. */
  enter(choices: Choices): string;
  /** Leaves the frame, with the returned value in `value`; restores pc, base and caller, and stores the value. */
  leave(choices: Choices): string;
  /** Writes the text `text` (a variable) and a line end. */
  print(text: string): string;
  /** An expression: everything that was written. */
  readonly output: string;
}

/** How values are made and combined outside the loop; one per representation of integers. */
export interface Values {
  /** The machine's value for a constant of the program. */
  constant(value: number | string): unknown;
  /** The slow path of an arithmetic instruction, by its number. */
  binary(op: number, x: unknown, y: unknown): unknown;
  /** `str()` of a value. */
  text(value: unknown): string;
  /** A constructor for boxes, where the representation has them. */
  readonly Box: unknown;
}

/** Functions and tables that the text of a variant's gaps may call by name, besides those every machine has. */
export type Helpers = Readonly<Record<string, unknown>>;

/** A machine: runs a program from scratch and returns what it printed, or the text of its last value where it printed nothing. */
export type Machine = (program: LoadedProgram) => string;

/** A program with its constants in one machine's representation. */
export interface LoadedProgram extends Program {
  readonly values: readonly unknown[];
}

/** The choices of the VM as it ships: every ablation changes one of them. */
export const SHIPPED: Choices = {
  begin: '',
  read: (name, index) =>
    `const ${name}Index = ${index}; const ${name} = R[${name}Index]; if (${name} === undefined) emptyRegister(${name}Index, pc);`,
  write: (index, value) => `R[${index}] = ${value};`,
  clear: (first, count) => `for (let i = ${first}, end = i + ${count}; i < end; i++) R[i] = undefined;`,
  bothInts: (x, y) => `typeof ${x} === 'number' && typeof ${y} === 'number'`,
  number: (x) => x,
  int: (number) => number,
  bool: (condition) => condition,
  truth: (x) => `${x} === true`,
  loadName: (name, index) => `const ${name} = globals[${index}];`,
  storeName: (index, value) => `globals[${index}] = ${value};`,
  enter: ({ write, clear }) => `
    const first = base + c;
    const next = base + caller.maxRegister;
    for (let i = 0; i < callee.parameters; i++) { ${write('next + i', 'R[first + i]')} }
    ${clear('next + callee.parameters', 'callee.maxRegister - callee.parameters')}
    frames[depth] = pc + 4; frames[depth + 1] = base; frames[depth + 2] = a; callers[depth] = caller;
    depth += 4; base = next; caller = callee; pc = callee.entry;`,
  leave: ({ write }) => `
    depth -= 4;
    pc = frames[depth]; base = frames[depth + 1]; caller = callers[depth];
    ${write('base + frames[depth + 2]', 'value')}`,
  print: (text) => `output += ${text} + '\\n';`,
  output: 'output',
};

/** Integers as JavaScript numbers; everything else as it is. */
export const UNBOXED: Values = {
  constant: (value) => value,
  binary: (op, x, y) => {
    if (typeof x === 'string' && typeof y === 'string') return op === Op.Less ? x < y : x + y;
    const l = BigInt(x as number | bigint);
    const r = BigInt(y as number | bigint);
    if (op === Op.Less) return l < r;
    const result = op === Op.Add ? l + r : op === Op.Subtract ? l - r : l * r;
    return BigInt.asIntN(53, result) === result ? Number(result) : result;
  },
  text: String,
  Box: null,
};

/** The text of the loop with its gaps filled. */
function loopText(choices: Choices): string {
  const { read, write, int, number, bool } = choices;
  const arithmetic = (op: number, sign: string): string => `
      case ${op}: {
        ${read('x', 'base + b')} ${read('y', 'base + c')}
        if (${choices.bothInts('x', 'y')}) {
          const result = ${number('x')} ${sign} ${number('y')};
          if (result <= 9007199254740991 && result >= -9007199254740991) { ${write('base + a', int('result'))} pc += 4; continue; }
        }
        ${write('base + a', `binary(${op}, x, y)`)}
        pc += 4; continue;
      }`;
  return `
    return function run(program) {
      const code = program.code, values = program.values, names = program.names, spans = program.spans, functions = program.functions;
      let pc = 0, base = 0, depth = 0, output = '', caller = program;
      ${choices.begin}
      ${choices.clear('0', 'program.maxRegister')}
      for (;;) {
        const a = code[pc + 1], b = code[pc + 2], c = code[pc + 3];
        switch (code[pc]) {
          case ${Op.LoadConst}: { ${write('base + a', 'values[b]')} pc += 4; continue; }
          case ${Op.Move}: { ${read('x', 'base + b')} ${write('base + a', 'x')} pc += 4; continue; }
          ${arithmetic(Op.Add, '+')}
          ${arithmetic(Op.Subtract, '-')}
          ${arithmetic(Op.Multiply, '*')}
          case ${Op.Less}: {
            ${read('x', 'base + b')} ${read('y', 'base + c')}
            if (${choices.bothInts('x', 'y')}) { ${write('base + a', bool(`${number('x')} < ${number('y')}`))} }
            else { ${write('base + a', `binary(${Op.Less}, x, y)`)} }
            pc += 4; continue;
          }
          case ${Op.JumpIfFalse}: { ${read('x', 'base + a')} if (${choices.truth('x')}) pc += 4; else pc = b; continue; }
          case ${Op.Jump}: pc = a; continue;
          case ${Op.LoadName}: {
            ${choices.loadName('x', 'b')}
            if (x === undefined) unboundName(names[b], pc);
            ${write('base + a', 'x')} pc += 4; continue;
          }
          case ${Op.StoreName}: { ${read('x', 'base + a')} ${choices.storeName('b', 'x')} pc += 4; continue; }
          case ${Op.Call}: { const callee = functions[b]; ${choices.enter(choices)} continue; }
          case ${Op.Return}: { ${read('value', 'base + a')} ${choices.leave(choices)} continue; }
          case ${Op.Print}: { ${read('x', 'base + a')} const line = text(x); ${choices.print('line')} pc += 4; continue; }
          case ${Op.Halt}: { ${read('x', 'base + a')} const written = ${choices.output}; return written.length > 0 ? written : text(x); }
          default: throw new Error('unknown instruction ' + code[pc]);
        }
      }
    };`;
}

function emptyRegister(index: number, pc: number): never {
  throw new Error(`register ${index} is empty at instruction ${pc / 4}`);
}

function unboundName(name: string, pc: number): never {
  throw new Error(`name '${name}' is not defined at instruction ${pc / 4}`);
}

/** Builds the machine of one variant. */
export function buildMachine(tag: string, choices: Choices, values: Values, helpers: Helpers = {}): Machine {
  // Registers and names hold values of every type in a real process: arrays that only ever saw small integers would flatter both.
  const mixed = (size: number): unknown[] => Array.from({ length: size }, (_, i) => (i % 2 === 0 ? {} : 'text'));
  const parameters = {
    R: mixed(16384).fill(undefined),
    save: mixed(65536).fill(undefined),
    globals: mixed(256).fill(undefined),
    frames: new Int32Array(16384),
    callers: mixed(16384),
    valid: new Int32Array(512),
    bytes: new Uint8Array(1 << 20),
    chunks: mixed(32768).fill(''),
    encoder: new TextEncoder(),
    decoder: new TextDecoder(),
    TRUE: { type: 2, value: 1 },
    FALSE: { type: 2, value: 0 },
    emptyRegister,
    unboundName,
    binary: values.binary,
    text: values.text,
    Box: values.Box,
    ...helpers,
  };
  return fromText<Machine>(tag, loopText(choices), parameters);
}

/** A program as one machine's values want it. */
export function loadProgram(program: Program, values: Values): LoadedProgram {
  return { ...program, values: program.constants.map((constant) => values.constant(constant)) };
}
