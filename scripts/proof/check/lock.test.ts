import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

interface LockedPackage {
  readonly version?: string;
  readonly optional?: boolean;
  readonly hasInstallScript?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly os?: readonly string[];
  readonly cpu?: readonly string[];
  readonly libc?: readonly string[];
}

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  packages: Readonly<Record<string, LockedPackage>>;
};
const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {
  optionalDependencies: Readonly<Record<string, string>>;
  allowScripts: Readonly<Record<string, boolean>>;
};

/** Where a package that another one asks for lies, if the lock file has it. */
const placeOf = (path: string, name: string): string | undefined =>
  [`${path}/node_modules/${name}`, `node_modules/${name}`].find((place) => place in packages);

test('the lock file names the packages of every platform', () => {
  // A registry that mirrors one platform alone makes `npm install` leave the others out,
  // and `npm ci` then refuses the lock file.
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter((name) => placeOf(path, name) === undefined),
  );
  expect(missing).toEqual([]);
});

/** What the machines of clerks are: Windows, and UOS or Kylin, which are Linux with glibc. */
const CLERKS = [
  { os: 'win32', cpu: 'x64' },
  { os: 'win32', cpu: 'arm64' },
  { os: 'linux', cpu: 'x64', libc: 'glibc' },
  { os: 'linux', cpu: 'arm64', libc: 'glibc' },
] as const;
type Platform = { readonly os: string; readonly cpu: string; readonly libc?: string };

const allows = (list: readonly string[] | undefined, word: string | undefined): boolean =>
  list === undefined || (word !== undefined && list.includes(word));

const fits = ({ os, cpu, libc }: LockedPackage, platform: Platform): boolean =>
  allows(os, platform.os) && allows(cpu, platform.cpu) && allows(libc, platform.libc);

/** For each package that comes in builds for systems: those builds. */
const families = Object.entries(packages).flatMap(([path, { os, optionalDependencies = {} }]) => {
  if (os !== undefined) return [];
  const builds = Object.keys(optionalDependencies)
    .map((name) => packages[placeOf(path, name) ?? ''] ?? {})
    .filter((build) => build.os !== undefined && build.cpu !== undefined);
  return builds.length === 0 ? [] : [{ path: path === '' ? 'node' : path, builds }];
});

describe.each(CLERKS)('on $os $cpu', (platform) => {
  test.each(families)('there is a build of $path', ({ builds }) => {
    expect(builds.filter((build) => fits(build, platform)).length).toBeGreaterThan(0);
  });

  test('nothing that must be installed refuses to be', () => {
    const refused = Object.entries(packages).filter(
      ([, locked]) => locked.optional !== true && !fits(locked, platform),
    );
    expect(refused.map(([path]) => path)).toEqual([]);
  });
});

test('builds for musl are told from those for glibc, so that one of the two is installed', () => {
  const twins = Object.entries(packages).filter(([path]) => /musl/u.test(path));
  expect(twins.length).toBeGreaterThan(0);
  expect(twins.filter(([, { libc }]) => libc?.join() !== 'musl').map(([path]) => path)).toEqual([]);
  const others = Object.keys(packages).filter((path) => /linux.*-gnu$/u.test(path));
  expect(others.filter((path) => packages[path]?.libc?.join() !== 'glibc')).toEqual([]);
});

test('the Node that the scripts use is the same everywhere', () => {
  const nodes = Object.entries(manifest.optionalDependencies).filter(([name]) => name.startsWith('node-'));
  expect(nodes).toHaveLength(CLERKS.length);
  expect(new Set(nodes.map(([, version]) => version)).size).toBe(1);
});

test('nothing needs a script of its own to be installed', () => {
  const named = Object.entries(packages)
    .filter(([, { hasInstallScript }]) => hasInstallScript === true)
    .map(([path]) => path.replace(/^.*node_modules\//u, ''));
  expect(named.filter((name) => manifest.allowScripts[name] !== false && name !== 'fsevents')).toEqual([]);
});
