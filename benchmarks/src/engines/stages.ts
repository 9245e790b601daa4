/** Taipan stage by stage, for the comparison of two builds: a stage alone on some texts, or whole programs, in one warm process. */
import type { Program } from '../suite/programs.js';
import { warmUp } from '../warm-up.js';
import type { Engine } from './engine.js';
import { compile, compileToKeep, execute, lex, parse, prepare, run, runProgram } from './taipan.js';

/** Milliseconds of varied code before anything is timed. */
const WARM_UP = 400;

/** Something to do again and again, each time with the same result. */
type Work = () => unknown;

/** One text in one stage; what has an output gives it, so that it can be compared. */
function workOf(stage: string, source: string): Work {
  switch (stage) {
    case 'lexer':
      return () => lex(source);
    case 'parser':
      return () => parse(source).kind;
    case 'compiler': {
      const prepared = prepare(source);
      return () => compile(prepared).length;
    }
    case 'vm': {
      const code = compileToKeep(source);
      return () => execute(code);
    }
    case 'pipeline':
      return () => run(source);
    default:
      throw new Error(`there is no stage '${stage}'`);
  }
}

/** The works of a program with what each must give. */
function worksOf({ source, expected, stage }: Program): { works: Work[]; results: unknown[] } {
  if (stage === undefined) return { works: [() => runProgram(source)], results: [expected] };
  const works = stage.sources.map((text) => workOf(stage.name, text));
  const hasOutput = stage.name === 'vm' || stage.name === 'pipeline';
  return { works, results: hasOutput ? [...stage.outputs] : works.map((work) => work()) };
}

/** Taipan as an engine that also runs single stages. Loading it warms it up on varied code. */
export function load(): Engine {
  warmUp(run, WARM_UP);
  const known = new WeakMap<Program, ReturnType<typeof worksOf>>();
  return {
    title: 'Taipan, stage by stage',
    time: (program, times) => {
      let found = known.get(program);
      if (found === undefined) known.set(program, (found = worksOf(program)));
      const { works, results } = found;
      const start = performance.now();
      for (let i = 0; i < times; i++) {
        for (let j = 0; j < works.length; j++) {
          if (works[j]!() !== results[j]) throw new Error('gives something else');
        }
      }
      return performance.now() - start;
    },
  };
}
