let known: ReadonlySet<string> | undefined;

/** The characters of GB 2312, which official text is written with; every browser knows them. */
export function standardHan(): ReadonlySet<string> {
  if (known !== undefined) return known;
  const bytes: number[] = [];
  for (let row = 0xb0; row <= 0xf7; row += 1)
    for (let cell = 0xa1; cell <= 0xfe; cell += 1) bytes.push(row, cell);
  known = new Set(new TextDecoder('gb2312').decode(new Uint8Array(bytes)).match(/\p{Script=Han}/gu));
  return known;
}

/** Whether a text has a character that is likely to be another's traditional or variant form. */
export const hasOtherHan = (text: string): boolean =>
  (text.match(/\p{Script=Han}/gu) ?? []).some((character) => !standardHan().has(character));
