/** A reason that names what both have: what it is, and the first of it. */
const IN_BOTH = /^(?:共同[^：]*|同引文件)：(?:“[^”]*”|《[^》]*》)/u;

/** Why a measure is shown beside another, in a few words: that an editor said so, else the first that both have, else what they are about. */
export function shortReason(reasons: readonly string[]): string {
  const [confirmed] = reasons.filter((reason) => reason === '编者确认');
  const [inBoth] = reasons.flatMap((reason) => IN_BOTH.exec(reason)?.[0] ?? []);
  return confirmed ?? inBoth ?? reasons[0] ?? '';
}
