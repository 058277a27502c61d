import { ISSUER_ENDING } from './words/offices.ts';

const NAME = new RegExp(`^\\p{Script=Han}{2,30}${ISSUER_ENDING}$|^国务院$|^中共中央$`, 'u');
/** A verb or preposition means a sentence or a title, not a name. */
const NO_NAME = /关于|印发|转发|批转|通知|意见|要点|方案|制度|规定|办法(?!公室|公厅)/u;

/** A letterhead, 某某人民政府文件, without the word for document. */
export function withoutFileWord(text: string): string {
  return text.replace(/文件$/u, '');
}

/** Whether a line is the name of one or several offices, parted by white space, and nothing else. */
export function isOrganisation(text: string): boolean {
  const names = text.split(/\s+/u);
  return names.length <= 8 && !NO_NAME.test(text) && names.every((name) => NAME.test(name));
}
