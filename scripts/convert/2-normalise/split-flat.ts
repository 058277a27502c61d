import { casePartsWithin } from '../words/case-parts.ts';
import { FEWEST_ASKED, FLAT_LENGTH, FLAT_SHARE, SHORT_FLAT, SHORT_FLAT_SHARE } from './bars.ts';
import { annexesOf } from './flat-annexes.ts';
import { belowCuts, closingCut, signatureCuts, signersOf } from './flat-foot.ts';
import { headCuts } from './flat-head.ts';
import { markerCuts } from './flat-markers.ts';

/**
 * Where a paragraph that holds a whole text must have ended, in order: between the fields of its
 * head, before numbers in sequence that follow the end of a sentence or a heading, behind headings
 * that their words tell, and around annexes, signature and date. Nothing else is cut; any other
 * heading that runs into its text stays with it. None for a paragraph that is not most of its file.
 *
 * @param solid characters of all paragraphs together
 */
export function flatCuts(paragraph: string, solid: number): number[] {
  const long = paragraph.length >= FLAT_LENGTH && paragraph.length >= solid * FLAT_SHARE;
  if (!long && (paragraph.length < SHORT_FLAT || paragraph.length < solid * SHORT_FLAT_SHARE)) return [];
  const signers = signersOf(paragraph);
  const annexes = annexesOf(paragraph, signers);
  const head = headCuts(paragraph);
  const markers = markerCuts(paragraph, annexes, head.at(-1));
  const signed = signatureCuts(paragraph, signers, annexes);
  const foot = [...signed, ...belowCuts(paragraph, signed)];
  const closing = closingCut(paragraph, markers, foot);
  const cuts = [
    ...head,
    ...annexes.cuts,
    ...questionCuts(paragraph),
    ...casePartsWithin(paragraph),
    ...markers,
    ...foot,
    ...(closing === undefined ? [] : [closing]),
  ];
  return [...new Set(cuts)].filter((cut) => cut > 0 && cut < paragraph.length).sort((a, b) => a - b);
}

/** Where questions and answers begin that run on: …？|答：…。|2.问：…. */
const ASKED = /(?<=[。！？?”…])\s?(?:\d{1,2}\s?[.．、]\s?)?(?:问|答|记者|主持人)\s?[:：]/gu;

function questionCuts(flat: string): number[] {
  const cuts = [...flat.matchAll(ASKED)].map(({ index }) => index);
  return cuts.length >= FEWEST_ASKED ? cuts : [];
}
