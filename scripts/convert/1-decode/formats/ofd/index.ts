import { openArchive } from '../archive.ts';
import { type Extraction, FormatFault, faultOf } from '../extraction.ts';
import { type PagedDocument, textLayer } from '../layout/text-layer.ts';
import { childrenOf, type XmlNode } from '../xml.ts';
import { readDocument } from './document.ts';
import { attachmentDoubts, drawnDoubts, sealDoubts, unknownDoubts } from './doubts.ts';
import { type OfdPackage, ofdPackage, wordsIn } from './package.ts';

const MIB = 1024 * 1024;
/** A page is some parts, of which the largest are pictures, which are not unpacked. */
const LIMITS = { entry: 16 * MIB, total: 256 * MIB, entries: 20_000 };
const ROOT = 'OFD.xml';
/** Stands at the root of a file that is locked (GM/T 0099). */
const LOCKED = 'Encryptions.xml';
const MOST_DOCUMENTS = 100;

/**
 * The lines of an OFD file (GB/T 33190-2016), page by page, document by document. Where each
 * character stands is told; lines, columns and tables are laid out as those of a PDF. What
 * templates repeat, notes and stamps are marked; pages that are pictures are said.
 */
export function extractOfd(bytes: Uint8Array): Extraction {
  try {
    const archive = openArchive(bytes, LIMITS);
    const files = ofdPackage(archive);
    if (files.find('', LOCKED) !== undefined)
      throw new FormatFault('encrypted', 'OFD 设有密码或加了密，请解密后另存再放入');
    const root = files.find('', ROOT);
    if (root === undefined) throw new FormatFault('broken', '压缩包内没有 OFD.xml，不是 OFD 文件');
    const bodies = childrenOf(files.read(root), 'DocBody');
    if (bodies.length === 0) throw new FormatFault('broken', 'OFD 内没有文档');
    if (bodies.length > MOST_DOCUMENTS)
      throw new FormatFault('too-large', `OFD 内的文档超过 ${MOST_DOCUMENTS} 个`);
    return textLayer(
      'OFD',
      bodies.map((body) => documentOf(files, root, body)),
    );
  } catch (error) {
    return faultOf(error);
  }
}

function documentOf(files: OfdPackage, root: string, body: XmlNode): PagedDocument {
  const name = mainPart(files, root, body);
  const document = readDocument(files, name);
  return {
    pages: document.pages,
    doubts: [
      ...drawnDoubts(document),
      ...unknownDoubts(document),
      ...sealDoubts(files, root, { ...document, body }),
      ...attachmentDoubts(files, name),
    ],
  };
}

/** The main part of a document: of several versions that of the current one. */
function mainPart(files: OfdPackage, root: string, body: XmlNode): string {
  const versions = childrenOf(body, 'Versions').flatMap((list) => childrenOf(list, 'Version'));
  const current = versions.find(({ attributes }) => attributes.Current === 'true');
  const version = current === undefined ? undefined : files.find(root, current.attributes.BaseLoc ?? '');
  const own = version === undefined ? undefined : wordsIn(files.read(version), 'DocRoot');
  const name =
    (own === undefined ? undefined : files.find(version as string, own)) ??
    files.find(root, wordsIn(body, 'DocRoot') ?? '');
  if (name === undefined) throw new FormatFault('broken', 'OFD 内缺少文档的根文件');
  return name;
}
