import type { Steps } from './common-runs.ts';

/** A state of the automaton: what may follow, the longest text that leads here, where to go on else. */
interface State {
  readonly next: Map<string, State>;
  readonly length: number;
  shorter: State | undefined;
}

/**
 * Everything that stands in a text, as an automaton that is made in one pass over it (suffix
 * automaton, Blumer et al. 1985): how far another text goes on as this one does somewhere is
 * told in as many steps as it goes.
 */
export class Substrings {
  readonly #start: State = { next: new Map(), length: 0, shorter: undefined };

  /** @param characters whole characters of the text */
  constructor(characters: readonly string[], steps: Steps) {
    let last = this.#start;
    for (const character of characters) {
      last = this.#append(last, character, steps);
    }
  }

  /** How many characters from a place on stand in the text just so. */
  longestAt(characters: readonly string[], start: number, steps: Steps): number {
    let state: State | undefined = this.#start;
    let at = start;
    for (; at < characters.length; at += 1) {
      state = state.next.get(characters[at] as string);
      if (state === undefined) break;
      steps.count += 1;
    }
    return at - start;
  }

  #append(last: State, character: string, steps: Steps): State {
    const added: State = { next: new Map(), length: last.length + 1, shorter: this.#start };
    let from: State | undefined = last;
    for (; from !== undefined && !from.next.has(character); from = from.shorter) {
      from.next.set(character, added);
      steps.count += 1;
    }
    if (from === undefined) return added;
    const onward = from.next.get(character) as State;
    if (onward.length === from.length + 1) {
      added.shorter = onward;
      return added;
    }
    const copy: State = { next: new Map(onward.next), length: from.length + 1, shorter: onward.shorter };
    steps.count += onward.next.size;
    for (; from?.next.get(character) === onward; from = from.shorter) {
      from.next.set(character, copy);
      steps.count += 1;
    }
    onward.shorter = copy;
    added.shorter = copy;
    return added;
  }
}
