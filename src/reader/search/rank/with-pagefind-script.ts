/** What asks Pagefind, as a data script gives its data: where Pagefind does not run, nobody loads it. */
import { RECEIVER } from '#domain/data-script.ts';
import { WITH_PAGEFIND } from '#domain/search/records.ts';
import { pagefindCharacters } from './pagefind-characters.ts';
import { pagefindPhrases } from './pagefind-phrases.ts';

export interface WithPagefind {
  readonly pagefindPhrases: typeof pagefindPhrases;
  readonly pagefindCharacters: typeof pagefindCharacters;
}

const withPagefind: WithPagefind = { pagefindPhrases, pagefindCharacters };
(globalThis as unknown as Record<string, (name: string, data: unknown) => void>)[RECEIVER]?.(
  WITH_PAGEFIND,
  withPagefind,
);
