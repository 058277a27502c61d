import ts from 'typescript';
import type { Imports } from './rules.ts';

const FRONTMATTER = /^\s*---\r?\n([\s\S]*?)\r?\n---/u;
const SCRIPT = /<script\b[^>]*>([\s\S]*?)<\/script>/giu;
const GLOB = /import\.meta\.glob\w*(?:<[^>]*>)?\(\s*(\[[^\]]*\]|'[^']*'|"[^"]*"|`[^`]*`)/gu;

/**
 * Everything a file imports, loads or re-exports, as written: static and dynamic imports
 * and `import.meta.glob`. Of `.astro` files the frontmatter and apart from it the scripts, of
 * `.mdx` files the lines of imports.
 */
export function importsOf(path: string, text: string): Imports {
  if (path.endsWith('.astro')) {
    const scripts = [...text.matchAll(SCRIPT)].map(([, code]) => code ?? '');
    return { own: inCode(FRONTMATTER.exec(text)?.[1] ?? ''), inBrowser: scripts.flatMap(inCode) };
  }
  const code = path.endsWith('.mdx')
    ? text.split('\n').filter((line) => /^(?:import|export)\s/u.test(line))
    : [text];
  return { own: inCode(code.join('\n')), inBrowser: [] };
}

function inCode(code: string): string[] {
  const { importedFiles, referencedFiles } = ts.preProcessFile(code, true, true);
  const globs = [...code.matchAll(GLOB)].flatMap(([, list = '']) =>
    [...list.matchAll(/['"`]([^'"`]+)['"`]/gu)].map(([, glob = '']) => glob),
  );
  return [...importedFiles, ...referencedFiles].map(({ fileName }) => fileName).concat(globs);
}
