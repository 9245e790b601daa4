// Programs at random in which names come and go: one function whose variables are assigned, deleted and read on every path there is, with
// closures over some of them. Most end with an UnboundLocalError or NameError, and which read it is depends on the way that was taken.

import { Choices } from './choices.js';

const NAMES = ['x', 'y', 'z', 'p'];

class ScopeWriter {
  private readonly random: Choices;

  constructor(seed: number) {
    this.random = new Choices(seed);
  }

  program(): string {
    const { random } = this;
    const declarations = random.oneIn(6) ? [`    global ${random.of(['y', 'z'])}`] : [];
    const body = this.block(3, 3 + random.below(6), false).map((line) => `    ${line}`);
    const start = random.oneIn(3) ? ['    x = 1'] : random.oneIn(3) ? ['    x = y = 2'] : [];
    const call = `print(f(${random.of(['0', '1', '[]'])}, ${random.of(['0', '1'])}))`;
    return `${['z = 9', 'def f(p, q):', ...declarations, ...start, ...body, `    return ${this.read()}`, call, 'print(z)'].join('\n')}\n`;
  }

  private name(): string {
    return this.random.of(NAMES);
  }

  /** An expression that reads some names, perhaps not all of them. */
  private read(): string {
    const { random } = this;
    switch (random.below(12)) {
      case 0:
        return `${this.name()} if ${this.name()} else ${this.name()}`;
      case 1:
        return `${this.name()} ${random.of(['and', 'or'])} ${this.name()}`;
      case 2:
        return `${this.name()} and ${this.name()} or ${this.name()}`;
      case 3:
        return `1 < ${random.of(['2', 'q', '0'])} < ${this.name()}`;
      case 4:
        return `[${this.name()}, ${this.name()}]`;
      case 5:
        return `(${this.name()} if q else 3) == (${this.name()} or 4)`;
      case 6:
        return `max(q, 1, key=lambda v: ${this.name()})`;
      case 7:
        return `(lambda: ${this.name()})()`;
      case 8:
        return `not ${this.name()}`;
      default:
        return this.name();
    }
  }

  private condition(): string {
    return this.random.oneIn(2) ? this.random.of(['p', 'q', 'not q', '1', '0', 'q == 1']) : this.read();
  }

  private suite(depth: number, inLoop: boolean): string[] {
    return this.block(depth - 1, 1 + this.random.below(3), inLoop).map((line) => `    ${line}`);
  }

  private block(depth: number, count: number, inLoop: boolean): string[] {
    return Array.from({ length: count }, () => this.statement(depth, inLoop)).flat();
  }

  private statement(depth: number, inLoop: boolean): string[] {
    const { random } = this;
    const name = this.name();
    switch (random.below(depth > 0 ? 20 : 12)) {
      case 0:
      case 1:
      case 2:
        return [`${name} = ${random.oneIn(3) ? this.read() : random.of(['1', '0', "'t'"])}`];
      case 3:
      case 4:
        return [`del ${name}${random.oneIn(4) ? `, ${this.name()}` : ''}`];
      case 5:
      case 6:
        return [`print('${name}', ${this.read()})`];
      case 7:
        return [`${name} += 1`];
      case 8:
        return [`${name}, ${this.name()} = ${this.name()}, ${random.of(['1', this.name()])}`];
      case 9:
        return inLoop
          ? [`if ${this.condition()}: ${random.of(['break', 'continue'])}`]
          : [`if ${this.condition()}: return ${this.name()}`];
      case 10:
        return [
          `def g():`,
          `    ${random.oneIn(3) ? `nonlocal q; q = ${this.name()}; ` : ''}return ${this.read()}`,
          `print('g', g())`,
        ];
      case 11:
        return [`${name} = ${this.name()} = ${this.read()}`];
      case 12:
      case 13:
      case 14:
        return [
          `if ${this.condition()}:`,
          ...this.suite(depth, inLoop),
          ...(random.oneIn(3) ? [`elif ${this.condition()}:`, ...this.suite(depth, inLoop)] : []),
          ...(random.oneIn(2) ? ['else:', ...this.suite(depth, inLoop)] : []),
        ];
      case 15:
      case 16:
      case 17:
        return [
          `for ${name} in ${random.of(['range(2)', '[]', '(0, 1, 2)'])}:`,
          ...this.suite(depth, true),
          ...(random.oneIn(3) ? ['else:', ...this.suite(depth, inLoop)] : []),
        ];
      default:
        return [
          `n${depth} = ${random.below(3)}`,
          `while n${depth}${random.oneIn(3) ? ` and (${this.condition()})` : ''}:`,
          `    n${depth} -= 1`,
          ...this.suite(depth, true),
          ...(random.oneIn(3) ? ['else:', ...this.suite(depth, inLoop)] : []),
        ];
    }
  }
}

/** A program made from a seed. */
export function randomScopes(seed: number): string {
  return new ScopeWriter(seed).program();
}
