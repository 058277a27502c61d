/** What file systems take as a name, with room for an ending. */
const MOST = 60;

/** A name for a downloaded file that every file system takes: no reserved character, not too long. */
export function fileName(title: string, ending: string): string {
  const plain = [...title.replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ').trim()].slice(0, MOST).join('');
  return `${plain}.${ending}`;
}
