/**
 * Chinese text in fewer bytes: in UTF-8 each character takes three, and what compresses
 * them sees bytes. Here the commonest characters become one printable ASCII sign and the
 * others two. All texts of a small archive so take an eighth less as a server sends them
 * compressed, and half where it does not compress.
 */
export interface Packed {
  /** The characters (UTF-16 units), the commonest first. */
  readonly characters: string;
  readonly packed: string;
}

/** Printable signs that stand in a script's string as they are. */
const SIGNS = Array.from({ length: 94 }, (_, i) => String.fromCharCode(33 + i)).filter(
  (sign) => !'"\\<'.includes(sign),
);
const FIRST = 33;

/** How many characters are one sign, where there are `count` of them: what is left must do to begin the others. */
function singles(count: number): number {
  const leads = Math.ceil((count - SIGNS.length) / (SIGNS.length - 1));
  return SIGNS.length - Math.max(0, leads);
}

/** Packs a text; `undefined` where it has too many characters (8,281). */
export function pack(text: string): Packed | undefined {
  const counts = new Map<string, number>();
  for (const unit of text.split('')) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  const units = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([unit]) => unit);
  const single = singles(units.length);
  if (single < 0) return undefined;
  const codes = new Map(
    units.map((unit, i) => {
      const lead = single + Math.floor((i - single) / SIGNS.length);
      return [unit, i < single ? SIGNS[i] : `${SIGNS[lead]}${SIGNS[(i - single) % SIGNS.length]}`];
    }),
  );
  return {
    characters: units.join(''),
    packed: text
      .split('')
      .map((unit) => codes.get(unit))
      .join(''),
  };
}

/** The text that was packed. */
export function unpack({ characters, packed }: Packed): string {
  const places: number[] = [];
  SIGNS.forEach((sign, i) => {
    places[sign.charCodeAt(0) - FIRST] = i;
  });
  const place = (at: number): number => places[packed.charCodeAt(at) - FIRST] ?? 0;
  const single = singles(characters.length);
  let text = '';
  for (let at = 0; at < packed.length; at += 1) {
    const first = place(at);
    if (first < single) text += characters[first];
    else {
      at += 1;
      text += characters[single + (first - single) * SIGNS.length + place(at)];
    }
  }
  return text;
}

/** Data in a form that takes fewer bytes, where it can be. */
export const packData = (data: unknown): unknown => pack(JSON.stringify(data)) ?? data;

/** The data that `packData` was given. */
export const unpackData = (packed: unknown): unknown =>
  Array.isArray(packed) ? packed : JSON.parse(unpack(packed as Packed));
