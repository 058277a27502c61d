import { openArchive } from '../archive.ts';
import { readParts, type WordText } from '../docx/document.ts';
import { type Extraction, extraction, FormatFault, faultOf } from '../extraction.ts';
import { childOf, parseXml, textOf, type XmlNode } from '../xml.ts';
import { Blocks } from './blocks.ts';
import { edgesOf } from './edges.ts';
import { deletedIn } from './inline.ts';
import { noteFormat } from './lists.ts';
import { type OdtStyles, readStyles } from './styles.ts';
import { alone, element, property } from './word-nodes.ts';

const MANIFEST = 'META-INF/manifest.xml';
/** Stands alone in a package that is locked as a whole. */
const LOCKED = 'encrypted-package';

/**
 * The paragraphs of an OpenDocument text in order, with the numbers that are printed before
 * them, tables row by row, notes at the end. Its parts are put into the words of Word's and
 * read as those are.
 */
export function extractOdt(bytes: Uint8Array): Extraction {
  try {
    const { content, styles } = rootsIn(bytes);
    const text = childOf(childOf(content, 'office:body'), 'office:text');
    if (text === undefined) throw new FormatFault('broken', 'ODT 内没有正文');
    const { lines, doubts } = readText(text, readStyles([styles, content]));
    return extraction(lines, doubts);
  } catch (error) {
    return faultOf(error);
  }
}

/** The parts that hold the text and the styles: of a package, or of a text in a single file. */
function rootsIn(bytes: Uint8Array): { readonly content: XmlNode; readonly styles: XmlNode | undefined } {
  if (bytes[0] === LESS_THAN || bytes[0] === BYTE_ORDER_MARK) {
    const whole = parseXml(bytes, canonicalNames);
    return { content: whole, styles: undefined };
  }
  const archive = openArchive(bytes);
  const manifest = archive.read(MANIFEST);
  if (
    archive.names.has(LOCKED) ||
    (manifest !== undefined && new TextDecoder().decode(manifest).includes('encryption-data'))
  )
    throw new FormatFault('encrypted', 'ODT 文件设有密码，请取消密码后再放入');
  const content = archive.read('content.xml');
  if (content === undefined) throw new FormatFault('broken', '压缩包内没有 ODT 正文');
  const styles = archive.read('styles.xml');
  return {
    content: parseXml(content, canonicalNames),
    styles: styles === undefined ? undefined : parseXml(styles, canonicalNames),
  };
}

const LESS_THAN = 0x3c;
const BYTE_ORDER_MARK = 0xef;
const NAMESPACE =
  /xmlns:([\w.-]+)\s*=\s*["']urn:oasis:names:tc:opendocument:xmlns:(?:xsl-)?([a-z0-9]+)(?:-compatible)?:1\.\d["']/gu;

/** Names with the prefixes that programs usually write, whatever a file binds to the namespaces. */
function canonicalNames(start: string): (name: string) => string {
  const prefixes = new Map(
    [...start.matchAll(NAMESPACE)].map(([, own = '', usual = '']) => [own, PREFIXES[usual] ?? usual]),
  );
  return (name) => {
    const colon = name.indexOf(':');
    const usual = colon < 0 ? undefined : prefixes.get(name.slice(0, colon));
    return usual === undefined ? name : usual + name.slice(colon);
  };
}

/** Prefixes that are not the last word of their namespace. */
const PREFIXES: Readonly<Record<string, string>> = { drawing: 'draw', datastyle: 'number' };

function readText(text: XmlNode, styles: OdtStyles): WordText {
  const notes = { footnote: [] as XmlNode[], endnote: [] as XmlNode[] };
  let comments = 0;
  const blocks: Blocks = new Blocks(styles, {
    deleted: deletedIn(text),
    keepNote: (kind, body) => {
      const id = String(notes[kind].length + 1);
      const note: XmlNode[] = [];
      notes[kind].push(element(`w:${kind}`, note, { 'w:id': id }));
      note.push(...withMark(blocks.read(body), kind));
      return id;
    },
    skipComment: () => {
      comments += 1;
    },
  });
  const body = blocks.read(text.children);
  const { sections, edge } = edgesOf(text, styles, (node) => blocks.read(node.children));
  const { lines, doubts } = readParts({
    body: element('w:body', [...body, ...sections]),
    ground: styles.groundOfPages,
    styles: undefined,
    numbering: undefined,
    settings: noteSettings(styles),
    footnotes: element('w:footnotes', notes.footnote),
    endnotes: element('w:endnotes', notes.endnote),
    edge,
    chunk: () => undefined,
  });
  return { lines, doubts: comments === 0 ? doubts : [...doubts, `有 ${comments} 处批注没有读`] };
}

/** The blocks of a note with its mark before the first one. */
function withMark(blocks: readonly XmlNode[], kind: 'footnote' | 'endnote'): XmlNode[] {
  const at = blocks.findIndex((block) => block.name === 'w:p' && textOf(block).trim() !== '');
  return blocks.map((block, i) =>
    i === at ? { ...block, children: [alone(`w:${kind}Ref`), ...block.children] } : block,
  );
}

/** In what figures notes are numbered. */
function noteSettings(styles: OdtStyles): XmlNode {
  const format = (kind: 'footnote' | 'endnote', otherwise: string): XmlNode => {
    const own = styles.nodes.find(
      ({ name, attributes }) => name === 'text:notes-configuration' && attributes['text:note-class'] === kind,
    );
    return element(`w:${kind}Pr`, [
      property('w:numFmt', noteFormat(own?.attributes['style:num-format'], otherwise)),
    ]);
  };
  return element('w:settings', [format('footnote', 'decimal'), format('endnote', 'lowerRoman')]);
}
