/** A worker seen from the run: a process with an engine in it that is asked and answers, and is replaced when it dies or hangs. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { ProcessOptions } from '../compare/build.js';
import type { SuiteEffort } from '../effort.js';
import type { WarmUpBatch } from '../result.js';
import type { Program } from './programs.js';
import type { Answer, Request } from './worker.js';

const WORKER = fileURLToPath(new URL('./worker.js', import.meta.url));

const AS_IT_IS: ProcessOptions = { flags: [], environment: {} };

/** Why an engine has no time to give. */
export class EngineFailure extends Error {}

/** One engine in a process of its own. */
export class EngineProcess {
  /** What it is called in the results. */
  readonly name: string;
  /** The engine's name and version. */
  title: string;
  private readonly engine: string;
  private readonly effort: SuiteEffort;
  private readonly options: ProcessOptions;
  private child: ChildProcess | null = null;
  private errors = '';

  /** `engine` names the adapter; `name` is another where an engine takes part twice. `options` are for its process. */
  constructor(name: string, engine: string, effort: SuiteEffort, options: ProcessOptions = AS_IT_IS) {
    this.name = name;
    this.title = engine;
    this.engine = engine;
    this.effort = effort;
    this.options = options;
  }

  /** Starts the process and loads the engine. Rejects with an EngineFailure where the engine is not there. */
  async start(): Promise<void> {
    this.errors = '';
    const { flags, environment } = this.options;
    this.child = fork(WORKER, [this.engine], {
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      execArgv: [...flags],
      env: { ...process.env, ...environment },
    });
    this.child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.errors = (this.errors + text).slice(-2000);
    });
    const answer = await this.answer();
    if (answer.kind === 'loaded') this.title = answer.title;
  }

  /** Runs a program until it is warm; `warmUp` are the milliseconds for that. Gives the batches, the first run first. Rejects with an EngineFailure. */
  async prepare(program: Program, warmUp: number = this.effort.warmUp): Promise<readonly WarmUpBatch[]> {
    const { batch } = this.effort;
    const answer = await this.ask({ kind: 'prepare', program, batch, warmUp });
    return answer.kind === 'prepared' ? answer.warmUp : [];
  }

  /** Nanoseconds per run of the program that was prepared last. Rejects with an EngineFailure. */
  async time(): Promise<number> {
    const answer = await this.ask({ kind: 'time' });
    return answer.kind === 'timed' ? answer.time : Number.NaN;
  }

  /** Ends the process. */
  stop(): void {
    this.child?.kill('SIGKILL');
    this.child = null;
  }

  private async ask(request: Request): Promise<Answer> {
    if (this.child === null) await this.start();
    this.child!.send(request);
    return this.answer();
  }

  private async answer(): Promise<Answer> {
    const child = this.child!;
    const waiting = new AbortController();
    const { signal } = waiting;
    const seconds = this.effort.limit;
    const timer = setTimeout(() => waiting.abort(), seconds * 1000);
    const ended = once(child, 'exit', { signal }).then(([code, by]) => {
      throw new EngineFailure(`its process ended (${by ?? code}): ${this.errors.trim().split('\n').at(-1)}`);
    });
    try {
      const [answer] = (await Promise.race([once(child, 'message', { signal }), ended])) as [Answer];
      if (answer.kind === 'failed') throw new EngineFailure(answer.reason);
      return answer;
    } catch (error) {
      if (error instanceof EngineFailure && this.child?.exitCode === null) throw error;
      this.stop();
      throw error instanceof EngineFailure ? error : new EngineFailure(`no answer within ${seconds} s`);
    } finally {
      clearTimeout(timer);
      ended.catch(() => undefined);
      waiting.abort();
    }
  }
}
