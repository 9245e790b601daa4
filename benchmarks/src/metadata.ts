/**
 * Where, when and of what a result was measured. A result without this cannot be believed, nor told from a stale one.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { arch, cpus, loadavg, platform, release, totalmem } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './paths.js';

/** What identifies the code that was measured. */
export interface Build {
  /** SHA-256 over every JavaScript file of every package's `dist`, by path and content. */
  readonly dist: string;
  /** SHA-256 over every source file of the packages, by path and content: sources newer than the build are found by it. */
  readonly sources: string;
}

/** What every result file carries. */
export interface Metadata {
  /** One id for all results of one run: rows of different runs are not compared. */
  readonly run: string;
  readonly effort: string;
  readonly date: string;
  readonly commit: string | null;
  /** Whether the work tree had changes that the commit lacks. */
  readonly dirty: boolean | null;
  readonly build: Build;
  readonly node: string;
  readonly v8: string;
  readonly flags: readonly string[];
  readonly cpu: string;
  readonly cores: number;
  readonly memory: number;
  readonly system: string;
  /** Load average over 1, 5 and 15 minutes when the benchmark began. */
  readonly load: readonly number[];
  readonly packages: Readonly<Record<string, string>>;
}

/** The files under `folder` (relative to the root) that `wanted` accepts, in a fixed order. */
function filesUnder(folder: string, wanted: (path: string) => boolean): string[] {
  const found: string[] = [];
  if (!existsSync(join(ROOT, folder))) return found;
  for (const entry of readdirSync(join(ROOT, folder), { withFileTypes: true })) {
    if (entry.name === 'node_modules') continue;
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) found.push(...filesUnder(path, wanted));
    else if (wanted(path)) found.push(path);
  }
  return found.sort();
}

function hashOf(paths: readonly string[]): string {
  const hash = createHash('sha256');
  for (const path of paths) {
    const content = readFileSync(join(ROOT, path));
    hash.update(`${path}\0${content.length}\0`);
    hash.update(content);
  }
  return hash.digest('hex').slice(0, 16);
}

/** The hashes of what is built now and of the sources as they are now. */
export function currentBuild(): Build {
  const packages = readdirSync(join(ROOT, 'packages')).sort();
  const folders = (name: string): string[] => [...packages.map((p) => `packages/${p}/${name}`), `benchmarks/${name}`];
  const dist = folders('dist').flatMap((folder) => filesUnder(folder, (path) => path.endsWith('.js')));
  const sources = [...folders('src'), 'benchmarks/ablations'].flatMap((folder) =>
    filesUnder(folder, (path) => path.endsWith('.ts')),
  );
  return { dist: hashOf(dist), sources: hashOf(sources) };
}

/** What git answers, or null where there is no git or no repository. */
function git(...args: string[]): string | null {
  try {
    return execFileSync('git', args, { cwd: ROOT, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return null;
  }
}

/** The commit that is checked out, or null outside a repository. */
export function currentCommit(): string | null {
  return git('rev-parse', 'HEAD');
}

/** The version of an installed package, or null where it is not there. */
export function packageVersion(name: string): string | null {
  const manifest = join(ROOT, 'node_modules', name, 'package.json');
  if (!existsSync(manifest)) return null;
  return (JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }).version;
}

const MEASURED_PACKAGES: readonly string[] = [
  'taipan',
  'pyodide',
  'brython',
  'skulpt',
  '@micropython/micropython-webassembly-pyscript',
  'mitata',
  'typescript',
  'simple-statistics',
  'pure-rand',
];

/** The versions of the packages that the figures depend on. */
function packageVersions(): Record<string, string> {
  const versions: Record<string, string> = {};
  for (const name of MEASURED_PACKAGES) {
    const version = packageVersion(name);
    if (version !== null) versions[name] = version;
  }
  return versions;
}

/** The metadata of a result that this process measures. */
export function currentMetadata(run: string, effort: string): Metadata {
  const status = git('status', '--porcelain', '--', 'packages', 'benchmarks', 'package-lock.json');
  return {
    run,
    effort,
    date: new Date().toISOString(),
    commit: currentCommit(),
    dirty: status === null ? null : status !== '',
    build: currentBuild(),
    node: process.version,
    v8: process.versions.v8,
    flags: process.execArgv,
    cpu: cpus()[0]?.model ?? 'unknown',
    cores: cpus().length,
    memory: totalmem(),
    system: `${platform()} ${release()} ${arch()}`,
    load: loadavg().map((value) => Math.round(value * 100) / 100),
    packages: packageVersions(),
  };
}
