// What the compiler does not support yet, by name: refused at the place where it stands, never compiled to something else.

import { type AnyNode, Kind } from '@taipan/parser';
import { PythonSyntaxError } from '@taipan/source';

const FEATURES: Partial<Record<Kind, string>> = {
  [Kind.ClassDef]: "'class'",
  [Kind.AnnAssign]: 'variable annotations',
  [Kind.With]: "'with'",
  [Kind.Match]: "'match'",
  [Kind.Raise]: "'raise'",
  [Kind.Try]: "'try'",
  [Kind.Import]: "'import'",
  [Kind.ImportFrom]: "'from ... import'",
  [Kind.NamedExpr]: "assignment expressions (':=')",
  [Kind.Dict]: 'dict displays',
  [Kind.Set]: 'set displays',
  [Kind.ListComp]: 'list comprehensions',
  [Kind.SetComp]: 'set comprehensions',
  [Kind.DictComp]: 'dict comprehensions',
  [Kind.GeneratorExp]: 'generator expressions',
  [Kind.Yield]: "'yield'",
  [Kind.YieldFrom]: "'yield from'",
  [Kind.JoinedStr]: 'f-strings',
  [Kind.Attribute]: 'attribute access',
  [Kind.Slice]: 'slices',
  [Kind.Starred]: 'starred arguments in a call',
};

/** The error for a node that is valid Python and not supported, named by its kind. */
export function refuseNode(node: AnyNode, source: string, filename: string): PythonSyntaxError {
  const feature = FEATURES[node.kind] ?? 'this syntax';
  const verb = /s$|\)$/.test(feature) && !feature.startsWith("'") ? 'are' : 'is';
  const message = `${feature} ${verb} not supported yet`;
  return new PythonSyntaxError('SyntaxError', message, source, filename, node.start, node.end);
}
