/** The engines of the suite. To add one: a file beside this one that exports `load`, and a line here. */
import type { Engine } from './engine.js';

/** The engines of the suite by name, in the order of the report. Loading rejects with the reason where an engine is not there. */
export const ENGINES: Readonly<Record<string, () => Promise<Engine>>> = {
  taipan: async () => (await import('./taipan.js')).load(),
  pyodide: async () => (await import('./pyodide.js')).load(),
  native: async () => (await import('./native.js')).load(),
  javascript: async () => (await import('./javascript.js')).load(),
  micropython: async () => (await import('./micropython.js')).load(),
  brython: async () => (await import('./brython.js')).load(),
  skulpt: async () => (await import('./skulpt.js')).load(),
};

/** Taipan once more, for the comparison of builds: it also runs single stages. */
export const STAGES_ENGINE = 'stages';

/** Loads an engine in this process. */
export async function loadEngine(name: string): Promise<Engine> {
  if (name === STAGES_ENGINE) return (await import('./stages.js')).load();
  return ENGINES[name]!();
}
