import { childOf, childrenOf, type XmlNode } from '../xml.ts';
import type { OfdDocument } from './document.ts';
import { type OfdPackage, wordsIn } from './package.ts';

/** What stands in a text for a glyph that no character is told for. */
const PLACEHOLDER = '¤';

/** Characters of which only the shape is known. */
export function unknownDoubts({ pages }: OfdDocument): string[] {
  const counts = pages.map(({ glyphs }) =>
    glyphs.reduce((sum, { text }) => sum + text.split(PLACEHOLDER).length - 1, 0),
  );
  const all = counts.reduce((sum, count) => sum + count, 0);
  if (all === 0) return [];
  const first = counts.findIndex((count) => count > 0) + 1;
  return [`有 ${all} 个字只有字形没有文字编码（第一个在第${first}页），以“${PLACEHOLDER}”代替`];
}

/** Pages of which something cannot be read. */
export const drawnDoubts = ({ drawnOnly, incomplete }: OfdDocument): string[] => [
  ...(drawnOnly.length === 0 ? [] : [`第${drawnOnly.join('、')}页只有图形，没有文字`]),
  ...(incomplete.length === 0 ? [] : [`第${incomplete.join('、')}页有图形不在文件里，没有读`]),
];

/** Seals, of which the picture is not read. */
export function sealDoubts(
  files: OfdPackage,
  root: string,
  { body, numbers, stamped }: OfdDocument & { readonly body: XmlNode },
): string[] {
  const list = files.find(root, wordsIn(body, 'Signatures') ?? '');
  const parts = (list === undefined ? [] : childrenOf(files.read(list), 'Signature')).flatMap(
    ({ attributes }) => files.find(list as string, attributes.BaseLoc ?? '') ?? [],
  );
  const sealed = parts
    .flatMap((part) => childrenOf(childOf(files.read(part), 'SignedInfo'), 'StampAnnot'))
    .flatMap(({ attributes }) => numbers.get(attributes.PageRef ?? '') ?? []);
  const pages = [...new Set([...sealed, ...stamped])].sort((a, b) => a - b);
  return pages.length === 0 ? [] : [`第${pages.join('、')}页有印章，章上的字没有读`];
}

/** Files that were packed along. */
export function attachmentDoubts(files: OfdPackage, root: string): string[] {
  const list = files.find(root, wordsIn(files.read(root), 'Attachments') ?? '');
  const names = (list === undefined ? [] : childrenOf(files.read(list), 'Attachment')).map(
    (node) => node.attributes.Name ?? wordsIn(node, 'FileLoc') ?? '',
  );
  return names.length === 0 ? [] : [`文件里夹带 ${names.length} 个附件（${names.join('、')}），没有读`];
}
