import type { PlaceData } from '#formats/list-data-files.ts';
import type { LinkPlace } from './places.ts';

/** A place as src/formats/list-data-files.ts takes it. */
export function placeData({ circular, unit, address, before, words, after }: LinkPlace): PlaceData {
  return {
    circular: circular.id,
    key: unit?.key ?? null,
    url: address,
    text: words,
    sentence: before + words + after,
  };
}
