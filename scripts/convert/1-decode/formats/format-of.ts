/** What a file is, as far as the reading of it goes. */
export type Format = 'text' | 'html' | 'docx' | 'pdf' | 'doc' | 'wps' | 'rtf' | 'unknown';

const BY_ENDING: Readonly<Record<string, Format>> = {
  txt: 'text',
  md: 'text',
  markdown: 'text',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  shtml: 'html',
  docx: 'docx',
  docm: 'docx',
  dotx: 'docx',
  pdf: 'pdf',
  doc: 'doc',
  dot: 'doc',
  wps: 'wps',
  rtf: 'rtf',
};
/** How far into a file its first bytes may stand behind others. */
const WITHIN = 1024;

/**
 * The format of a file. What its first bytes say goes before its ending: offices rename
 * files. Text and HTML cannot be told apart by bytes; there the ending decides.
 */
export function formatOf(fileName: string, bytes: Uint8Array): Format {
  const byName = BY_ENDING[/\.([^.]+)$/u.exec(fileName.toLowerCase())?.[1] ?? ''] ?? 'unknown';
  const head = Buffer.from(bytes.subarray(0, WITHIN)).toString('latin1');
  if (head.startsWith('\xd0\xcf\x11\xe0')) return olderFormat(byName, bytes);
  if (head.startsWith('{\\rtf')) return 'rtf';
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06'))
    return byName === 'wps' ? 'wps' : 'docx';
  if (byName === 'text') return 'text';
  if (head.includes('%PDF-')) return 'pdf';
  // Sites offer pages under the name of a Word file.
  if ((byName === 'doc' || byName === 'unknown') && /<(?:!doctype|html|head|body)\b/iu.test(head))
    return 'html';
  return byName;
}

/** Word before 2007 and WPS share a container; a .docx with a password lies in it, too. */
function olderFormat(byName: Format, bytes: Uint8Array): Format {
  const sealed = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(
    Buffer.from('EncryptedPackage', 'utf16le'),
  );
  if (sealed) return 'docx';
  return byName === 'wps' ? 'wps' : 'doc';
}
