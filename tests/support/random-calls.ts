// Programs of many single steps, each a method, operator, format or builtin on random operands, of wrong types now and then; each step shows
// its value or its exception. The last step of some is not guarded, and ends the program with a traceback.

import { Choices } from './choices.js';
import { ValueWriter } from './random-values.js';

/**
 * Methods of the builtin types: receiver's kind, name, kinds of the arguments (see `ValueWriter.value`), `?` before those that may be missing,
 * and parameters that may be given by name, as `name=kind`.
 */
const METHODS = `
s capitalize casefold title lower upper swapcase isalpha isalnum isdecimal isdigit isidentifier islower isnumeric isprintable isspace istitle isupper isascii __len__
s center,i?s ljust,i?s rjust,i?s zfill,i expandtabs,?i count,s?kk find,s?kk rfind,s?kk index,s?kk rindex,s?kk startswith,s?kk endswith,s?kk
s split,?si,sep=s,maxsplit=i rsplit,?si,sep=s,maxsplit=i splitlines,?i,keepends=i partition,s rpartition,s strip,?s lstrip,?s rstrip,?s replace,ss?i,count=i
s join,e join,e encode,?ss,errors=s removeprefix,s removesuffix,s translate,d format,?aaa,x=a format_map,d __getitem__,k __contains__,s __mod__,a __add__,s __mul__,i
b capitalize title lower upper swapcase isalpha isalnum isdigit islower isspace istitle isupper isascii hex,?si,sep=s,bytes_per_sep=i
b center,i?b ljust,i?b rjust,i?b zfill,i expandtabs,?i count,b?kk find,b?kk rfind,b?kk index,b?kk rindex,b?kk startswith,b?kk endswith,b?kk
b split,?bi,sep=b,maxsplit=i rsplit,?bi splitlines,?i partition,b rpartition,b strip,?b lstrip,?b rstrip,?b replace,bb?i join,l removeprefix,b removesuffix,b
b decode,?ss,errors=s translate,b?b __getitem__,k __contains__,I __mod__,a __add__,B __mul__,i
B hex tolist find,b __getitem__,x
i bit_length bit_count conjugate as_integer_ratio is_integer to_bytes,?is,signed=i __add__,n __pow__,i?i __round__,?i __format__,s __index__ __floordiv__,n __rsub__,n __lt__,n
I bit_length bit_count as_integer_ratio to_bytes,?is,signed=i __mod__,n __divmod__,n __rtruediv__,n __truediv__,I __and__,I __float__ __hash__
f as_integer_ratio is_integer hex conjugate __round__,?i __divmod__,n __floordiv__,n __mod__,n __pow__,i __trunc__ __int__ __floor__ __ceil__ __eq__,n __lt__,n
c conjugate __abs__ __pow__,i __mul__,n __truediv__,n __eq__,n __lt__,n
l index,a?kk count,a copy __getitem__,k __getitem__,x __contains__,a __add__,l __mul__,i __eq__,l __lt__,l __len__
t index,a?kk count,a __getitem__,k __getitem__,x __add__,t __mul__,i __eq__,t __lt__,t
d get,a?a keys values items copy fromkeys,e?a __getitem__,a __contains__,a __or__,d __eq__,d __ior__,e
S union,?SSS intersection,?SS difference,?SS symmetric_difference,S issubset,S issuperset,S isdisjoint,S copy __or__,S __sub__,S __le__,S __contains__,I
r index,i count,a __getitem__,k __getitem__,x __contains__,a __eq__,r __reversed__ __len__ __hash__
x indices,k __eq__,x __repr__
`;

/** Methods that change the receiver, which is shown afterwards. */
const MUTATORS = `
l append,a extend,e insert,ka pop,?k remove,a reverse clear sort,?,key=F,reverse=i sort sort __setitem__,ka __setitem__,xe __delitem__,k __delitem__,x __iadd__,e __imul__,i __init__,?e
d pop,a?a popitem setdefault,a?a update,?e,x=a clear __setitem__,aa __delitem__,a __ior__,d __init__,?e
S add,I discard,a remove,I pop clear update,?SS intersection_update,?SS difference_update,?S symmetric_difference_update,S __iand__,S __init__,?S
A append,I extend,e insert,kI pop,?k remove,I reverse clear __setitem__,kI __setitem__,xb __delitem__,k __delitem__,x __iadd__,B __imul__,i
`;

const BUILTINS = `
abs,n all,e any,e ascii,a bin,I bool,?a bytearray,?b bytes,?b bytes,l bytes,s?ss bytes,i callable,a chr,I complex,?nn,real=n,imag=n complex,s dict,?e,x=a divmod,nn enumerate,e?I,start=I
filter,Fe float,?a float,s format,a?s frozenset,?r getattr,as?a hasattr,as hex,I int,?a int,si,base=i int,s int,s isinstance,aT issubclass,TT iter,a len,a list,?e
map,Fee max,ee max,l,key=F,default=a min,aa min,e,key=F,default=a next,E?a oct,I ord,s pow,nm pow,ii?i range,k?kk repr,a reversed,a round,n?i round,f?i round,a set,?r slice,a?aa
sorted,e,key=F,reverse=i sorted,l,key=F,reverse=i sorted,l str,?a str,b?ss sum,e?a sum,l,start=n tuple,?e type,a zip,?eee zip,e,strict=i memoryview,B
int.from_bytes,?bs,signed=i bytes.fromhex,s float.fromhex,s str.maketrans,?sss dict.fromkeys,e?a bytearray.fromhex,s bytes.maketrans,?bb complex.from_number,n float.from_number,n
eval,s issubclass,Ta isinstance,aa type,s?td print,?a,sep=s,end=s setattr,asa delattr,as len,e
`;

const BINARY = [
  '+',
  '-',
  '*',
  '/',
  '//',
  '%',
  '@',
  '&',
  '|',
  '^',
  '==',
  '!=',
  '<',
  '<=',
  '>',
  '>=',
  'in',
  'and',
  'or',
  'not in',
];

/** A callable and what it takes. */
interface Signature {
  /** The kind of the receiver, or '' for a builtin. */
  receiver: string;
  name: string;
  required: string;
  optional: string;
  named: [string, string][];
}

function parse(table: string, hasReceiver: boolean): Signature[] {
  return table
    .trim()
    .split('\n')
    .flatMap((line) => {
      const words = line.split(' ');
      const receiver = hasReceiver ? (words.shift() as string) : '';
      return words.map((word) => {
        const [name = '', kinds = '', ...named] = word.split(',');
        const [required = '', optional = ''] = kinds.split('?');
        return { receiver, name, required, optional, named: named.map((pair) => pair.split('=') as [string, string]) };
      });
    });
}

const methods = parse(METHODS, true);
const mutators = parse(MUTATORS, true);
const builtins = parse(BUILTINS, false);

class CallWriter extends ValueWriter {
  constructor(seed: number) {
    super(new Choices(seed));
  }

  program(): string {
    const { random } = this;
    const last = this.expression();
    // A traceback whose text cannot be encoded is shown in another way.
    const isShown = !random.oneIn(3) && !/\\ud/.test(last);
    const steps = Array.from({ length: 12 }, () => this.step());
    return `${[
      'def show(step):',
      '    try:',
      '        value = step()',
      // The order of a set that holds strings is nobody's business.
      '        print(repr(value) if type(value) not in (set, frozenset) else sorted(map(repr, value)))',
      '    except Exception as error:',
      '        print(type(error).__name__, error)',
      ...steps,
      ...(isShown ? [random.of([`print(${last})`, last])] : []),
    ].join('\n')}\n`;
  }

  private argumentsOf({ name, required, optional, named }: Signature): string {
    const { random } = this;
    let kinds = required + optional.slice(0, random.below(optional.length + 1));
    // What a special method says of a wrong number of arguments is no part of the language.
    const isWrong = !name.startsWith('__') && random.oneIn(30);
    const hasMore = isWrong && random.oneIn(2);
    if (isWrong && !hasMore) kinds = kinds.slice(0, -1);
    const values = [...kinds].map((kind) => (random.oneIn(14) ? this.wrong() : this.value(kind)));
    // It may be one that the callable takes, such as a number of digits.
    if (hasMore) values.push(random.oneIn(2) ? this.value('m') : this.wrong());
    for (const [keyword, kind] of named)
      if (random.oneIn(3)) values.push(`${keyword}=${random.oneIn(10) ? this.wrong() : this.value(kind)}`);
    if (named.length === 0 && !name.startsWith('__') && random.oneIn(80))
      values.push(`${random.of(['x', 'key', 'sep'])}=${this.wrong()}`);
    if (random.oneIn(60)) return `*[${values.filter((value) => !value.includes('=')).join(', ')}]`;
    return values.join(', ');
  }

  private sliced(): string {
    const bound = () => (this.random.oneIn(3) ? '' : this.random.oneIn(25) ? this.wrong() : this.value('k'));
    return `${bound()}:${bound()}${this.random.oneIn(2) ? `:${bound()}` : ''}`;
  }

  /** One expression; none takes long or makes anything large, as a result grows with small numbers only. */
  private expression(): string {
    const { random } = this;
    switch (random.below(16)) {
      case 0:
      case 1:
      case 2:
      case 3: {
        const method = random.of(methods);
        const receiver = this.operand(this.value(method.receiver, 1));
        if (random.oneIn(40) && !method.name.startsWith('__'))
          return `type(${receiver}).${method.name}(${this.argumentsOf(method)})`;
        return `${receiver}.${method.name}(${this.argumentsOf(method)})`;
      }
      case 4:
      case 5:
      case 6: {
        const builtin = random.of(builtins);
        return `${builtin.name}(${this.argumentsOf(builtin)})`;
      }
      case 7:
      case 8:
        return this.binary();
      case 9: {
        const operator = random.of(['**', '<<', '>>', '*']);
        if (operator === '*') return this.product();
        const left = random.oneIn(2) ? this.value(random.of(['n', 'I', 'f'])) : this.value('a');
        return `${this.operand(left)} ${operator} ${this.operand(random.oneIn(4) ? this.wrong() : this.value('m'))}`;
      }
      case 10: {
        const value = this.operand(this.value(random.of(['s', 'b', 'l', 't', 'r', 'a'])));
        return `${value}[${random.oneIn(3) ? (random.oneIn(4) ? this.wrong() : this.value('k')) : this.sliced()}]`;
      }
      case 11: {
        const value = this.value(random.of(['I', 'f', 'f', 's', 'n', 'a']), 0);
        const spec = this.spec();
        if (random.oneIn(3)) return `format(${value}, ${JSON.stringify(spec)})`;
        if (random.oneIn(3)) return `'{:${spec}}|{!r:>5}'.format(${value}, ${this.value('s')})`;
        return `f"{${this.operand(value).replace(/^\{/, ' {')}${random.of(['', '', '!r', '!s', '!a'])}:${spec}}"`;
      }
      case 12: {
        const directives = Array.from({ length: 1 + random.below(2) }, () => this.directive());
        const prefix = random.oneIn(5) ? 'b' : '';
        const values = random.oneIn(12)
          ? this.value(random.of(['d', 'a']))
          : `(${directives.map((directive) => `${this.value(/[sra]$/.test(directive) ? 'a' : /[c]$/.test(directive) ? 'i' : 'n', 0)}, `).join('')})`;
        return `${prefix}'${directives.join(' ')}' % ${values}`;
      }
      case 13:
        return `${random.of(['-', '+', '~', 'not '])}${this.operand(this.value(random.oneIn(2) ? 'n' : 'a'))}`;
      case 14:
        return this.operation(() => random.of(['l', 't', 'd', 'S', 's', 'a']));
      default:
        return `${random.of(['list', 'tuple', 'sorted', 'dict', 'sum', 'max'])}(${this.value('E')})`;
    }
  }

  private binary(): string {
    const { random } = this;
    const kind = random.of(['n', 'I', 'f', 'a', 's', 'l']);
    return this.operation(() => (random.oneIn(8) ? 'a' : kind));
  }

  /** A binary operation, on operands of some kinds unless it is a product. */
  private operation(kind: () => string): string {
    const operator = this.random.of(BINARY);
    if (operator === '*') return this.product();
    return `${this.operand(this.value(kind()))} ${operator} ${this.operand(this.value(kind()))}`;
  }

  /** A product: of numbers, or of a sequence and how often it is repeated. */
  private product(): string {
    const number = () => this.value('n');
    const repeated = () => this.wrong();
    const times = () => this.value('m');
    const [left, right] = this.random.of([
      [number, number],
      [repeated, times],
      [times, repeated],
      [repeated, repeated],
    ] as const);
    return `${this.operand(left())} * ${this.operand(right())}`;
  }

  private directive(): string {
    const { random } = this;
    return `%${random.oneIn(5) ? random.of(['-', '+', ' ', '0', '#', '-0', '+0']) : ''}${random.oneIn(3) ? random.of(['1', '5', '12']) : ''}${random.oneIn(3) ? `.${random.of(['0', '2', '10'])}` : ''}${random.oneIn(25) ? random.of(['q', '', '*d', '(x)s', 'l']) : random.of(['d', 'i', 's', 'r', 'a', 'f', 'e', 'g', 'x', 'o', 'c', 'X', 'G', 'u', '%'])}`;
  }

  private step(): string {
    const { random } = this;
    if (!random.oneIn(5)) return `show(lambda: ${this.expression()})`;
    const method = random.of(mutators);
    const value = method.receiver === 'A' ? `bytearray(${this.value('b')})` : this.value(method.receiver, 1);
    return `v = ${value}; show(lambda: v.${method.name}(${this.argumentsOf(method)})); show(lambda: v)`;
  }
}

/** A program made from a seed. */
export function randomCalls(seed: number): string {
  return new CallWriter(seed).program();
}
