import type { Span } from '../../types.ts';
import { type LinkText, touchesAny } from '../texts.ts';
import { bareKind, withoutTail } from './kinds.ts';
import type { NamedInstrument } from './named-instrument.ts';
import type { ShortName } from './short-name.ts';

/** Several are meant, or the circular itself: 两个《意见》, 本《通知》. */
const NOT_THE_LAST = /(?:[两三四五六七八九十几多各0-9]\s?[个项件份部]|一系列|有关|相关|这些|系列|本)\s?$/u;

/** A short name that was given, and from where on it holds. */
interface Given {
  readonly instrument: NamedInstrument;
  readonly since: LinkText;
  readonly from: number;
}

/** A place of a short name without title marks. */
export interface ShortPlace extends Span {
  readonly instrument: NamedInstrument;
}

/** The short names of instruments in one circular, as its texts are read in order. */
export class ShortNames {
  readonly #given = new Map<string, Given>();
  /** Cited in this text and in the one before, oldest first. */
  #before: NamedInstrument[] = [];
  #here: NamedInstrument[] = [];

  /** An instrument was cited by its full name, and perhaps given a short one. */
  cited(instrument: NamedInstrument, text: LinkText, short: ShortName | undefined): void {
    this.#here.push(instrument);
    if (short !== undefined) this.#given.set(short.name, { instrument, since: text, from: short.end });
  }

  /** Which instrument a name like 《意见》 means: the one it was given to, else the last of this kind right before. */
  meantBy(name: string, kind: string, text: LinkText, place: Span): NamedInstrument | undefined {
    if (NOT_THE_LAST.test(text.text.slice(Math.max(0, place.start - 4), place.start))) return undefined;
    const given = this.#given.get(name) ?? this.#given.get(kind);
    if (given !== undefined) return given.instrument;
    const ofKind = (one: NamedInstrument): boolean => withoutTail(one.name).endsWith(kind);
    return this.#here.findLast(ofKind) ?? this.#before.findLast(ofKind);
  }

  /** Who was given this very short name, 《省纲要》. */
  givenTo(name: string): NamedInstrument | undefined {
    return this.#given.get(name)?.instrument;
  }

  /** Where short names stand without title marks; a mere word for a kind counts in quotation marks only. */
  placesIn(text: LinkText, titles: readonly Span[]): ShortPlace[] {
    const places: ShortPlace[] = [];
    for (const [short, { instrument, since, from }] of this.#given) {
      const words = bareKind(short) === undefined && short.length > 2 ? short : `“${short}”`;
      let at = text.text.indexOf(words, since === text ? from : 0);
      while (at >= 0) {
        const place = { start: at, end: at + words.length };
        if (!touchesAny(place, titles) && !touchesAny(place, text.closed))
          places.push({ ...place, instrument });
        at = text.text.indexOf(words, place.end);
      }
    }
    return places;
  }

  /** The text has been read. */
  nextText(): void {
    this.#before = this.#here;
    this.#here = [];
  }
}
