import { readFileSync } from 'node:fs';

/** The block of README.md in a language; its path is `/plans/`, its folder `/srv/plans`. */
export function readmeBlock(language: 'nginx' | 'apache' | 'xml'): string {
  const [, block] =
    new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'u').exec(readFileSync('README.md', 'utf8')) ?? [];
  if (block === undefined) throw new Error(`README.md has no block in ${language}`);
  return block;
}
