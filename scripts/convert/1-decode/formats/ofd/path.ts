const SPACES = /[\s,]+/u;
/** How many numbers follow each letter of an outline. */
const OPERANDS: Readonly<Record<string, number>> = { S: 2, M: 2, L: 2, Q: 4, B: 6, A: 7, C: 0 };
const MOST_NUMBERS = 2_000_000;

/**
 * The steps of an outline as OFD abbreviates it (`M 0 0 L 10 0 C`), each a number and its
 * operands: 0 move, 1 line, 2 curve, 3 quadratic curve, 4 close. Of an arc only its end counts.
 */
export function pathSteps(abbreviated: string): number[] {
  const steps: number[] = [];
  const words = abbreviated.trim().split(SPACES);
  for (let at = 0; at < words.length && steps.length < MOST_NUMBERS; ) {
    const letter = words[at] as string;
    const count = OPERANDS[letter];
    // A program wrote something else: what came before it stands.
    if (count === undefined) break;
    const numbers = words.slice(at + 1, at + 1 + count).map(Number);
    if (numbers.length < count || numbers.some((number) => !Number.isFinite(number))) break;
    at += 1 + count;
    if (letter === 'S' || letter === 'M') steps.push(0, ...numbers);
    else if (letter === 'L') steps.push(1, ...numbers);
    else if (letter === 'Q') steps.push(3, ...numbers);
    else if (letter === 'B') steps.push(2, ...numbers);
    else if (letter === 'C') steps.push(4);
    else {
      const [x, y] = numbers.slice(-2) as [number, number];
      steps.push(2, x, y, x, y, x, y);
    }
  }
  return steps;
}
