/** Builds of Taipan in other folders: how a process is made to run one, and how one is made of a git ref. */
import { execFile, execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ROOT } from '../paths.js';

const REDIRECT = new URL('./redirect.js', import.meta.url).href;

/** What a process must be started with. */
export interface ProcessOptions {
  readonly flags: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
}

/** How a process runs the build in a folder (one with `packages/taipan/dist` and its siblings). */
export function runningBuild(root: string): ProcessOptions {
  return { flags: ['--import', REDIRECT], environment: { TAIPAN_BUILD: root } };
}

/** A build that can be thrown away. */
export interface Checkout {
  readonly root: string;
  readonly commit: string;
  /** Removes the folder. */
  remove(): void;
}

/** A command that failed, with the end of what it wrote. */
export class BuildFailure extends Error {}

async function command(folder: string, program: string, ...args: string[]): Promise<void> {
  try {
    await promisify(execFile)(program, args, { cwd: folder, maxBuffer: 2 ** 26 });
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    const end = `${stdout}${stderr}`.trim().split('\n').slice(-15).join('\n');
    throw new BuildFailure(`${program} ${args.join(' ')} failed:\n${end}`);
  }
}

/** The commit that a ref names. Throws a BuildFailure where it names none. */
export function commitOf(ref: string): string {
  try {
    const args = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`];
    return execFileSync('git', args, { cwd: ROOT, encoding: 'utf8' }).trim();
  } catch {
    throw new BuildFailure(`${ref} is neither a report nor a git ref`);
  }
}

/** Builds the packages of a folder, as the README's commands do. */
export async function buildPackages(root: string): Promise<void> {
  await command(root, 'npx', 'turbo', 'run', 'build', '--filter=taipan...', '--output-logs=errors-only');
}

/** Checks a ref out into a temporary folder, installs what it needs and builds it. */
export async function checkOut(ref: string): Promise<Checkout> {
  const commit = commitOf(ref);
  const folder = mkdtempSync(join(tmpdir(), 'taipan-baseline-'));
  const root = join(folder, 'tree');
  const remove = (): void => {
    if (existsSync(root)) execFileSync('git', ['worktree', 'remove', '--force', root], { cwd: ROOT });
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await command(ROOT, 'git', 'worktree', 'add', '--detach', root, commit);
    await command(root, 'npm', 'ci', '--prefer-offline', '--no-audit', '--no-fund');
    await buildPackages(root);
    return { root, commit, remove };
  } catch (error) {
    remove();
    throw error;
  }
}
