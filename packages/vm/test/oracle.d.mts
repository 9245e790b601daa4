export function askPython(expressions: readonly string[]): Promise<string[]>;
