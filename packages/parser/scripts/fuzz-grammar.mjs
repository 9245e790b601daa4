// Random Python programs as fast-check arbitraries: mostly valid ones, and the same with a few characters changed.
import fc from 'fast-check';

const pick = (...values) => fc.constantFrom(...values);
const weighted = (...rows) => fc.oneof(...rows.map(([weight, arbitrary]) => ({ weight, arbitrary })));
/** Concatenates texts and arbitraries of texts. */
const text = (...parts) =>
  fc
    .tuple(...parts.map((part) => (typeof part === 'string' ? fc.constant(part) : part)))
    .map((pieces) => pieces.join(''));
const many = (item, separator, minLength = 0, maxLength = 3) =>
  fc.array(item, { minLength, maxLength }).map((items) => items.join(separator));
const maybe = (part) => weighted([2, fc.constant('')], [1, part]);
/** Mostly `usual`; now and then something that the grammar or a later check refuses. */
const rarely = (usual, odd) => weighted([40, usual], [1, odd]);
const trailing = pick('', '', '', ',');

// --- tokens ----------------------------------------------------------------------------------------------------------------------

const name = weighted(
  [30, pick('a', 'b', 'c', 'x', 'y', 'self', 'f')],
  [
    8,
    pick(
      '_',
      '__',
      '__p',
      'match',
      'case',
      'type',
      'print',
      'super',
      '__class__',
      'é',
      'ﬁx',
      '变量',
      '𝐱',
      'lambda_',
      'None_',
    ),
  ],
  [1, pick('__debug__', 'None', 'if', 'a!', '__classdict__')],
);
const number = rarely(
  pick(
    ...['0', '1', '42', '00', '1_000', '0xFf', '0o17', '0b1_0', '99999999999999999999', '9007199254740993'],
    ...['1.5', '.5', '1.', '1e5', '1E-3', '1_0.0_1e1_0', '1e400', '3j', '1.5J', '0j', '5e-324', '1e16'],
  ),
  pick('01', '1_', '0b2', '0o8', '0x', '1__0', '1e', '1a', '0xfor', '1if', '1_000__0'),
);
const escaped = rarely(
  pick(
    '\\n',
    '\\\\',
    "\\'",
    '\\"',
    '\\x41',
    '\\u0041',
    '\\U0001f600',
    '\\101',
    '\\\n',
    '\\q',
    '\\N{BULLET}',
    '\\ud800',
  ),
  pick('\\x4', '\\N{}', '\\u12', '\\400'),
);
const asciiText = pick('a', 'b c', ' ', '#', '1', '\t', '%s');
const anyText = weighted([5, asciiText], [2, pick('é', '😀', '\u00ad', '变')], [1, pick('{', '}', '\n')]);
const quotes = pick("'", '"', "'''", '"""');

/** A literal with one of these prefixes; texts that its quotes do not allow are left out of the body. */
const literal = (prefix, body) =>
  fc.tuple(prefix, quotes, fc.array(body, { maxLength: 4 })).map(([before, quote, parts]) => {
    const raw = /r/i.test(before);
    const fits = (part) =>
      (quote.length === 3 || !/(^|[^\\])\n/.test(part)) &&
      !(raw && part.startsWith('\\')) &&
      !(part.includes(quote[0]) && part[0] !== '\\');
    return before + quote + parts.filter(fits).join('') + quote;
  });
const stringLiteral = literal(pick('', '', '', 'r', 'u', 'R', 'U'), weighted([3, anyText], [1, escaped]));
const bytesLiteral = literal(
  pick('b', 'rb', 'Br', 'B'),
  weighted([3, asciiText], [1, pick('\\n', '\\x00', '\\xff', '\\\\', '\\q', "\\'")]),
);
const string = weighted([4, stringLiteral], [1, bytesLiteral]);
const comparison = pick('<', '>', '==', '!=', '<=', '>=', 'in', 'not in', 'is', 'is not');
const binary = pick('+', '-', '*', '/', '//', '%', '@', '**', '<<', '>>', '&', '|', '^');
const space = weighted([12, fc.constant(' ')], [1, pick('  ', '\t', '\f', ' \\\n')]);
/** Expressions, targets and patterns count their depth together; a program has some hundreds of characters. */
const LIMITS = { depthSize: 'xsmall', depthIdentifier: 'expression', maxDepth: 5, withCrossShrink: true };
/** What may stand between tokens inside of brackets. */
const gap = weighted([12, fc.constant('')], [1, pick('\n', ' # c\n', '\n\n ')]);

// --- expressions, targets, patterns, parameters ------------------------------------------------------------------------------------

const { expr, target, pattern, parameters, typeParams } = fc.letrec((tie) => {
  const e = tie('expr');
  // What may stand beside an operator without changing the meaning of it all.
  const o = tie('operand');
  const t = tie('target');
  const p = tie('pattern');
  const element = weighted([8, e], [1, text('*', o)], [1, text(name, ' := ', e)]);
  const specification = pick('', '>10', '{a}', '{a!r}.{b}', '%Y', '=^', ' x', '{a:{b}}');
  const fieldEnd = weighted(
    [4, fc.constant('}')],
    [2, text(':', specification, '}')],
    [1, pick('!r}', '!s:x}', '=}', '= !a}', '=:3}')],
  );
  const fieldValue = weighted([4, o], [2, e.map((source) => `(${source})`)], [1, text(o, ', ', o)]);
  const field = text('{', pick('', ' '), fieldValue, pick('', ' '), fieldEnd);
  const formatted = literal(
    pick('f', 'F', 'rf', 'fR', 't', 'rt'),
    weighted([2, asciiText], [1, pick('é', '{{', '}}')], [1, escaped], [4, field]),
  );
  const condition = weighted([6, o], [1, e]);
  const clause = text(
    weighted([8, fc.constant(' for ')], [1, fc.constant(' async for ')]),
    t,
    ' in ',
    condition,
    maybe(text(' if ', condition)),
  );
  const clauses = many(clause, '', 1, 2);
  const argumentList = fc
    .tuple(
      fc.array(weighted([5, e], [1, text('*', o)], [1, text(name, ' := ', e)]), { maxLength: 3 }),
      fc.array(weighted([3, text(name, '=', e)], [1, text('**', o)]), { maxLength: 2 }),
    )
    .map(([positional, keywords]) => [...positional, ...keywords].join(', '));
  const callArguments = weighted(
    [20, text(argumentList, gap)],
    [2, text(e, clauses)],
    [
      1,
      many(
        weighted([2, e], [1, text(name, '=', e)], [1, text('*', e)], [1, text('**', e)], [1, text(e, clauses)]),
        ', ',
        1,
        4,
      ),
    ],
  );
  const slice = weighted([3, e], [2, text(maybe(e), ':', maybe(e), maybe(text(':', maybe(e))))], [1, text('*', o)]);
  const parameterList = (annotated) => {
    const plain = (prefix) => text(prefix, name, annotated ? maybe(text(': ', e)) : '');
    const withDefault = text(plain(''), '=', e);
    const ordered = fc
      .record({
        required: fc.array(plain(''), { maxLength: 2 }),
        slash: pick(false, false, true),
        optional: fc.array(withDefault, { maxLength: 1 }),
        star: pick('', '', '*', '*args'),
        keywordOnly: fc.array(weighted([1, plain('')], [1, withDefault]), { minLength: 1, maxLength: 2 }),
        kwargs: maybe(plain('**')),
      })
      .map(({ required, slash, optional, star, keywordOnly, kwargs }) => {
        const list = [...required, ...(slash && required.length > 0 ? ['/'] : []), ...optional];
        if (star !== '') list.push(star, ...keywordOnly);
        if (kwargs !== '') list.push(kwargs);
        return list.join(', ');
      });
    const jumbled = many(
      weighted([3, plain('')], [2, withDefault], [1, pick('/', '*')], [1, plain('*')], [1, plain('**')]),
      ', ',
      0,
      4,
    );
    return rarely(ordered, jumbled);
  };
  const typeParam = weighted([4, text(name, maybe(text(': ', e)))], [1, text(pick('*', '**'), name)]);
  return {
    operand: fc.oneof(
      LIMITS,
      { weight: 8, arbitrary: name },
      { weight: 3, arbitrary: number },
      { weight: 3, arbitrary: string },
      { weight: 1, arbitrary: pick('None', 'True', 'False', '...', '()', '[]', '{}') },
      { weight: 2, arbitrary: text(pick('-', '+', '~', 'await '), o) },
      { weight: 2, arbitrary: text('(', gap, weighted([6, e], [1, text(name, ' := ', e)]), gap, ')') },
      { weight: 1, arbitrary: text('(', many(element, ', ', 1, 3), ',', gap, ')') },
      { weight: 2, arbitrary: text('[', gap, many(element, ', '), trailing, ']') },
      { weight: 1, arbitrary: text('{', many(element, ', ', 1, 3), trailing, '}') },
      {
        weight: 1,
        arbitrary: text('{', many(weighted([4, text(e, ': ', e)], [1, text('**', o)]), ', ', 1, 3), trailing, gap, '}'),
      },
      { weight: 1, arbitrary: text('[', e, clauses, ']') },
      { weight: 1, arbitrary: text('{', e, clauses, '}') },
      { weight: 1, arbitrary: text('{', e, ': ', e, clauses, '}') },
      { weight: 1, arbitrary: text('(', e, clauses, gap, ')') },
      { weight: 2, arbitrary: text(o, weighted([9, fc.constant(' .')], [1, fc.constant('.')]), name) },
      { weight: 3, arbitrary: text(o, '(', callArguments, ')') },
      { weight: 2, arbitrary: text(o, '[', many(slice, ', ', 1, 2), trailing, ']') },
      { weight: 1, arbitrary: text(pick('(yield ', '(yield from '), e, ')') },
      {
        weight: 1,
        arbitrary: rarely(text('(', stringLiteral, gap, ' ', stringLiteral, ')'), text(string, ' ', string)),
      },
      { weight: 2, arbitrary: formatted },
    ),
    expr: fc.oneof(
      LIMITS,
      { weight: 8, arbitrary: o },
      { weight: 3, arbitrary: text(o, space, binary, space, o) },
      { weight: 1, arbitrary: text(o, ' ', binary, ' ', o, ' ', binary, ' ', o) },
      { weight: 1, arbitrary: text('not ', e) },
      { weight: 2, arbitrary: text(o, pick(' and ', ' or '), o, pick(' and ', ' or ', ' and not '), o) },
      { weight: 2, arbitrary: text(o, ' ', comparison, ' ', o, maybe(text(' ', comparison, ' ', o))) },
      { weight: 2, arbitrary: text(o, ' if ', o, ' else ', e) },
      { weight: 1, arbitrary: text('lambda ', parameterList(false), ': ', e) },
      // Now and then things that only fit in some places.
      {
        weight: 1,
        arbitrary: rarely(
          o,
          weighted(
            [1, text(name, ' := ', e)],
            [1, many(e, ', ', 2, 3)],
            [1, text('*', e)],
            [1, text(e, ' = ', e)],
            [1, text(e, ' ', e)],
          ),
        ),
      },
    ),
    target: fc.oneof(
      LIMITS,
      { weight: 12, arbitrary: name },
      { weight: 2, arbitrary: text(name, '.', name) },
      { weight: 2, arbitrary: text(name, '[', e, ']') },
      { weight: 2, arbitrary: text('(', t, ', ', t, ')') },
      { weight: 1, arbitrary: text('[', many(t, ', '), trailing, ']').filter((s) => s !== '[,]') },
      { weight: 1, arbitrary: text('(', t, ', *', t, ')') },
      { weight: 1, arbitrary: rarely(name, e) },
    ),
    pattern: fc.oneof(
      LIMITS,
      { weight: 3, arbitrary: name },
      {
        weight: 4,
        arbitrary: pick('_', 'None', 'True', '1', '-1', '1+2j', '-1.5-3j', "'s'", "b'x' b'y'", 'a.b', '(1)'),
      },
      { weight: 1, arbitrary: text(pick('1', "'s'", 'a.b'), ' | ', p).map((s) => `(${s})`) },
      { weight: 1, arbitrary: text('(', p, ' as ', name, ')') },
      {
        weight: 1,
        arbitrary: text('[', many(p, ', '), maybe(text(', *', name)), ']').map((s) => s.replace('[, ', '[')),
      },
      { weight: 1, arbitrary: text('(', many(p, ', ', 2, 3), ')') },
      {
        weight: 1,
        arbitrary: text(
          '{',
          many(text(pick('1', "'k'", 'a.b', '-1', 'None'), ': ', p), ', '),
          maybe(text(', **', name)),
          '}',
        ).map((s) => s.replace('{, ', '{')),
      },
      {
        weight: 1,
        arbitrary: text(name, '(', many(p, ', '), maybe(text(', ', name, '=', p)), ')').map((s) =>
          s.replace('(, ', '('),
        ),
      },
      {
        weight: 1,
        arbitrary: rarely(
          fc.constant('_'),
          weighted([1, fc.constant('f"x"')], [1, text(p, ', ', p)], [1, e], [1, text(p, ' | ', p)]),
        ),
      },
    ),
    parameters: parameterList(true),
    typeParams: weighted(
      [5, fc.constant('')],
      [1, text('[', many(typeParam, ', ', 1, 3), maybe(text(' = ', e)), trailing, ']')],
    ),
  };
});

// --- statements --------------------------------------------------------------------------------------------------------------------

const expressions = weighted([6, expr], [1, many(expr, ', ', 2, 3)], [1, text(expr, ',')]);
const targets = weighted([4, target], [1, many(target, ', ', 2, 3)], [1, text('*', target, ',')]);
const singleTarget = weighted(
  [6, name],
  [1, text(name, '.', name)],
  [1, text(name, '[', expr, ']')],
  [1, text('(', name, ')')],
);
const dotted = many(name, '.', 1, 3);
const alias = (what) => text(what, maybe(text(' as ', name)));
const imported = weighted(
  [6, many(alias(name), ', ', 1, 2)],
  [1, fc.constant('*')],
  [1, text('(', many(alias(name), ', ', 1, 2), trailing, gap, ')')],
);
const simple = weighted(
  [6, expressions],
  [5, text(many(targets, ' = ', 1, 2), ' = ', weighted([5, expressions], [1, text('yield ', expr)]))],
  [2, text(singleTarget, ' ', binary, '= ', expressions)],
  [2, text(singleTarget, ': ', expr, maybe(text(' = ', expr)))],
  [2, text('return ', maybe(expressions))],
  [1, text('del ', many(target, ', ', 1, 2), trailing)],
  [1, text('assert ', expr, maybe(text(', ', expr)))],
  [1, text('raise ', maybe(text(expr, maybe(text(' from ', expr)))))],
  [1, text(pick('global ', 'nonlocal '), many(name, ', ', 1, 2))],
  [1, text('import ', many(alias(dotted), ', ', 1, 2))],
  [1, text('from ', pick('', '.', '..', '...', '. .'), dotted, ' import ', imported)],
  [1, text('from ', pick('.', '..', '...'), ' import ', imported)],
  [1, text('type ', name, typeParams, ' = ', expr)],
  [2, pick('pass', 'break', 'continue', 'yield', 'from __future__ import annotations')],
);

const indentation = weighted([8, fc.constant('    ')], [2, pick('  ', ' ', '\t')]);
/** Lines of a block, indented by one unit. */
const indented = (lines, unit) => lines.map((line) => (line === '' ? line : unit + line));
const joinLine = fc.array(simple, { minLength: 1, maxLength: 2 }).map((statements) => [statements.join('; ')]);

const { statement } = fc.letrec((tie) => {
  const s = tie('statement');
  const block = fc
    .tuple(fc.array(s, { minLength: 1, maxLength: 3 }), indentation)
    .map(([statements, unit]) => indented(statements.flat(), unit));
  /** `header:` and its block, on one line or several. */
  const compound = (header) =>
    weighted(
      [5, fc.tuple(header, block).map(([head, body]) => [`${head}:`, ...body])],
      [1, fc.tuple(header, joinLine).map(([head, [line]]) => [`${head}: ${line}`])],
    );
  const optional = (part) => weighted([2, fc.constant([])], [1, part]);
  const sequence = (...parts) => fc.tuple(...parts).map((groups) => groups.flat());
  const decorators = fc.array(text('@', expr), { maxLength: 2 });
  const caught = weighted([5, expr], [1, text(expr, ', ', expr)]);
  const handlers = (word) =>
    sequence(
      ...[1, 2].map((n) =>
        (n === 1 ? (x) => x : optional)(compound(text(word, ' ', caught, maybe(text(' as ', name))))),
      ),
    );
  const otherwise = optional(compound(fc.constant('else')));
  const withItem = text(expr, maybe(text(' as ', target)));
  const caseBlock = compound(text('case ', pattern, maybe(text(' if ', expr))));
  const header = (...parts) => compound(text(...parts));
  return {
    statement: fc.oneof(
      { depthSize: 'xsmall', maxDepth: 3, withCrossShrink: true },
      { weight: 12, arbitrary: joinLine },
      { weight: 1, arbitrary: pick(['# comment'], [''], ['pass # comment']) },
      { weight: 2, arbitrary: sequence(header('if ', expr), optional(header('elif ', expr)), otherwise) },
      { weight: 1, arbitrary: sequence(header('while ', expr), otherwise) },
      {
        weight: 1,
        arbitrary: sequence(header(pick('for ', 'for ', 'async for '), targets, ' in ', expressions), otherwise),
      },
      { weight: 1, arbitrary: header(pick('with ', 'with ', 'async with '), many(withItem, ', ', 1, 2)) },
      { weight: 1, arbitrary: header('with (', many(withItem, ', ', 1, 2), trailing, ')') },
      {
        weight: 1,
        arbitrary: sequence(
          header('try'),
          handlers('except'),
          optional(header('except')),
          otherwise,
          optional(header('finally')),
        ),
      },
      { weight: 1, arbitrary: sequence(header('try'), handlers('except*'), otherwise, optional(header('finally'))) },
      {
        weight: 1,
        arbitrary: sequence(header('try'), rarely(fc.constant([]), otherwise), header('finally')),
      },
      {
        weight: 3,
        arbitrary: sequence(
          decorators,
          header(pick('def ', 'def ', 'async def '), name, typeParams, '(', parameters, ')', maybe(text(' -> ', expr))),
        ),
      },
      {
        weight: 2,
        arbitrary: sequence(
          decorators,
          header('class ', name, typeParams, maybe(text('(', many(expr, ', ', 0, 2), ')'))),
        ),
      },
      {
        weight: 1,
        arbitrary: fc
          .tuple(text('match ', expressions), fc.array(caseBlock, { minLength: 1, maxLength: 2 }))
          .map(([head, cases]) => [`${head}:`, ...indented(cases.flat(), '  ')]),
      },
    ),
  };
});

const lineEnd = weighted([10, fc.constant('\n')], [1, pick('\r\n', '\r')]);
const valid = fc
  .tuple(fc.array(statement, { minLength: 1, maxLength: 3 }), lineEnd, fc.boolean())
  .map(([statements, end, last]) => statements.flat().join('\n').replaceAll('\n', end) + (last ? end : ''));

const NOISE = [
  ...'()[]{}:;,.=+-*/%&|^~<>!@#\\\'"`$?_ \t\n\f\r0123xfbte',
  ...[
    '"""',
    "'''",
    ':=',
    '->',
    '**',
    ' if ',
    ' for ',
    ' in ',
    ' lambda ',
    ' not ',
    ' async ',
    '\ufeff',
    '\u00a0',
    '€',
    '\0',
  ],
];
const change = fc.record({
  at: fc.nat(),
  remove: fc.nat({ max: 2 }),
  insert: weighted([1, fc.constant('')], [2, fc.constantFrom(...NOISE)]),
});

/** The same with some characters removed or inserted. */
const damaged = (sources) =>
  fc.tuple(sources, fc.array(change, { minLength: 1, maxLength: 2 })).map(([source, changes]) => {
    let changed = source;
    for (const { at, remove, insert } of changes) {
      const place = at % (changed.length + 1);
      changed = changed.slice(0, place) + insert + changed.slice(place + remove);
    }
    // Half a character is no source text.
    return /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.test(changed) ? source : changed;
  });
const inMode = (mode, sources) => weighted([2, sources], [1, damaged(sources)]).map((source) => ({ mode, source }));

/** A program and what it is to be parsed as: `{ mode, source }`. One in three is damaged. */
export const program = weighted(
  [10, inMode('exec', valid)],
  [1, inMode('eval', text(pick('', ' ', '\n', '# c\n'), expressions, pick('', '\n', '\n\n', ' # c')))],
  [
    1,
    inMode(
      'single',
      weighted(
        [3, statement.map((lines) => `${lines.join('\n')}\n`)],
        [2, statement.map((lines) => `${lines.join('\n')}\n\n`)],
        [1, valid],
      ),
    ),
  ],
);
