import { posix } from 'node:path';

/** An import that breaks a rule, and the rule in words. */
export interface Offence {
  readonly file: string;
  readonly imported: string;
  readonly rule: string;
}

/** A file of the project, by its path from the top with `/`. */
export interface CodeFile {
  readonly path: string;
  readonly text: string;
}

/**
 * Each room and the rooms that its files may import besides their own, as ARCHITECTURE.md
 * draws them. A file that stands in no room (`src/middleware.ts`) counts as a page.
 */
export const ROOMS = {
  'src/domain': [],
  'src/formats': ['src/domain'],
  'src/archive': ['src/domain', 'src/formats'],
  'src/reader': ['src/domain'],
  'src/desk': ['src/domain'],
  'src/view': ['src/domain', 'src/formats', 'src/archive'],
  'src/pages': ['src/domain', 'src/formats', 'src/archive', 'src/view'],
  'scripts/convert': ['src/domain'],
  'scripts/publish': ['src/domain', 'src/formats'],
  'scripts/recognise': ['src/domain', 'scripts/convert'],
  'scripts/command': ['src/domain', 'src/formats', 'scripts/convert', 'scripts/publish', 'scripts/recognise'],
  'scripts/desk': [
    'src/domain',
    'src/formats',
    'src/desk',
    'scripts/convert',
    'scripts/publish',
    'scripts/recognise',
    'scripts/command',
  ],
  'scripts/proof': [
    'src/domain',
    'src/formats',
    'scripts/convert',
    'scripts/publish',
    'scripts/recognise',
    'scripts/command',
    'scripts/desk',
  ],
} as const satisfies Record<string, readonly string[]>;

type Room = keyof typeof ROOMS;

/** Where a file that stands beside the rooms belongs. */
const BESIDE: Readonly<Record<string, Room>> = {
  'src/live.config.ts': 'src/pages',
  'src/middleware.ts': 'src/pages',
  'scripts/archive-folders.ts': 'scripts/publish',
};

const PACKAGES_OF_DOMAIN = new Set(['astro/zod', '@noble/hashes/sha2.js']);
const DOMAIN = 'src/domain imports itself, astro/zod and the hash of fingerprints alone';
/** What a pure stage must not have: files, processes, the network, the terminal, the clock, chance. */
const IMPURE_MODULES =
  /^(?:node:)?(?:fs|fs\/promises|child_process|cluster|dgram|dns|http|http2|https|net|os|process|readline|timers|tls|worker_threads)(?:\/.*)?$/;
const IMPURE_NAMES: readonly (readonly [RegExp, string])[] = [
  [/(?<![\w.'"`])console\s*\./u, 'console'],
  [/(?<![\w.'"`])process\s*\./u, 'process'],
  [/(?<![\w.'"`])fetch\s*\(/u, 'fetch'],
  [/\bMath\s*\.\s*random\b/u, 'Math.random'],
  [/\bDate\s*\.\s*now\b|\bnew\s+Date\s*\(\s*\)/u, 'the clock'],
];
const STAGE = /^scripts\/convert\/(?<order>\d)-[a-z-]+\//u;
const PURE = 'a stage of the converter is pure: only the command reads, writes and prints';

/** Tests may import what they test, from anywhere. */
export const isTest = (path: string): boolean => /(?:\.test\.ts|\/fixtures\/.*)$/u.test(path);

/** What a file imports: the code that runs when the site is built, and the code of its `<script>` elements. */
export interface Imports {
  readonly own: readonly string[];
  /** Runs in the reader's browser: it imports src/reader and nothing else. */
  readonly inBrowser: readonly string[];
}

/** The import rules of ARCHITECTURE.md that a file breaks. */
export function offencesIn(file: CodeFile, { own, inBrowser }: Imports): Offence[] {
  if (isTest(file.path)) return [];
  const offences: Offence[] = [];
  const say = (imported: string, rule: string | undefined) => {
    if (rule !== undefined) offences.push({ file: file.path, imported, rule });
  };
  for (const specifier of own) say(specifier, brokenRule(file.path, specifier));
  for (const specifier of inBrowser) {
    const target = resolveImport(file.path, specifier);
    const fits = target === undefined || roomOf(target) === 'src/reader';
    say(specifier, fits ? undefined : 'a script on a page imports src/reader alone');
  }
  if (file.path.startsWith('scripts/convert/')) {
    const code = withoutComments(file.text);
    for (const [pattern, name] of IMPURE_NAMES) say(name, pattern.test(code) ? PURE : undefined);
  }
  return offences;
}

/**
 * Files that import each other in a circle, each circle once, from the file that sorts first.
 * @param imports what each file imports, by its path
 */
export function circlesIn(imports: ReadonlyMap<string, readonly string[]>): string[][] {
  const circles = new Map<string, string[]>();
  const state = new Map<string, 'open' | 'done'>();
  const trail: string[] = [];
  const visit = (file: string) => {
    state.set(file, 'open');
    trail.push(file);
    for (const specifier of imports.get(file) ?? []) {
      const target = resolveImport(file, specifier);
      if (target === undefined || !imports.has(target)) continue;
      if (state.get(target) === 'open') {
        const circle = trail.slice(trail.indexOf(target));
        circles.set([...circle].sort().join(' '), circle);
      } else if (!state.has(target)) visit(target);
    }
    trail.pop();
    state.set(file, 'done');
  };
  for (const file of [...imports.keys()].sort()) if (!state.has(file)) visit(file);
  return [...circles.values()];
}

function brokenRule(from: string, specifier: string): string | undefined {
  const target = resolveImport(from, specifier);
  const room = roomOf(from);
  if (room === 'src/domain' && target === undefined && !PACKAGES_OF_DOMAIN.has(specifier)) return DOMAIN;
  if (from.startsWith('scripts/') && specifier.startsWith('astro:')) return 'scripts do not run inside Astro';
  if (room === 'scripts/convert' && target === undefined && IMPURE_MODULES.test(specifier)) return PURE;
  if (target === undefined) return undefined;
  const other = roomOf(target);
  // What lies in no room is a pattern over several of them.
  const ofTheProject = other !== undefined || /^(?:src|scripts)\//u.test(target);
  if (room !== undefined && ofTheProject && other !== room) {
    const allowed: readonly (Room | undefined)[] = ROOMS[room];
    if (!allowed.includes(other)) {
      return room === 'src/domain' ? DOMAIN : `${room} imports ${['itself', ...allowed].join(', ')} alone`;
    }
  }
  const own = STAGE.exec(from)?.groups?.order;
  const later = STAGE.exec(target)?.groups?.order;
  if (own !== undefined && later !== undefined && Number(later) > Number(own)) {
    return 'a stage imports no later stage';
  }
  return undefined;
}

/** The room that a path lies in; `undefined` where it is none of src and scripts. */
export function roomOf(path: string): Room | undefined {
  const beside = BESIDE[path];
  if (beside !== undefined) return beside;
  return (Object.keys(ROOMS) as Room[]).find((room) => path.startsWith(`${room}/`));
}

/** The path from the top that an import leads to; `undefined` for a package. */
function resolveImport(from: string, specifier: string): string | undefined {
  const [bare = ''] = specifier.split('?');
  const named = /^#([a-z]+)\/(.*)$/u.exec(bare);
  if (named) return `src/${named[1]}/${named[2]}`;
  if (bare.startsWith('.')) return posix.join(posix.dirname(from), bare);
  if (bare.startsWith('/')) return bare.slice(1);
  return undefined;
}

function withoutComments(code: string): string {
  return code.replace(/\/\*[\s\S]*?\*\//gu, '').replace(/(?<!:)\/\/.*$/gmu, '');
}
