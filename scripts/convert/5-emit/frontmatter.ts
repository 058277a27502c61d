import { stringify } from 'yaml';
import { remembered } from '../remembered.ts';

/** A whole MDX file: frontmatter as YAML, then the body. */
export function mdxFile(head: Readonly<Record<string, unknown>>, body: string): string {
  return `---\n${yamlOf(head)}---\n\n${body}\n`;
}

const OPTIONS = { lineWidth: 0 } as const;

/**
 * What `yaml` makes of a head, character by character. It builds a document of nodes for each, which
 * took longer than all else that is written; what heads are made of (names, figures, lists of such) needs
 * none. Anything else goes to the library.
 */
export function yamlOf(head: Readonly<Record<string, unknown>>): string {
  return writtenBlock(head, '', new Set()) ?? stringify(head, OPTIONS);
}

/** `undefined` where only the library knows. `seen` are the objects met: it writes the second of two as an alias. */
function writtenBlock(
  block: Readonly<Record<string, unknown>>,
  indent: string,
  seen: Set<unknown>,
): string | undefined {
  if (seen.has(block)) return undefined;
  seen.add(block);
  let all = '';
  for (const key of Object.keys(block)) {
    if (block[key] === undefined) continue;
    if (!KEY.test(key)) return undefined;
    const value = written(block[key], indent, seen);
    if (value === undefined) return undefined;
    all += `${all === '' ? '' : indent}${key}:${value}`;
  }
  return all === '' ? undefined : all;
}

/** A value with what parts it from its key, and its line end. */
function written(value: unknown, indent: string, seen: Set<unknown>): string | undefined {
  if (typeof value === 'string') {
    const plain = writtenText(value);
    return plain === undefined ? undefined : ` ${plain}\n`;
  }
  if (value === null || typeof value === 'boolean' || Number.isSafeInteger(value)) return ` ${value}\n`;
  if (typeof value !== 'object') return undefined;
  const inner = `${indent}  `;
  if (!Array.isArray(value)) {
    if (Object.keys(value).length === 0) return empty(value, ' {}\n', seen);
    const block = writtenBlock(value as Record<string, unknown>, inner, seen);
    return block === undefined ? undefined : `\n${inner}${block}`;
  }
  if (value.length === 0) return empty(value, ' []\n', seen);
  if (seen.has(value)) return undefined;
  seen.add(value);
  let all = '\n';
  for (const item of value) {
    if (typeof item !== 'object' || item === null || Array.isArray(item)) return undefined;
    const block = writtenBlock(item, `${inner}  `, seen);
    if (block === undefined) return undefined;
    all += `${inner}- ${block}`;
  }
  return all;
}

function empty(value: object, text: string, seen: Set<unknown>): string | undefined {
  if (seen.has(value)) return undefined;
  seen.add(value);
  return text;
}

/** Words that mean something else in YAML are no keys of ours. */
const KEY = /^(?!(?:null|true|false)$)[a-z][a-zA-Z]*$/u;
/** Chinese text without what is syntax anywhere in a line, and identifiers: they stand as they are. */
const PLAIN =
  /^(?:[\p{sc=Han}“《（【〔](?:(?![:#])[\p{L}\p{N}\p{P}])*|(?!(?:null|true|false)$)[a-z][a-z0-9]*(?:-[a-z0-9]+)*)$/u;
/** What may take several lines, or looks like the end of a document, depends on where it stands. */
const DEPENDS = /[\n\r\u0085\u2028\u2029]|^(?:---|\.\.\.)/u;

function writtenText(text: string): string | undefined {
  if (PLAIN.test(text)) return text;
  return DEPENDS.test(text) ? undefined : byLibrary(text);
}

/** Numbers, labels, ids of years: a few, again and again. */
const byLibrary = remembered((text) => stringify(text, OPTIONS).slice(0, -1));
