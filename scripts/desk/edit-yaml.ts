import { diffArrays } from 'diff';
import { type Document, parseDocument } from 'yaml';

/** What changes a document, by its nodes. */
export type Edit = (document: Document.Parsed) => void;

/**
 * The text of a YAML file after an edit. Lines that the edit does not touch stay byte for byte,
 * comments and all: the whole is written out before and after the edit, and only what
 * differs between the two is put into the text as it is.
 */
export function editedYaml(text: string, edit: Edit): string {
  const lineEnd = /\r\n/u.test(text) ? '\r\n' : '\n';
  const plain = text.replaceAll('\r\n', '\n');
  const document = parseDocument(plain);
  const fault = document.errors[0];
  if (fault !== undefined) throw fault;
  const before = written(document, plain);
  edit(document);
  const after = written(document, plain);
  const lines = linesOf(plain);
  // A file that is not written out line for line is written out whole.
  const edited = before.length === lines.length ? putInto(lines, before, after) : after;
  return edited.map((line) => line + lineEnd).join('');
}

/** Flow lists are written as most of the file's are: `[a, b]` or `[ a, b ]`. */
function written(document: Document.Parsed, text: string): string[] {
  const padded = (text.match(/[[{] \S/gu)?.length ?? 0) > (text.match(/[[{][^\s\]}]/gu)?.length ?? 0);
  return linesOf(document.toString({ lineWidth: 0, flowCollectionPadding: padded }));
}

function putInto(lines: readonly string[], before: readonly string[], after: readonly string[]): string[] {
  const edited: string[] = [];
  let at = 0;
  for (const { value, added, removed } of diffArrays([...before], [...after])) {
    if (added) edited.push(...value);
    else {
      if (!removed) edited.push(...lines.slice(at, at + value.length));
      at += value.length;
    }
  }
  return edited;
}

function linesOf(text: string): string[] {
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  return lines;
}
