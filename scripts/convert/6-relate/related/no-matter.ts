import { lexicon } from '../lexicon.ts';
import { EMPTY_WORDS } from './empty-words.ts';
import { GENRE_WORDS } from './genre-words.ts';

/** Words of the genre and of any written Chinese: they say nothing of the matter that a text deals with. */
export const NO_MATTER = lexicon([...GENRE_WORDS, ...EMPTY_WORDS]);
