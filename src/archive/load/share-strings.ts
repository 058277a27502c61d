/** Texts of more UTF-16 units are seldom the same. */
const LONGEST = 60;
/** So many are remembered at a time: most of what stands often stands near. */
const MOST = 200_000;

const known = new Map<string, string>();

/**
 * Puts in the place of equal short texts of a value one of them: names and reasons stand in thousands of measures, and
 * each was read by itself. Of a large archive they are a fifth of what the build holds.
 */
export function shareStrings(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  const fields = value as Record<string, unknown>;
  for (const key of Object.keys(fields)) {
    const one = fields[key];
    if (typeof one !== 'string') shareStrings(one);
    else if (one.length <= LONGEST) {
      const shared = known.get(one);
      if (shared === undefined) remember(one);
      else fields[key] = shared;
    }
  }
}

/** Lets go of all that it remembers. */
export const forgetStrings = (): void => known.clear();

function remember(text: string): void {
  if (known.size >= MOST) known.clear();
  known.set(text, text);
}
