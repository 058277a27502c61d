import type { z } from 'astro/zod';
import { type Document, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, visit } from 'yaml';
import { readPlainRows } from '#domain/plain-rows.ts';
import type { DiagnosticCode } from '../diagnostics/catalogue.ts';
import { type Diagnostic, diagnostic, type SeedPlace, wholeFile } from '../diagnostics/diagnostic.ts';

/** A text file of the seeds folder that people write: a side file or a registry file. */
export interface YamlFile {
  /** Path within the seeds folder. */
  readonly file: string;
  readonly text: string;
  /** Why it has no text: it could not be read or decoded. */
  readonly fault?: string;
}

export interface ReadYaml<T> {
  readonly value: T | undefined;
  readonly diagnostics: readonly Diagnostic[];
  /** Where a key stands: for what can be judged only later. */
  readonly placeOf: (path: readonly PropertyKey[]) => SeedPlace;
}

/** Reads YAML against a schema. Each fault is a diagnostic with file, line, column and key. */
export function readYaml<T>(file: YamlFile, schema: z.ZodType<T>, code: DiagnosticCode): ReadYaml<T> {
  // There is nothing in them to be at fault.
  const plain = file.fault === undefined ? readPlainRows(file.text) : undefined;
  const rows = plain && schema.safeParse(plain);
  if (rows?.success !== true) return readByLibrary(file, schema, code);
  return {
    value: rows.data,
    diagnostics: [],
    placeOf: (path) => readByLibrary(file, schema, code).placeOf(path),
  };
}

function readByLibrary<T>(file: YamlFile, schema: z.ZodType<T>, code: DiagnosticCode): ReadYaml<T> {
  const counter = new LineCounter();
  const document = parseDocument(file.text, { lineCounter: counter, uniqueKeys: true });
  const place = (offset: number): SeedPlace => {
    const { line, col } = counter.linePos(offset);
    return {
      file: file.file,
      line,
      column: col,
      excerpt: (file.text.split(/\r?\n/u)[line - 1] ?? '').trim(),
    };
  };
  const placeOf = (path: readonly PropertyKey[]): SeedPlace => place(offsetOf(document.contents, path));
  if (file.fault !== undefined) {
    return { value: undefined, diagnostics: [diagnostic(code, wholeFile(file.file), file.fault)], placeOf };
  }
  const colon = slippedColon(file.text);
  const slipped = (): ReadYaml<T> => ({
    value: undefined,
    diagnostics: [diagnostic(code, place(colon?.offset ?? 0), colon?.detail)],
    placeOf,
  });
  const fault = document.errors[0];
  if (colon !== undefined && (fault !== undefined || isScalar(document.contents))) return slipped();
  if (fault !== undefined) {
    const detail = YAML_FAULTS[fault.code] ?? `不是合格的 YAML（${fault.code}）`;
    return { value: undefined, diagnostics: [diagnostic(code, place(fault.pos[0]), detail)], placeOf };
  }
  const alias = firstAlias(document);
  if (alias !== undefined) {
    return {
      value: undefined,
      diagnostics: [diagnostic(code, place(alias), '不能用 YAML 的别名（* 号）')],
      placeOf,
    };
  }
  const comma = wideComma(document);
  if (comma !== undefined) {
    const detail = '方括号里的逗号是全角的“，”，要用半角的“,”；如果逗号是名称的一部分，请用引号把名称括起来';
    return { value: undefined, diagnostics: [diagnostic(code, place(comma), detail)], placeOf };
  }
  // An empty file holds no keys, or no rows.
  const empty = () => (schema.safeParse([]).success ? [] : {});
  const parsed = schema.safeParse(document.toJS() ?? empty());
  if (parsed.success) return { value: parsed.data, diagnostics: [], placeOf };
  if (colon !== undefined) return slipped();
  const diagnostics = parsed.error.issues.flatMap(meantBranch).flatMap((issue) => {
    const keys =
      issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path];
    return keys.map((path) => diagnostic(code, placeOf(path), explain(issue, path)));
  });
  return { value: undefined, diagnostics, placeOf };
}

/** What the commonest slips are, in words. */
const YAML_FAULTS: Readonly<Record<string, string>> = {
  MISSING_CHAR: '引号或括号没有闭合，或者冒号后面少了空格',
  TAB_AS_INDENT: '缩进只能用空格，不能用 Tab',
  DUPLICATE_KEY: '同一项写了两次',
  BAD_INDENT: '缩进不对：同一层的各项要左对齐',
  BLOCK_AS_IMPLICIT_KEY: '缩进不对：同一层的各项要左对齐',
  MULTILINE_IMPLICIT_KEY: '这一行少了冒号，或者冒号后面少了空格',
  BLOCK_IN_FLOW: '方括号没有闭合，或者里面用了全角的逗号、冒号',
  UNEXPECTED_TOKEN: '这里的符号放错了地方，文字请用引号括起来',
};

/** A key with a colon that is none to YAML: 题名：甲 or 题名:甲. Looked for only where the file is at fault. */
function slippedColon(text: string): { readonly offset: number; readonly detail: string } | undefined {
  const slip = /^[ \t]*(?:- )?(?<key>[\p{L}\p{N}_-]{1,30})[ \t]*(?<colon>：|:(?=[^\s:/]))/mu.exec(text);
  if (slip?.groups === undefined) return undefined;
  const { key = '', colon } = slip.groups;
  const offset = slip.index + slip[0].indexOf(key);
  return colon === '：'
    ? { offset, detail: `“${key}”后面的冒号是全角的“：”，要用半角的“:”，后面再空一格` }
    : { offset, detail: `“${key}:”后面要空一格` };
}

/** Offset of the first alias: it could make a small file stand for a huge one. */
function firstAlias(document: Document.Parsed): number | undefined {
  let at: number | undefined;
  visit(document, {
    Alias(_, node) {
      at = node.range?.[0] ?? 0;
      return visit.BREAK;
    },
  });
  return at;
}

/** Offset of the first word in [ ] that a wide comma makes one of two. */
function wideComma(document: Document.Parsed): number | undefined {
  let at: number | undefined;
  visit(document, {
    Seq(_, { flow, items }) {
      const slip = items.find(
        (item) => isScalar(item) && item.type === 'PLAIN' && `${item.value}`.includes('，'),
      );
      if (!flow || slip === undefined) return undefined;
      at = (slip as Node).range?.[0] ?? 0;
      return visit.BREAK;
    },
  });
  return at;
}

/** So many words at most are listed of those that may stand in a place: all that are Chinese. */
const MOST_WORDS = 29;

/** Of several forms that something may have, what is wrong with the one that was meant: of any other its type is wrong. */
function meantBranch(issue: z.core.$ZodIssue): z.core.$ZodIssue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const meant = issue.errors.find(
    ([first, ...others]) => others.length > 0 || first?.code !== 'invalid_type' || first.path.length > 0,
  );
  const own = meant ?? issue.errors[0] ?? [];
  const inside = own.map((one) => ({ ...one, path: [...issue.path, ...one.path] }) as z.core.$ZodIssue);
  return inside.flatMap(meantBranch);
}

function explain(issue: z.core.$ZodIssue, path: readonly PropertyKey[]): string {
  const names = path.map((step) => (typeof step === 'number' ? `第 ${step + 1} 项` : String(step)));
  const key = path.length === 0 ? '文件' : `“${names.join(' › ')}”`;
  switch (issue.code) {
    case 'unrecognized_keys':
      return `不认识 ${key} 这一项`;
    case 'invalid_type':
      return `${key} 缺少内容，或者内容的类型不对`;
    case 'invalid_value':
      return `${key} 只能是 ${issue.values.slice(0, MOST_WORDS).map(String).join('、')} 之一`;
    case 'invalid_format':
      if (issue.format === 'date') return `${key} 要写成 2025-06-27 这样的日期`;
      return path.at(-1) === 'id' ? `${key} 只能用小写英文字母、数字和连字符` : `${key} 的写法不对`;
    case 'invalid_key':
    case 'custom':
      return `${key} ${messageOf(issue)}`;
    case 'too_big':
      return issue.origin === 'array'
        ? `${key} 最多写 ${issue.maximum} 项`
        : `${key} 最大是 ${issue.maximum}`;
    case 'too_small':
      if (issue.origin === 'array') return `${key} 至少写 ${issue.minimum} 项`;
      return issue.origin === 'string' ? `${key} 不能空着` : `${key} 最小是 ${issue.minimum}`;
    default:
      return `${key} 的内容不对`;
  }
}

/** What the schema itself says is wrong. */
function messageOf(issue: z.core.$ZodIssue): string {
  return issue.code === 'invalid_key' ? (issue.issues[0]?.message ?? '') : issue.message;
}

/** Offset of the key at a path, or of the innermost key above it that stands in the file. */
function offsetOf(contents: Node | null, path: readonly PropertyKey[]): number {
  let node: unknown = contents;
  let offset = contents?.range?.[0] ?? 0;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => String(item.key) === String(step));
      if (pair === undefined) break;
      offset = (pair.key as Node | null)?.range?.[0] ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(step)];
      offset = (node as Node | undefined)?.range?.[0] ?? offset;
    } else break;
  }
  return offset;
}
