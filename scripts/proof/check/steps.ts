/** One step of `npm run check`: a command that fails when something is wrong. */
export interface Step {
  readonly name: string;
  readonly what: string;
  /** The commands, one after the other; the first is the name of a program of a package, or `node`. */
  readonly commands: readonly (readonly [string, ...string[]])[];
}

export const STEPS: readonly Step[] = [
  {
    name: 'types',
    what: 'types in .astro and .ts files',
    commands: [
      ['astro', 'check', '--minimumFailingSeverity', 'warning', '--minimumSeverity', 'warning'],
      ['tsc', '--noEmit'],
    ],
  },
  {
    name: 'lint',
    what: 'lint and format, with the default rules of Biome',
    commands: [['biome', 'check', '--error-on-warnings', '.']],
  },
  {
    name: 'packages',
    what: 'which packages reach browsers, and that each is known to',
    commands: [['node', 'scripts/proof/check/browser-packages.ts']],
  },
  {
    name: 'tests',
    what: 'unit, property and browser tests',
    commands: [['vitest', 'run', '--config', '.vitest.config.ts']],
  },
  {
    name: 'content',
    what: 'content/ is what the converter makes of seeds/, read anew',
    commands: [['node', 'scripts/command/convert.ts', '--check', '--fresh']],
  },
  {
    name: 'build',
    what: 'the site builds, and every address that was published is written down and answers',
    commands: [['node', 'scripts/command/build.ts', '--addresses', 'check']],
  },
];
