import { stringify } from 'yaml';

/** A whole MDX file: frontmatter as YAML, then the body. */
export function mdxFile(head: Readonly<Record<string, unknown>>, body: string): string {
  return `---\n${stringify(head, { lineWidth: 0 })}---\n\n${body}\n`;
}
