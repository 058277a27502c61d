/** The script that writes Word files: pages call it by the names under which it leaves its writers. */
import { Packer } from 'docx';
import { wordDocument } from '../booklet/word-document.ts';
import { WRITER, type Writer } from '../booklet/word-file.ts';
import { DOCUMENT_WRITER, type DocumentWriter } from '../document/sheet.ts';
import { wordOfDocument } from '../document/word-of-document.ts';

const writeBooklet: Writer = (booklet) => Packer.toBlob(wordDocument(booklet));
const writeDocument: DocumentWriter = (sheet) => Packer.toBlob(wordOfDocument(sheet));
Object.assign(globalThis, { [WRITER]: writeBooklet, [DOCUMENT_WRITER]: writeDocument });
