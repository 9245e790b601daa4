// Warnings of the compiler, on their way to the program's standard error.

import { type Interactive, type Module, syntaxWarnings } from '@taipan/parser';
import { type VM, warnOfSyntax } from '@taipan/vm';

/**
 * Shows what there is to warn of in a source.
 * @param tree what was parsed from the source
 * @param isListed whether the source is in a file, so that a warning shows its line
 * @throws PythonSyntaxError for a warning that a filter makes an error
 */
export function showWarnings(
  vm: VM,
  tree: Module | Interactive,
  source: string,
  filename: string,
  isListed: boolean,
): void {
  for (const { message, error } of syntaxWarnings(tree, source, filename))
    warnOfSyntax(vm, message, error, isListed && !filename.startsWith('<') ? error.text : null);
}
