// Runs snippets in CPython (one call for the whole batch) and in Taipan (one by one), and tells where the two disagree.

import { executePython, PythonError } from 'taipan';
import type { Oracle } from './oracle.mjs';

/** A snippet on which the two sides disagree. */
export interface Difference {
  source: string;
  cpython: string;
  taipan: string;
}

/** How a batch went. */
export interface Comparison {
  /** Snippets with the same outcome on both sides. */
  compared: number;
  /** Snippets whose float differs by one unit in the last place, counted apart if the caller says so. */
  adjacent: number;
  /** Snippets that Taipan may refuse, and did. */
  refused: number;
  /** Snippets that are no Python: a generator of snippets that makes such has a fault. */
  invalid: number;
  differences: Difference[];
}

/**
 * What this version of the language refuses to compute because it lacks the type of the result or of a step on the way. Refusing says so; a
 * wrong answer is a difference like any other.
 */
const REFUSAL =
  /\[NotImplementedError: Taipan does not support (string formatting with '%'|complex numbers|unions of types) yet\]$/;

/** Addresses differ between any two runs. */
function withoutAddresses(text: string): string {
  return text.replace(/ at 0x[0-9a-f]+/g, ' at 0x');
}

function describeOutcome(output: string, type: string | null, message: string | null): string {
  return withoutAddresses(type === null ? output : `${output}[${message === '' ? type : `${type}: ${message}`}]`);
}

/** Runs a snippet in Taipan: its output, then the exception in brackets when there is one. */
export function runInTaipan(source: string): string {
  try {
    return describeOutcome(executePython(source), null, null);
  } catch (error) {
    if (error instanceof PythonError) return describeOutcome(error.stdout, error.type, error.message);
    return `host error: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
  }
}

/** Whether two texts are floats with no float between them. */
function areAdjacentFloats(a: string, b: string): boolean {
  if (!/[.e]/.test(a) || !/[.e]/.test(b) || !Number.isFinite(Number(a)) || !Number.isFinite(Number(b))) return false;
  const bits = (text: string) => {
    const view = new DataView(new ArrayBuffer(8));
    view.setFloat64(0, Number(text));
    return view.getBigInt64(0);
  };
  const distance = bits(a) - bits(b);
  return distance === 1n || distance === -1n;
}

/**
 * Compares a batch of snippets.
 * @param countAdjacent floats one unit in the last place apart are counted, not reported: for functions of the C library, which CPython does not
 *   round correctly in every case
 */
export function compareSnippets(oracle: Oracle, sources: string[], countAdjacent = false): Comparison {
  const comparison: Comparison = { compared: 0, adjacent: 0, refused: 0, invalid: 0, differences: [] };
  oracle.execute(sources).forEach((outcome, index) => {
    const source = sources[index] as string;
    const cpython = describeOutcome(outcome.output, outcome.type, outcome.message);
    const taipan = runInTaipan(source);
    if (outcome.type === 'SyntaxError') comparison.invalid++;
    if (cpython === taipan) comparison.compared++;
    else if (REFUSAL.test(taipan)) comparison.refused++;
    else if (countAdjacent && areAdjacentFloats(cpython, taipan)) comparison.adjacent++;
    else comparison.differences.push({ source, cpython, taipan });
  });
  return comparison;
}

/** A report of disagreements for a failing test: at most `limit` of them, one paragraph each. */
export function formatDifferences(differences: Difference[], limit = 20): string {
  const shown = differences
    .slice(0, limit)
    .map(
      ({ source, cpython, taipan }) =>
        `  source   ${JSON.stringify(source)}\n  CPython  ${cpython}\n  Taipan   ${taipan}`,
    );
  const rest = differences.length > limit ? [`  ... and ${differences.length - limit} more`] : [];
  return [...shown, ...rest].join('\n\n');
}

/** Throws with a report when a batch holds a disagreement. Returns the comparison. */
export function expectAgreement(oracle: Oracle, sources: string[], context = ''): Comparison {
  const comparison = compareSnippets(oracle, sources);
  if (comparison.differences.length > 0) {
    throw new Error(
      `${comparison.differences.length} of ${sources.length} snippets differ from CPython ${oracle.version}${context}\n${formatDifferences(comparison.differences)}`,
    );
  }
  return comparison;
}
