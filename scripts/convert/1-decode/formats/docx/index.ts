import { type Extraction, extraction, FormatFault, faultOf } from '../extraction.ts';
import { type Archive, openArchive } from './archive.ts';
import { notesOf, type Reading, readAt, readBody } from './body.ts';
import { readNumbering } from './numbering.ts';
import { readStyles } from './styles.ts';
import { childOf, childrenOf, parseXml, type XmlNode } from './xml.ts';

const OLE = [0xd0, 0xcf, 0x11, 0xe0];
const NOTES = { footnote: '脚注', endnote: '尾注' } as const;

/**
 * The paragraphs of a Word document in order, with the numbers Word prints before them;
 * tables row by row where they stand; notes at the end. Headers and footers are not read.
 */
export function extractDocx(bytes: Uint8Array): Extraction {
  try {
    if (OLE.every((byte, index) => bytes[index] === byte))
      return {
        fault: 'encrypted',
        detail: 'Word 文件设有密码，或为旧版 .doc 格式；请取消密码后另存为 .docx',
      };
    return extraction(readDocument(openArchive(bytes)));
  } catch (error) {
    return faultOf(error);
  }
}

function readDocument(archive: Archive): Reading['lines'] {
  const main = targetOf(relationsOf(archive, ''), 'officeDocument') ?? 'word/document.xml';
  const root = readPart(archive, main);
  const body = childOf(root, 'w:body');
  if (body === undefined) throw new FormatFault('broken', '压缩包内没有 Word 正文');
  const relations = relationsOf(archive, main);
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const part = (type: string): XmlNode | undefined =>
    readPart(archive, targetOf(relations, type) ?? `${folder}${type}.xml`);
  const styles = readStyles(part('styles'));
  const reading: Reading = {
    numbering: readNumbering(part('numbering'), styles),
    lines: [],
    notes: [],
    counts: { paragraphs: 0, tables: 0, boxes: 0 },
  };
  readBody(body, reading);
  const notes = {
    footnote: notesOf(part('footnotes'), 'w:footnote'),
    endnote: notesOf(part('endnotes'), 'w:endnote'),
  };
  for (const kind of ['footnote', 'endnote'] as const) {
    // In the order of the text, then those the text does not refer to.
    const referred = reading.notes.filter((note) => note.kind === kind).map(({ id }) => id);
    let number = 0;
    for (const id of new Set([...referred, ...notes[kind].keys()])) {
      const note = notes[kind].get(id);
      if (note === undefined) continue;
      number += 1;
      readAt(`${NOTES[kind]}${number}`, note.children, reading);
    }
  }
  return reading.lines;
}

function readPart(archive: Archive, name: string): XmlNode | undefined {
  const bytes = archive.read(name);
  return bytes === undefined ? undefined : parseXml(bytes);
}

interface Relation {
  readonly type: string;
  readonly target: string;
}

/** What a part of the package refers to; '' is the package itself. */
function relationsOf(archive: Archive, part: string): readonly Relation[] {
  const slash = part.lastIndexOf('/') + 1;
  const folder = part.slice(0, slash);
  const root = readPart(archive, `${folder}_rels/${part.slice(slash)}.rels`);
  return childrenOf(root, 'Relationship')
    .filter(({ attributes }) => attributes.TargetMode !== 'External')
    .map(({ attributes }) => ({
      type: (attributes.Type ?? '').replace(/^.*\//u, ''),
      target: resolve(folder, attributes.Target ?? ''),
    }));
}

function resolve(folder: string, target: string): string {
  const parts: string[] = [];
  for (const part of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

const targetOf = (relations: readonly Relation[], type: string): string | undefined =>
  relations.find((relation) => relation.type === type)?.target;
