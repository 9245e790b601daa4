// A process of its own for work that may take for ever or take the process down: it has a time limit, and another one takes its place when it ends.

import { type ChildProcess, fork, type Serializable } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Milliseconds between two looks at the time. */
const TICK = 100;

/** A process gave no answer: it took longer than it may, or it ended. */
export class NoAnswer extends Error {
  constructor(
    /** It took longer than it may (and was ended). */
    readonly isLate: boolean,
    message: string,
  ) {
    super(message);
  }
}

/**
 * A process that answers messages one by one. Its module sends 'ready' when it has started, then an answer for each message. It is started when it is
 * first asked, and again after it has ended.
 */
export class TimedProcess<Message extends Serializable, Answer> {
  private starting: Promise<ChildProcess> | null = null;

  /** @param options `execArgv`: options for Node; `args`: for the module */
  constructor(
    private readonly module: URL,
    private readonly options: { execArgv?: string[]; args?: string[] } = {},
  ) {}

  /** Ends the process, if there is one. */
  stop(): void {
    this.starting?.then((child) => child.kill('SIGKILL')).catch(() => {});
    this.starting = null;
  }

  /**
   * Sends a message and waits for the answer; throws `NoAnswer` when there is none.
   * @param limit milliseconds for the answer; while this process is stopped, too, time does not count
   */
  async ask(message: Message, limit: number): Promise<Answer> {
    let child = await (this.starting ??= this.start());
    // It may have ended since it was last asked.
    if (!child.connected) child = await (this.starting = this.start());
    return this.answer(child, limit, message);
  }

  private async start(): Promise<ChildProcess> {
    const { args = [], execArgv = [] } = this.options;
    const child = fork(fileURLToPath(this.module), args, { execArgv, silent: true });
    await this.answer(child, Number.POSITIVE_INFINITY);
    return child;
  }

  /** The next answer of a process, to a message if there is one. */
  private answer(child: ChildProcess, limit: number, message?: Message): Promise<Answer> {
    return new Promise((resolve, reject) => {
      let log = '';
      let ticks = 0;
      const settle = (then: () => void) => {
        clearInterval(timer);
        child.off('message', onMessage);
        child.off('close', onClose);
        child.stderr?.off('data', onLog);
        then();
      };
      const fail = (isLate: boolean, what: string) =>
        settle(() => {
          child.kill('SIGKILL');
          this.starting = null;
          reject(new NoAnswer(isLate, `the process ${what}:\n${log.slice(0, 2000)}`));
        });
      const timer = setInterval(() => {
        if (++ticks * TICK >= limit) fail(true, `gave no answer for ${limit} ms`);
      }, TICK);
      const onMessage = (answer: Answer) => settle(() => resolve(answer));
      const onClose = (code: number | null, signal: string | null) => fail(false, `ended with ${code ?? signal}`);
      const onLog = (text: Buffer) => {
        log += text.toString();
      };
      child.on('message', onMessage);
      child.on('close', onClose);
      child.stderr?.on('data', onLog);
      if (message !== undefined) child.send(message);
    });
  }
}
