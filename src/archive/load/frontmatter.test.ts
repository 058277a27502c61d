import { z } from 'astro/zod';
import { describe, expect, it } from 'vitest';
import { readYaml, splitMdx } from './frontmatter.ts';

const schema = z.strictObject({ a: z.string(), list: z.array(z.strictObject({ b: z.int() })) });
const options = { file: 'content/x.mdx', firstLine: 2, remedy: 'Mend it.' };

describe('splitMdx', () => {
  it('parts frontmatter and body and knows the line of the body', () => {
    expect(splitMdx('---\na: 1\nb: 2\n---\n\n甲\n', 'x')).toEqual({
      frontmatter: 'a: 1\nb: 2\n',
      body: '\n甲\n',
      bodyLine: 5,
    });
  });
  it('takes the first closing line, and only a whole line', () => {
    expect(splitMdx('---\na: "x --- y"\n---\n---\n', 'x').body).toBe('---\n');
  });
  it.each(['', '甲', '\n---\na: 1\n---\n', '---\na: 1\n'])('refuses %j', (text) => {
    expect(() => splitMdx(text, 'content/x.mdx')).toThrow(/^content\/x\.mdx:1 /);
  });
});

describe('readYaml', () => {
  it('gives what the schema gives', () => {
    expect(readYaml('a: x\nlist: []\n', schema, options)).toEqual({ a: 'x', list: [] });
  });
  it('names the line of a value that is wrong', () => {
    expect(() => readYaml('a: x\nlist:\n  - b: 1\n  - b: x\n', schema, options)).toThrow(
      /^content\/x\.mdx:5 {2}list\.1\.b: .*\n {2}Mend it\.$/,
    );
  });
  it('names the line of what is no YAML', () => {
    expect(() => readYaml('a: x\nlist: [\n', schema, options)).toThrow(
      /^content\/x\.mdx:[34] {2}not valid YAML/,
    );
  });
  it('names a key that is missing', () => {
    expect(() => readYaml('a: x\n', schema, options)).toThrow(/list: /);
  });
});
