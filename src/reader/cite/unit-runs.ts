import type { SentencePlace } from '#domain/citation/passage-name.ts';
import { splitSentences } from '#domain/sentences.ts';

/** A stretch of a text node that lies in one sentence of a measure. */
export interface Run extends SentencePlace {
  readonly node: Text;
  /** UTF-16 offsets in the node, half open. */
  readonly from: number;
  readonly to: number;
}

/** Stands on the page but is no part of a sentence. */
const NO_TEXT = '.unit-number, .responsibility, .cell-entry, .remark, .note, .screen-only, button, sup';

/** Pieces of sentences: the first of each has its anchor, further ones say to which they belong. */
const PIECES = 'span[id^="s"], [data-s]';

/** The sentences of a measure on its own page: the page says which is which. */
export function runsOfUnitPage(reading: Element): Run[] {
  const runs: Run[] = [];
  for (const piece of reading.querySelectorAll<HTMLElement>(PIECES)) {
    const sentence = Number(piece.dataset.s ?? piece.id.slice(1));
    const paragraph = Number(/^p(\d+)$/.exec(piece.closest('p')?.id ?? '')?.[1] ?? 1);
    for (const node of textsIn(piece)) {
      runs.push({ node, from: 0, to: node.length, paragraph, sentence, within: 0 });
    }
  }
  const first = new Map<number, number>();
  return runs.map((run) => {
    const before = first.get(run.paragraph) ?? run.sentence;
    first.set(run.paragraph, before);
    return { ...run, within: run.sentence - before + 1 };
  });
}

/** The sentences of a measure on its circular's page, counted as its own page counts them. */
export function runsInCircular(unit: Element): Run[] {
  const runs: Run[] = [];
  let before = 0;
  const paragraphs = [...unit.querySelectorAll(':scope > p:not(.note), td > p:not(.note)')];
  for (const [i, paragraph] of paragraphs.entries()) {
    const nodes = textsIn(paragraph);
    const sentences = splitSentences(nodes.map(({ data }) => data).join(''));
    let at = 0;
    for (const node of nodes) {
      for (const [n, { start, end }] of sentences.entries()) {
        const from = Math.max(start - at, 0);
        const to = Math.min(end - at, node.length);
        if (from < to) {
          runs.push({ node, from, to, paragraph: i + 1, sentence: before + n + 1, within: n + 1 });
        }
      }
      at += node.length;
    }
    before += sentences.length;
  }
  return runs;
}

function textsIn(element: Element): Text[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node.parentElement?.closest(NO_TEXT) == null) nodes.push(node as Text);
  }
  return nodes;
}
