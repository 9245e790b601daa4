// What is searched: text as code points, or bytes.

import { bytesFrom, PyBytes } from '../../objects/bytes.js';
import { typeError } from '../../objects/exceptions.js';
import type { Value } from '../../objects/object.js';
import { asText, charsOf, isWide } from '../../objects/text.js';
import { typeOf } from '../../objects/types.js';
import type { Codes } from './matcher.js';

export interface Subject {
  readonly codes: Codes;
  readonly length: number;
  /** The part between two indices, as text or bytes. */
  slice(start: number, stop: number): Value;
}

let lastText: string | null = null;
let lastSubject: Subject | null = null;

function textSubject(text: string): Subject {
  // A program asks about the same text again and again.
  if (text === lastText && lastSubject !== null) {
    // One that is equal but another object is compared character by character, once and not every time.
    lastText = text;
    return lastSubject;
  }
  let subject: Subject;
  if (isWide(text)) {
    const chars = charsOf(text);
    const codes = Uint32Array.from(chars, (c) => c.codePointAt(0) as number);
    subject = { codes, length: codes.length, slice: (start, stop) => chars.slice(start, stop).join('') };
  } else {
    const codes = new Uint16Array(text.length);
    for (let i = 0; i < text.length; i++) codes[i] = text.charCodeAt(i);
    subject = { codes, length: codes.length, slice: (start, stop) => text.slice(start, stop) };
  }
  lastText = text;
  lastSubject = subject;
  return subject;
}

/** @param isBytes what the pattern is made for; null for either. @throws TypeError */
export function subjectOf(value: Value, isBytes: boolean | null): Subject {
  const text = asText(value);
  if (text !== undefined) {
    if (isBytes === true) throw typeError('cannot use a bytes pattern on a string-like object');
    return textSubject(text);
  }
  const bytes = bytesFrom(value);
  if (bytes === undefined) throw typeError(`expected string or bytes-like object, got '${typeOf(value).name}'`);
  if (isBytes === false) throw typeError('cannot use a string pattern on a bytes-like object');
  return { codes: bytes, length: bytes.length, slice: (start, stop) => new PyBytes(bytes.slice(start, stop)) };
}

/** Texts or bytes one after the other. */
export function joinParts(parts: readonly Value[], isBytes: boolean): Value {
  if (!isBytes) return parts.map((part) => asText(part)).join('');
  const arrays = parts.map((part) => bytesFrom(part) as Uint8Array);
  const all = new Uint8Array(arrays.reduce((sum, array) => sum + array.length, 0));
  let at = 0;
  for (const array of arrays) {
    all.set(array, at);
    at += array.length;
  }
  return new PyBytes(all);
}
