import ts from 'typescript';

const FRONTMATTER = /^\s*---\r?\n([\s\S]*?)\r?\n---/u;
const SCRIPT = /<script\b[^>]*>([\s\S]*?)<\/script>/giu;

/**
 * Everything a file imports, loads or re-exports, as written: static and dynamic imports
 * and `import.meta.glob`. Of `.astro` files the frontmatter and the scripts, of `.mdx`
 * files the lines of imports.
 */
export function importsOf(path: string, text: string): string[] {
  return codeIn(path, text).flatMap((code) => {
    const { importedFiles, referencedFiles } = ts.preProcessFile(code, true, true);
    const globs = [
      ...code.matchAll(/import\.meta\.glob\w*(?:<[^>]*>)?\(\s*(\[[^\]]*\]|'[^']*'|"[^"]*"|`[^`]*`)/gu),
    ];
    return [
      ...importedFiles.map(({ fileName }) => fileName),
      ...referencedFiles.map(({ fileName }) => fileName),
      ...globs.flatMap(([, list]) =>
        [...(list as string).matchAll(/['"`]([^'"`]+)['"`]/gu)].map(([, g]) => g as string),
      ),
    ];
  });
}

function codeIn(path: string, text: string): string[] {
  if (path.endsWith('.astro')) {
    return [FRONTMATTER.exec(text)?.[1] ?? '', ...[...text.matchAll(SCRIPT)].map(([, code]) => code ?? '')];
  }
  if (path.endsWith('.mdx'))
    return [
      text
        .split('\n')
        .filter((line) => /^(?:import|export)\s/u.test(line))
        .join('\n'),
    ];
  return [text];
}
