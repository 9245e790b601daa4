import {
  type AnyNode,
  type Assert,
  type BinOp,
  type FunctionDef,
  iterChildNodes,
  iterFields,
  Kind,
  listFrom,
  listOf,
  listToArray,
  type Module,
  type Name,
  newName,
  newPass,
  nodeName,
  parse,
  Transformer,
  unparse,
  Visitor,
  walk,
} from '@taipan/parser';
import { describe, expect, test } from 'vitest';

const LOAD = 1;
const module = (source: string) => parse(source) as Module;

describe('lists', () => {
  test('listOf goes on where it was although a member is moved elsewhere', () => {
    const tree = module('a\nb\nc\n');
    const seen: AnyNode[] = [];
    for (const s of listOf(tree.body)) {
      seen.push(s);
      s.next = null;
    }
    expect(seen).toHaveLength(3);
  });

  test('listFrom links what listToArray gave, in any order, and ends the chain', () => {
    const tree = module('a\nb\nc\n');
    tree.body = listFrom(listToArray(tree.body).reverse());
    expect(unparse(tree)).toBe('c\nb\na');
    tree.body = listFrom(listToArray(tree.body).slice(0, 1));
    expect(unparse(tree)).toBe('c');
    expect(listFrom([])).toBe(null);
  });
});

describe('reading', () => {
  test("iterFields gives CPython's fields in CPython's order", () => {
    const call = (module('f(a, *b, c=d)').body as { value: AnyNode } & AnyNode).value;
    const fields = [...iterFields(call)];
    expect(fields.map(([name]) => name)).toEqual(['func', 'args', 'keywords']);
    expect((fields[1]![1] as AnyNode[]).map(nodeName)).toEqual(['Name', 'Starred']);
    expect(fields.map(([, content]) => Array.isArray(content))).toEqual([false, true, true]);
  });

  test('a missing key of a dict display is null among the keys', () => {
    const dict = (module('{1: 2, **x}').body as { value: AnyNode } & AnyNode).value;
    const [[, keys]] = [...iterFields(dict)] as [[string, unknown[]]];
    expect(keys[1]).toBe(null);
    expect([...iterChildNodes(dict)].map(nodeName)).toEqual(['Constant', 'Constant', 'Name']);
  });

  test('comparison operators and names come as arrays, one or more of them', () => {
    const names = new Map([...iterFields(module('global a').body as AnyNode)]).get('names');
    expect(names).toEqual(['a']);
    const compare = (module('a < b').body as { value: AnyNode } & AnyNode).value;
    expect(new Map([...iterFields(compare)]).get('ops')).toEqual([3]);
  });

  test('walk goes level by level', () => {
    expect([...walk(module('f(x) + y'))].map(nodeName)).toEqual([
      'Module',
      'Expr',
      'BinOp',
      'Call',
      'Name',
      'Name',
      'Name',
    ]);
  });

  test('walk needs no deep stack', () => {
    const count = [...walk(module(Array.from({ length: 20_000 }, () => 'a').join('+')))].length;
    expect(count).toBe(2 + 20_000 + 19_999);
  });
});

describe('Visitor', () => {
  test('calls the method of a kind and, without one, visits the children', () => {
    class Names extends Visitor {
      readonly found: string[] = [];
      override visitName(node: Name): void {
        this.found.push(node.id);
      }
      override visitFunctionDef(node: FunctionDef): void {
        this.found.push(`def ${node.name}`);
        this.genericVisit(node);
      }
    }
    const visitor = new Names();
    visitor.visit(module('def f(p=q):\n  return r + s\nt'));
    expect(visitor.found).toEqual(['def f', 'q', 'r', 's', 't']);
  });

  test('gives back what the method returned', () => {
    class Size extends Visitor<number> {
      override visitBinOp(node: BinOp): number {
        return (this.visit(node.left) ?? 1) + (this.visit(node.right) ?? 1);
      }
    }
    expect(new Size().visit((module('a + b * c').body as { value: AnyNode } & AnyNode).value)).toBe(3);
  });

  test('a tree that is too deep is refused, not a stack overflow', () => {
    const deep = module(Array.from({ length: 20_000 }, () => 'a').join('+'));
    expect(() => new Visitor().visit(deep)).toThrow('maximum recursion depth exceeded');
  });
});

describe('Transformer', () => {
  class Clean extends Transformer {
    override visitAssert(_node: Assert): null {
      return null;
    }
    override visitName(node: Name): AnyNode {
      return node.id === 'old' ? newName(node.start, node.end, 'new', LOAD) : node;
    }
    override visitPass(node: AnyNode): AnyNode[] {
      return [node, newPass(0, 0), newPass(0, 0)];
    }
  }

  test('replaces, removes and splices', () => {
    const tree = module('assert a\nx = old\nif y:\n  pass\n  assert b\nassert c');
    expect(unparse(new Clean().visit(tree) as AnyNode)).toBe('x = new\nif y:\n    pass\n    pass\n    pass');
    expect(tree.body!.kind).toBe(Kind.Assign);
  });

  test('keeps the holes of a dict display', () => {
    const tree = module('{**old, 1: old}');
    expect(unparse(new Clean().visit(tree) as AnyNode)).toBe('{**new, 1: new}');
  });

  test('removes an optional child, and refuses to remove another', () => {
    class NoNames extends Transformer {
      override visitName(): null {
        return null;
      }
    }
    expect(unparse(new NoNames().visit(module('return x')) as AnyNode)).toBe('return');
    expect(() => new NoNames().visit(module('x + 1'))).toThrow('BinOp.left cannot be removed');
  });

  test('refuses a list where one node belongs, and undefined anywhere', () => {
    class Twice extends Transformer {
      override visitName(node: Name): AnyNode[] {
        return [node, node];
      }
    }
    expect(() => new Twice().visit(module('x + 1'))).toThrow('BinOp.left is one node');
    class Forgetful extends Transformer {
      // @ts-expect-error: a method has to return something
      override visitName(): void {}
    }
    expect(() => new Forgetful().visit(module('x'))).toThrow('visitName returned undefined');
  });
});
