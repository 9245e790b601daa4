/** The twins: the same algorithms in hand-written JavaScript, what this host could do at best. */
import { loadTwin, readPrograms, type Twin } from '../suite/programs.js';
import { type Engine, timedFromJavaScript } from './engine.js';

/** JavaScript as an engine of the suite. */
export async function load(): Promise<Engine> {
  const twins = new Map<string, Twin>();
  for (const { name } of readPrograms()) twins.set(name, await loadTwin(name));
  return {
    title: `JavaScript, Node ${process.version.slice(1)}`,
    time: timedFromJavaScript(({ name }) => twins.get(name)!.run()),
  };
}
