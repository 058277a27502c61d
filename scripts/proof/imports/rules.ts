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

/** Tests may import what they test, from anywhere. */
export const isTest = (path: string): boolean => /(?:\.test\.ts|\/fixtures\/.*)$/u.test(path);

/** The import rules of ARCHITECTURE.md that a file breaks. */
export function offencesIn(file: CodeFile, imports: readonly string[]): Offence[] {
  if (isTest(file.path)) return [];
  const offences: Offence[] = [];
  for (const specifier of imports) {
    const target = resolveImport(file.path, specifier);
    const rule = brokenRule(file.path, specifier, target);
    if (rule !== undefined) offences.push({ file: file.path, imported: specifier, rule });
  }
  if (file.path.startsWith('scripts/convert/')) {
    const code = withoutComments(file.text);
    for (const [pattern, name] of IMPURE_NAMES) {
      if (pattern.test(code)) offences.push({ file: file.path, imported: name, rule: PURE });
    }
  }
  return offences;
}

const PURE = 'a stage of the converter is pure: only the command reads, writes and prints';

function brokenRule(from: string, specifier: string, target: string | undefined): string | undefined {
  if (from.startsWith('src/domain/')) {
    if (target === undefined) {
      return PACKAGES_OF_DOMAIN.has(specifier) ? undefined : DOMAIN;
    }
    return target.startsWith('src/domain/') ? undefined : DOMAIN;
  }
  if (from.startsWith('src/') && target?.startsWith('scripts/')) {
    return 'the site never imports from scripts';
  }
  if (from.startsWith('scripts/')) {
    if (target?.startsWith('src/') && !target.startsWith('src/domain/')) {
      return 'scripts import no more of src than src/domain';
    }
    if (specifier.startsWith('astro:')) return 'scripts do not run inside Astro';
  }
  if (from.startsWith('scripts/convert/')) {
    if (target === undefined && IMPURE_MODULES.test(specifier)) return PURE;
    if (target?.startsWith('scripts/') && !target.startsWith('scripts/convert/')) {
      return 'the converter imports itself and src/domain alone';
    }
    const own = STAGE.exec(from)?.groups?.order;
    const other = target === undefined ? undefined : STAGE.exec(target)?.groups?.order;
    if (own !== undefined && other !== undefined && Number(other) > Number(own)) {
      return 'a stage imports no later stage';
    }
  }
  return undefined;
}

/** The path from the top that an import leads to; `undefined` for a package. */
function resolveImport(from: string, specifier: string): string | undefined {
  if (specifier.startsWith('#domain/')) return `src/domain/${specifier.slice('#domain/'.length)}`;
  if (specifier.startsWith('.')) return posix.join(posix.dirname(from), specifier);
  if (specifier.startsWith('/')) return specifier.slice(1);
  return undefined;
}

function withoutComments(code: string): string {
  return code.replace(/\/\*[\s\S]*?\*\//gu, '').replace(/(?<!:)\/\/.*$/gmu, '');
}
