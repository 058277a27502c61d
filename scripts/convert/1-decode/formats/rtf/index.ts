import { readParts } from '../docx/document.ts';
import { element } from '../docx/xml.ts';
import { type Extraction, extraction, FormatFault, faultOf } from '../extraction.ts';
import { unnumbered } from '../unnumbered.ts';
import { RtfReader } from './reader.ts';

const LARGEST = 64 * 1024 * 1024;
const START = '{\\rtf';

/**
 * The paragraphs of an RTF file. What the file says is put into the words of a .docx and read as
 * one: lists, tables, notes, headers, what is hidden, struck out or deleted mean the same in both.
 */
export function extractRtf(bytes: Uint8Array): Extraction {
  try {
    if (bytes.length > LARGEST) throw new FormatFault('too-large', 'RTF 文件超过 64 MB');
    if (!START.split('').every((c, i) => bytes[i] === c.charCodeAt(0)))
      throw new FormatFault('broken', '文件已损坏：开头不是 RTF');
    const { body, styles, numbering, notes, edges, settings, unknownNumbers } = new RtfReader().read(bytes);
    const { lines, doubts } = readParts({
      body: element('w:body', {}, body),
      styles: element('w:styles', {}, styles),
      numbering,
      settings,
      footnotes: element('w:footnotes', {}, notes.footnote),
      endnotes: element('w:endnotes', {}, notes.endnote),
      edge: (id) => {
        const blocks = edges.get(id);
        return blocks === undefined ? undefined : element('w:hdr', {}, blocks);
      },
      chunk: () => undefined,
    });
    return extraction(lines, [...doubts, ...unnumbered(unknownNumbers)]);
  } catch (error) {
    return faultOf(error);
  }
}
