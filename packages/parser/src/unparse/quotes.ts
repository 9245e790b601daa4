// Which quotes a string literal is written with, so that as little as possible in it must be escaped.
import { isPrintable } from './printable.js';
import { escapeCharacter, stringRepr } from './repr.js';

const SHORT_QUOTES = ["'", '"'];
const LONG_QUOTES = ['"""', "'''"];
const ALL_QUOTES: readonly string[] = [...SHORT_QUOTES, ...LONG_QUOTES];

/** The text between the quotes, and the quotes that may stand around it, the preferred ones first. */
interface QuotedText {
  readonly text: string;
  readonly quotes: readonly string[];
}

/** A part of an f-string or t-string: literal text, or the source of a replacement field with its braces. */
export interface StringPart {
  readonly text: string;
  readonly literal: boolean;
}

/** A docstring, which is always written in triple quotes, line ends and tabs as they are. */
export function docstringLiteral(value: string): string {
  const { text, quotes } = quoteText(value, LONG_QUOTES, false);
  return quotes[0] + text + quotes[0];
}

/** The parts of an f-string or t-string in quotes that none of them contains, if there are such. */
export function formattedLiteral(parts: readonly StringPart[]): string {
  let quotes: readonly string[] = ALL_QUOTES;
  let out = '';
  for (const part of parts) {
    if (part.literal) {
      const quoted = quoteText(part.text, quotes, true);
      if (!quoted.quotes.some((q) => quotes.includes(q))) return fallbackLiteral(parts);
      out += quoted.text;
      quotes = quoted.quotes;
    } else {
      if (part.text.includes('\n')) quotes = quotes.filter((q) => q.length === 3);
      const fitting = quotes.filter((q) => !part.text.includes(q));
      if (fitting.length > 0) quotes = fitting;
      out += part.text;
    }
  }
  return quotes[0] + out + quotes[0];
}

/** When no quotes suit all parts: triple single quotes, with everything in the literal parts escaped that `repr` escapes. */
function fallbackLiteral(parts: readonly StringPart[]): string {
  let out = '';
  // The double quote in front makes `repr` choose single quotes, whatever follows.
  for (const { text, literal } of parts) out += literal ? stringRepr(`"${text}`).slice(2, -1) : text;
  return `'''${out}'''`;
}

/** Finds among `candidates` the quotes that `value` can stand in with nothing escaped but what must be. */
function quoteText(value: string, candidates: readonly string[], escapeLineEndsAndTabs: boolean): QuotedText {
  let text = '';
  for (const c of value) {
    const plain = (c === '\n' || c === '\t') && !escapeLineEndsAndTabs;
    text += plain || (c !== '\\' && isPrintable(c.codePointAt(0)!)) ? c : escapeCharacter(c);
  }
  const quotes = candidates.filter((q) => (q.length === 3 || !text.includes('\n')) && !text.includes(q));
  if (quotes.length === 0) {
    const literal = stringRepr(value);
    const quote = candidates.find((q) => q.includes(literal[0]!)) ?? literal[0]!;
    return { text: literal.slice(1, -1), quotes: [quote] };
  }
  if (text === '') return { text, quotes };
  // Quotes that differ from the last character come first: '''"''' is preferred to """\"""".
  const last = text[text.length - 1]!;
  const ordered = [...quotes.filter((q) => q[0] !== last), ...quotes.filter((q) => q[0] === last)];
  return { text: ordered[0]![0] === last ? `${text.slice(0, -1)}\\${last}` : text, quotes: ordered };
}
