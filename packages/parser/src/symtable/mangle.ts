/**
 * Private name mangling (reference: 6.2.2 "Identifiers (Names)", private name mangling).
 *
 * @param className the name of the innermost enclosing class as written, or null outside of classes
 * @param name an identifier (a dotted name is never mangled)
 * @returns `_Class__name` for a private name inside a class whose name has more than underscores, else `name` itself
 */
export function mangle(className: string | null, name: string): string {
  if (className === null || name.charCodeAt(0) !== 95 || name.charCodeAt(1) !== 95) return name;
  if (name.endsWith('__') || name.includes('.')) return name;
  let i = 0;
  while (className.charCodeAt(i) === 95) i++;
  return i === className.length ? name : `_${className.slice(i)}${name}`;
}
