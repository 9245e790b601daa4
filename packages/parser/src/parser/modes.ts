// What a source can be, as compile()'s mode says it.

/** A module, one expression, or one interactive statement. */
export type ParseMode = 'exec' | 'eval' | 'single';

/** Whether a text is only blanks, line ends and comments: what may follow an interactive statement. */
export function isBlank(text: string): boolean {
  return /^(?:[ \t\n\r\f]|#[^\n\r]*)*$/.test(text);
}
