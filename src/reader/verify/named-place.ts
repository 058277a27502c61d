import type { JumpAnswer } from '#domain/jump/resolve.ts';

/** A longer text is no name of a place. */
const LONGEST = 200;

/** A citation as somebody wrote or copied it, without what stands around it; `undefined` where it is running text. */
export function citationIn(typed: string): string | undefined {
  const name = typed
    .trim()
    .replace(/[。；，、,;.]+$/u, '')
    .replace(/^[（(，、,]+(?=《)/u, '')
    .replace(/^(《[^（）()]*(?:[（(][^（）()]*[）)][^（）()]*)*)[）)]$/u, '$1');
  return name === '' || name.length > LONGEST || /[。；？！]/u.test(name) ? undefined : name;
}

/** The one circular that was understood, where the place named in it is not there. */
export function placeMissed({ pointed, targets, understood }: JumpAnswer) {
  const [circular, ...others] = understood?.circulars ?? [];
  const place = understood?.place;
  if (!pointed || targets.length > 0 || circular === undefined || others.length > 0 || place == null)
    return undefined;
  return { circular, place };
}
