/**
 * The numbers by which circulars are related to each other. They are set by the pairs that
 * were judged by hand (scripts/proof/bench); `bars.test.ts` holds each.
 */

/** How much more a wording of the title says than one of the text; and a name in 《》 or “”. */
export const TITLE_WORDING = 2;
export const NAME_WORDING = 2;
/** A wording counts less the oftener it has been said in one text. */
export const SATURATION = 1.2;
/**
 * What is supposed of an archive before it is counted: as if so many more texts were known,
 * of which this share has any given wording. Without it, two texts would say nothing.
 */
export const SUPPOSED_TEXTS = 100;
export const SUPPOSED_SHARE = 0.002;
/**
 * How much a wording tells is counted in so many circulars at the most, drawn by their ids: what one more circular
 * has to say moves nothing elsewhere, unless it is one of them.
 */
export const MOST_COUNTED = 128;
/** Points above these make a subject no surer. */
export const SURE_SUBJECT = 8;
/** What the words say counts four times what the subjects say. */
export const BY_WORDS = 0.8;
export const BY_SUBJECT = 0.2;
/** A word tells so much where about one in twenty texts of a small archive has it: what says it and has it in its title is near. */
export const TELLING_WORD = 3.4;
/** One subject and no words in common is no relation; nor is little of both. */
export const FEWEST_WORDS = 0.02;
/** What is listed beside a measure has more words in common: what a subject alone tells of has a list of its own. */
export const FEWEST_WORDS_LISTED = 0.04;
export const NEAR_ENOUGH = 0.11;
/** What is about one subject before all else, and has no words in common that say more, has to be as near as this. */
export const NEAR_BY_SUBJECT = 0.2;
/** So many characters of a wording that the title of a circular has tell nothing of its measures. */
export const WORD_OF_A_TITLE = 4;
/** So many of those found by their weightiest wordings get a closer look. */
export const LOOKED_AT = 96;
/** A text is looked up by its weightiest wordings, until so many places have been looked at. */
export const MOST_PLACES = 10_000;
/** A wording that more texts have finds nobody: it would cost most and tell least. */
export const MOST_TEXTS_OF_A_WORDING = 5000;
/** A passage shorter than this only leads over. */
export const SHORTEST_PASSAGE = 40;

/** How near two matters are that the editor confirmed for one. */
export const CONFIRMED = 1;
/**
 * What is not two fifths as near as the nearest is left out: beside a measure on the same matter one
 * that only touches it is noise. Nearer than this the nearest asks no more of the others: two
 * texts that are nearly alike would else hide everything else.
 */
export const LEAST_OF_NEAREST = 0.4;
export const NEAREST_COUNTED = 0.5;
/** What a measure shows: of other circulars, of its own, and wording that a pair has in common. */
export const MOST_OF_OTHERS = 8;
export const MOST_OF_ITS_OWN = 4;
export const MOST_ANSWERS = 2;
/** Where words find fewer than these in other circulars, what a subject alone tells of fills up. */
export const ENOUGH_OF_OTHERS = 5;
/** A subject that more measures have tells nothing of two of them. */
export const MOST_OF_A_SUBJECT = 60;
/** From this score on two measures are told to be one matter: below it readers found them only alike too often. */
export const TOLD_THE_SAME = 0.22;
/** From this score on they are so without a wording to show, where both are about one subject before all else. */
export const SAME_WITHOUT_WORDING = 0.27;
export const MOST_WORDING = 5;

/** Wording that two texts share: so many at the most, so long, and telling so much; a pair of characters that few texts have tells about four. */
export const MOST_SHARED = 3;
export const LONGEST_WORDING = 24;
export const TELLING_WORDING = 3;
/** A wording shorter than this is shown where it is a known word only: else it may be a piece of two words. */
export const LONG_WORDING = 4;
/** A pair of characters may be a piece of two words or of another word: it has to be a word in both texts. */
export const PAIR = 2;
/** Places of a pair in one text at which wording is looked for. */
export const PLACES_OF_A_PAIR = 8;

export const MOST_REPORTED = 8;
/** A passage that is not near reports on a measure where both say in the same words as much as two pairs of characters that nobody else has: a name. */
export const A_NAME = 2;
/** What is said in the same words adds to nearness; so many unique pairs of characters would make it full. */
export const FULLY_THE_SAME = 20;
/** What is near is reported on where both say in the same words as much as a pair and a half that nobody else has; less, where both are about the same before all else. */
export const TELLS_OF_IT = 1.5;
/** Two pairs of characters in one clause name a measure that tell as much as two that about one in fifty-five texts has; or, in a small archive, as two that two texts have. */
export const NAMED_TOGETHER = 8;
export const MOST_NAMED_IN = 2;
/** What each further passage adds: an answer that comes back to a matter means it the surer. */
export const COMES_BACK = 0.02;

/** From this score on a pair is one matter: below it the judged pairs were doubtful oftener than right. */
export const SAME_MATTER = 0.18;
/** From this score on a measure joins one that has a partner already. */
export const PLAINLY_THE_SAME = 0.23;
/** A measure takes a free partner rather than join a taken one, if it is at least so near beside that one. */
export const SETTLES_FOR = 0.75;
/** So many of the nearest are told of a measure that has no counterpart in a circular beside its own. */
export const MOST_ALIKE = 3;
/** What standing at the same place of both circulars adds at the most: it decides between equals. */
export const BY_PLACE = 0.03;
/** So many circulars of its issuer before it one is held against, so that a measure's line through the years is known. */
export const MOST_OF_ISSUER = 12;
/** So many circulars of its series by other issuers, the latest before it, one is held against and compared with. */
export const MOST_OF_SERIES = 2;

/** Score from which a measure belongs to a subject, and how many it can have; an answer goes from matter to matter. */
export const ENOUGH_FOR_SUBJECT = 4;
export const MOST_SUBJECTS = 4;
export const MOST_SUBJECTS_OF_AN_ANSWER = 6;
/** What the editor sets is as sure as a word in the title that is enough by itself. */
export const SET_BY_EDITOR = 8;

/** A shorter title of a circular that is held may well be the title of many. */
export const TELLING_TITLE = 12;
/** Han characters of a document number's code word. */
export const LONGEST_CODE_WORD = 10;
/** Longer than this, in Han characters, is a slogan or a sentence, and no term. */
export const LONGEST_TERM = 12;
/** A longer quotation is a sentence, or a mark that was left open. */
export const LONGEST_QUOTATION = 60;
/** A term of so many characters means the same wherever it stands; of so many, where it is mostly quoted. */
export const UNMISTAKABLE = 5;
export const MOSTLY_QUOTED = 3;
/** Names up to this many characters are written out in addresses; longer ones would make addresses that no line holds. */
export const WHOLE_IN_ADDRESS = 12;
