/** Module hooks: the packages of this repository are taken from another folder. Runs in the thread of the loader. */
import type { InitializeHook, ResolveHook } from 'node:module';
import { pathToFileURL } from 'node:url';

let root = '';

/** Takes the folder: one that has `packages/lexer/dist/index.js` and so on, as this repository has. */
export const initialize: InitializeHook<string> = (folder) => {
  root = folder;
};

/** Sends `taipan` and `@taipan/...` to the folder, and leaves everything else alone. */
export const resolve: ResolveHook = (specifier, context, next) => {
  const name = /^(?:@taipan\/)?(\w+)$/.exec(specifier)?.[1];
  if (name === undefined || (specifier === name && name !== 'taipan')) return next(specifier, context);
  return { url: pathToFileURL(`${root}/packages/${name}/dist/index.js`).href, shortCircuit: true };
};
