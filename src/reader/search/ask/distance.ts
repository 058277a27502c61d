/**
 * Length of the shortest stretch of the texts that holds all of the phrases which stand
 * in one of them; of the text that holds most.
 */
export function distance(texts: readonly string[], phrases: readonly string[]): number {
  let best = { held: 0, length: Number.POSITIVE_INFINITY };
  for (const text of texts) {
    const places = phrases.flatMap((phrase, which) =>
      placesOf(text, phrase).map((start) => ({ start, which })),
    );
    const held = new Set(places.map(({ which }) => which)).size;
    if (held < best.held || held === 0) continue;
    const length = shortest(places, phrases, held);
    if (held > best.held || length < best.length) best = { held, length };
  }
  return best.length;
}

function shortest(
  places: { start: number; which: number }[],
  phrases: readonly string[],
  held: number,
): number {
  places.sort((a, b) => a.start - b.start || a.which - b.which);
  const last = new Map<number, number>();
  let length = Number.POSITIVE_INFINITY;
  for (const { start, which } of places) {
    last.set(which, start);
    if (last.size < held) continue;
    const end = Math.max(...[...last].map(([one, at]) => at + (phrases[one] ?? '').length));
    length = Math.min(length, end - Math.min(...last.values()));
  }
  return length;
}

function placesOf(text: string, phrase: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(phrase); at >= 0 && phrase !== ''; at = text.indexOf(phrase, at + 1))
    places.push(at);
  return places;
}
