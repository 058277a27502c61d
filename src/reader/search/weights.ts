/**
 * What brings a result near to a query, and how near it must come. The numbers are set by
 * hand; `weights.test.ts` holds each.
 */

/** A word that stands in a title, against one in a text. */
export const IN_TITLE = 2;
/** Other words for what was typed; a row of words begins with those that are meant most often, each later one is less. */
export const OTHER_WORDS = 0.7;
export const LATER = 0.01;
/** Other words in a title: not so much that they came before the words themselves in a text. */
export const OTHER_IN_TITLE = 1.3;
/** Each further of these words that a record has, against the one that tells most. */
export const FURTHER = 0.1;
/** What is about a subject in whose name the word stands. */
export const OF_SUBJECT = 1;
/** What is no measure or question, a heading or a head, against one. */
export const NO_UNIT = 0.7;
/** A word of the title of the circular. */
export const TITLE_OF_CIRCULAR = 0.4;
/** A year, issuer or kind means the circulars that it names; where another text mentions it, it tells less. */
export const NAME_OF_CIRCULAR = 1;
export const MENTIONED = 0.5;
/** What stands in none of the circulars that are named. */
export const OF_OTHERS = 0.5;
/** Who asks for a department wants what names one; what names none. */
export const SAYS_NOT_WHO = 0.6;

/** What is about the same subjects as the nearest gains, against the weight of the nearest; so many lead. */
export const BY_SUBJECT = 0.25;
export const LEADING = 2;

/** A pair of characters in a title, against one in a text. */
export const PAIR_IN_TITLE = 1.4;
/** A word that others can stand for, against a pair of characters: it is known to be a word of the matter. */
export const KNOWN_WORD = 4;
/** What of a word stands in a record that has neither the word nor others for it. */
export const WORD_IN_PIECES = 0.8;
/** What a record counts that has one part of a phrase alone, against one that has something of all. */
export const APART = 0.3;
/** What a record must have of one part of a phrase to count as having it. */
export const TOUCHED = 0.4;
/** What overlaps with a rarer pair. */
export const BESIDE = 0.4;
/** What a record has of the rows of words that are likely meant, against all else of a phrase that nobody wrote. */
export const LIKELY = 0.35;
/** Rows that are likely meant have so much of the likeness of the likeliest, and so much of all that was asked; so many at most. */
export const LIKELY_NEAREST = 0.6;
export const LIKELY_LEAST = 0.15;
export const LIKELY_ROWS = 8;
export const LIKELY_OF_MANY = 2;
/** A character that a row has, against a pair. */
export const ONE_CHARACTER = 0.3;
/** What says most of what is said around a question gains as much as the nearest weighs; so many pairs are asked for. */
export const WIDENED = 1;
export const WIDENED_PAIRS = 100;
/** A character that a row has, against a pair, where a question is widened. */
export const WIDENED_CHARACTER = 0.5;
/** Of a large archive only so many pairs, the rarest, are asked for: an index answers in time that grows with what it finds. */
export const MOST_OF_MANY = 6;
/** And so many other words for one. */
export const OTHERS_OF_MANY = 3;

/** The part of the query's weight that a result has at the least … */
export const ENOUGH = 0.45;
/** … or, as long as a page has room, of what the best of the others has. */
export const NEAREST = 0.4;
/** Beside exact results not every likeness is worth a line. */
export const FLOOR = 0.2;
/** Likenesses that are listed at most: the rest is noise. */
export const MOST_IN_PIECES = 20;
/** Results whose words are measured for how near they stand to each other: those that a page shows. */
export const MEASURED = 10;
/** Of a large archive each text lies in a file of its own, and a page shows fewer at first. */
export const MEASURED_OF_MANY = 6;

/** What is told to be near to one of so many that lead gains so much of what the nearest weighs, … */
export const LEADING_LINKS = 3;
export const BY_LINKS = 0.25;
/** … less behind those that are nearer, and of the next that leads. */
export const LATER_LINK = 1 / 12;
export const NEXT_LEADING = 0.5;
/** So near it comes without a word of the query. */
export const LEAST_LINKED = 0.55;
