// `from __future__ import ...`: which statements are such, and what they switch on (reference, 7.11.1 "Future statements").
import { type alias, ConstantType, type ImportFrom, Kind, type StmtNode } from '../generated/nodes.js';

/** The features that are known; all but one have been the rule for long and change nothing. */
const FEATURES: ReadonlySet<string> = new Set([
  'nested_scopes',
  'generators',
  'division',
  'absolute_import',
  'with_statement',
  'print_function',
  'unicode_literals',
  'barry_as_FLUFL',
  'generator_stop',
  'annotations',
]);

export interface FutureFeatures {
  /** Annotations become strings (PEP 563). */
  annotations: boolean;
  /** The last statement of the block of future statements that opens the program; null when there is none. */
  last: ImportFrom | null;
}

export function isFutureImport(statement: StmtNode): statement is ImportFrom {
  return statement.kind === Kind.ImportFrom && statement.level === 0 && statement.module === '__future__';
}

/**
 * Reads the future statements at the beginning of a body.
 * @param fail throws a SyntaxError with this message at this name
 */
export function readFutureFeatures(body: StmtNode | null, fail: (message: string, at: alias) => never): FutureFeatures {
  const features: FutureFeatures = { annotations: false, last: null };
  let statement = body;
  if (statement !== null && isDocstring(statement)) statement = statement.next;
  for (; statement !== null && isFutureImport(statement); statement = statement.next) {
    for (let name = statement.names; name !== null; name = name.next) {
      if (name.name === 'braces') fail('not a chance', name);
      if (!FEATURES.has(name.name)) fail(`future feature ${name.name} is not defined`, name);
      if (name.name === 'annotations') features.annotations = true;
    }
    features.last = statement;
  }
  return features;
}

function isDocstring(statement: StmtNode): boolean {
  return (
    statement.kind === Kind.Expr &&
    statement.value.kind === Kind.Constant &&
    statement.value.constantType === ConstantType.Str
  );
}
