/** The script that writes Word files; a page calls it by `WRITER`. */
import { Packer } from 'docx';
import { wordDocument } from './word-document.ts';
import { WRITER, type Writer } from './word-file.ts';

const write: Writer = (booklet) => Packer.toBlob(wordDocument(booklet));
Object.assign(globalThis, { [WRITER]: write });
