/** The three inputs that every stage is measured on. Each is within the language of the first cut and prints the same everywhere. */
import { seededRandom } from '../random.js';

/** A program to measure. */
export interface Input {
  readonly id: string;
  readonly title: string;
  readonly source: string;
}

/** The headline. */
export const SUM: Input = { id: 'sum', title: '2 + 3', source: '2 + 3' };

/** Fifteen lines: a function, loops, and a string that is built up. */
export const SMALL: Input = {
  id: 'small',
  title: '15 lines',
  source: `def pad(number, width):
    text = str(number)
    while len(text) < width:
        text = ' ' + text
    return text

total = 0
report = ''
for i in range(1, 9):
    total += i * i
    if total % 2 == 0:
        report = report + pad(total, 5) + ' even\\n'
    else:
        report = report + pad(total, 5) + ' odd\\n'
print(report, end='')
`,
};

const MODULE_LINES = 500;

const VERBS = ['scale', 'shift', 'blend', 'count', 'merge', 'label', 'clamp', 'score', 'weigh', 'trim'];
const NOUNS = ['price', 'row', 'page', 'token', 'level', 'angle', 'order', 'batch', 'offset', 'margin'];

/** Fifteen to twenty lines of a module: one function and code that calls it. The numbers and names differ from part to part. */
function modulePart(index: number): string[] {
  const random = seededRandom(1000 + index);
  const name = `${VERBS[index % VERBS.length]}_${NOUNS[Math.floor(index / VERBS.length) % NOUNS.length]}_${index}`;
  const [p, q, r] = [random.integer(2, 9), random.integer(10, 99), random.integer(100, 999)];
  const arithmetic = [
    `def ${name}(alpha, beta=${p}, gamma=${q}):`,
    `    # ${name} folds its arguments into one number`,
    `    total = alpha * beta - gamma // ${p}`,
    `    if total < 0 and gamma > ${q - 1} or not beta:`,
    `        total = -total`,
    `    elif total > ${r}:`,
    `        total = total % ${r} + (beta << 2)`,
    `    else:`,
    `        total += ${p} ** 2`,
    `    return total`,
    ``,
    `value_${index} = ${name}(${q}, gamma=${r})`,
    `assert value_${index} == ${name}(${q}, ${p}, ${r}), 'defaults differ'`,
  ];
  const looping = [
    `def ${name}(limit, step=${p}):`,
    `    found = 0`,
    `    for candidate in range(1, limit, step):`,
    `        if candidate % ${p + 1} == 0:`,
    `            continue`,
    `        if candidate > ${r}:`,
    `            break`,
    `        found += candidate & ${q}`,
    `    else:`,
    `        found = found ^ ${q}`,
    `    while found > ${q}:`,
    `        found -= ${q}`,
    `    return found`,
    ``,
    `value_${index} = ${name}(${p * 7})`,
  ];
  const text = [
    `def ${name}(word, times=${(p % 4) + 1}):`,
    `    pieces = [word, '${NOUNS[index % NOUNS.length]}', "${VERBS[index % VERBS.length]}"]`,
    `    joined = ''`,
    `    for piece in pieces:`,
    `        joined = joined + piece + ('-' if len(piece) > ${p} else '+')`,
    `    return joined * times`,
    ``,
    `text_${index} = ${name}('${NOUNS[(index + 3) % NOUNS.length]}')`,
    `value_${index} = len(text_${index}) + ${q}`,
  ];
  const closure = [
    `def ${name}(start):`,
    `    state = start`,
    `    def advance(amount):`,
    `        nonlocal state`,
    `        state = state + amount if amount != ${q} else ${p}`,
    `        return state`,
    `    first, second = advance(${p}), advance(${q})`,
    `    return (first, second, advance(${r}))`,
    ``,
    `low_${index}, middle_${index}, high_${index} = ${name}(${p * q})`,
    `value_${index} = max(low_${index}, middle_${index}) - min(high_${index}, ${q})`,
  ];
  const body = [arithmetic, looping, text, closure][index % 4]!;
  return [...body, `checksum = (checksum * 31 + value_${index}) % 1000003`, ``];
}

/** A module of exactly 500 lines, made of functions and of code that runs each once; it ends by printing a checksum. */
function makeModule(): string {
  const lines = ['# A module of many small functions.', 'checksum = 7', ''];
  for (let index = 0; ; index++) {
    const part = modulePart(index);
    if (lines.length + part.length > MODULE_LINES - 2) break;
    lines.push(...part);
  }
  while (lines.length < MODULE_LINES - 1) lines.push(`checksum = (checksum + ${lines.length}) % 1000003`);
  lines.push("print('checksum', checksum)");
  return `${lines.join('\n')}\n`;
}

/** Five hundred lines: functions with defaults, loops, strings, closures and unpacking. */
export const MODULE: Input = { id: 'module', title: '500 lines', source: makeModule() };

/** The three, smallest first. */
export const INPUTS: readonly Input[] = [SUM, SMALL, MODULE];
