/** A reason that names what both have: what it is, and the first of it. */
const IN_BOTH = /^(?:共同[^：]*|同引文件)：(?:“[^”]*”|《[^》]*》)/u;

/** Why a measure is shown beside another, in a few words: that an editor said so, else the first that both have, else what they are about. */
export function shortReason(reasons: readonly string[]): string {
  const [confirmed] = reasons.filter((reason) => reason === '编者确认');
  const [inBoth] = reasons.flatMap((reason) => IN_BOTH.exec(reason)?.[0] ?? []);
  return confirmed ?? inBoth ?? reasons[0] ?? '';
}

/** A reason as it is said from the other measure: 此处 and 彼处 change places. */
export const fromThere = (reason: string): string =>
  reason.replace(/（此处(“[^”]*”)，彼处(“[^”]*”)）/u, '（此处$2，彼处$1）');
