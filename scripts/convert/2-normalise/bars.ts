/** The numbers by which lines become paragraphs, and what is set aside; `bars.test.ts` holds each. */

/** A column of text is 20 to 60 Han characters wide; longer lines are paragraphs. Of a full-width character two columns. */
export const NARROWEST_COLUMN = 40;
export const WIDEST_COLUMN = 120;
/** A file is wrapped where so many lines go on over their end, and so many of all; the width is that of all but the longest tenth. */
export const FEWEST_WRAPPED = 5;
export const WRAPPED_SHARE = 0.15;
export const WIDTH_AMONG_LINES = 0.9;
/**
 * Where a tool ran lines together, the width is that of all but the longest quarter; so many of the long lines are
 * so much longer than it, and hardly any is between. So many lines have to go on.
 */
export const FEWEST_BELOW_RUN_ON = 60;
export const WIDTH_BELOW_RUN_ON = 0.75;
export const RUN_ON_LINE = 1.5;
export const MOST_RUN_ON = 0.2;
export const MOST_LONGER = 0.1;
/** Lines shorter than this share of the width are titles, headings and last lines; so many of the others are full. */
export const LONG_LINE = 0.7;
export const FULL_SHARE = 0.7;
/** How far from the right edge a wrapped line may end: two full-width characters and a mark. */
export const RAGGED_COLUMNS = 6;

/** Shorter unpunctuated lines of the body are taken for headings without a number. */
export const HEADING_LENGTH = 15;
/** Characters at the end of a line in which who signs and the day stand. */
export const LONGEST_SIGNATURE = 120;
/** Characters of a title and of all who issue together behind it. */
export const LONGEST_TITLE_AND_OFFICES = 300;
/** Columns of an indent: one full-width space at least. */
export const INDENT = 2;
/** Columns of the indent that prints have: two full-width characters. */
export const PRINTED_INDENT = 4;
/** Paragraphs are set off by an indent where more lines than this share have one, and fewer than that. */
export const SOME_INDENTED = 0.1;
export const NEARLY_ALL_INDENTED = 0.85;
/** Characters of a bracket that is open and will be closed on one of the next lines. */
export const OPEN_BRACKET = 120;
/** So many lines end at the right edge of a text that was set in lines. */
export const LINES_AT_EDGE = 3;
/** Characters of what full-width spaces set apart in a line and is no paragraph of its own. */
export const LONGEST_SET_APART = 16;
/** Lines of a format were cut where so many break off in mid-sentence, and so many of all. */
export const FEWEST_CUT = 3;
export const CUT_SHARE = 0.05;
/** Characters at a paragraph's end that are looked at: an open bracket is closed within them. */
export const PARAGRAPH_TAIL = 400;
/** Characters at its beginning: the longest marker, the longest heading without a number. */
export const PARAGRAPH_HEAD = 64;
/** Characters beside a gap in which Han characters are looked for. */
export const BESIDE_GAP = 12;

/** A paragraph longer than this may be a whole text without line ends, where it is so much of its file. */
export const FLAT_LENGTH = 800;
export const FLAT_SHARE = 0.5;
/** A shorter one must be nearly all of it. */
export const SHORT_FLAT = 150;
export const SHORT_FLAT_SHARE = 0.9;
/** Where title, number and addressees of a flat text are looked for, and the name of what a notice issues. */
export const FLAT_HEAD = 400;
/** Where titles in 《》 are. */
export const FLAT_BEGINNING = 2000;
/** Questions and answers of a flat text that is an interview. */
export const FEWEST_ASKED = 3;
/** Characters of the value of a field that a site sets above a flat text. */
export const LONGEST_FLAT_FIELD = 80;
/** Han characters of a number's code word. */
export const CODE_WORD = 12;
/** Characters of a heading in a flat text. */
export const FLAT_HEADING = 40;
/** Of one with a row of numbers beneath it that goes on. */
export const LONGEST_FLAT_HEADING = 120;
/** Characters in which a heading and the sentence that its text begins with are looked for. */
export const FLAT_SENTENCE = 160;
/** Characters of a marker and of what tells whether it is one; those before it in which the bracket of who answers is looked for. */
export const LONGEST_MARKER = 20;
export const BEFORE_NUMBER = 300;
/** Characters above a date in which who signs and the list of annexes are looked for, and behind it the title of what is issued. */
export const ABOVE_DATE = 400;
export const BEHIND_DATE = 160;
/** A closing turns to all behind so many sentences of the last measure, and is no longer than this. */
export const SENTENCES_OF_A_MEASURE = 3;
export const LONGEST_CLOSING = 320;
/** Lines of which a text without line ends is set, at least; what its pieces measure on the average. */
export const LINES_OF_FLAT = 5;
export const PIECE_OF_FLAT = 200;

/** Between two page numbers lies a page: so many lines, or so much text; a row of a table is less. */
export const LINES_OF_A_PAGE = 12;
export const CHARACTERS_OF_A_PAGE = 400;
/** Page numbers that count up are so many, at least. */
export const FEWEST_PAGES = 3;
/** A line of running text that a page number may interrupt; what is shorter may be a cell, or a heading. */
export const RUNNING_LINE = 20;
/** Characters of a title at the head or foot of pages. */
export const SHORTEST_RUNNING_TITLE = 4;
export const LONGEST_RUNNING_TITLE = 60;
/** Lines of content among which the title itself stands. */
export const TITLE_WITHIN = 8;
/** A title comes again on every page or every other one: so often, and on so many of the pages. */
export const TITLE_TIMES = 3;
export const TITLE_SHARE = 0.4;
/** Lines of a head or a foot of pages. */
export const LINES_OF_AN_EDGE = 3;
/** A line that a title interrupts has so many characters. */
export const INTERRUPTED_LINE = 8;

/** A line of licences, a step of a page's path. */
export const LONGEST_LICENCE = 240;
export const LONGEST_STEP = 12;
/** The number of a document stands behind its title among so many lines, an account's card above them. */
export const LINES_OF_A_SITE_TOP = 12;
/** Fields of a site stand among so many lines at the beginning; a value has so many characters. */
export const LINES_OF_A_SITE_HEAD = 40;
export const LONGEST_FIELD_VALUE = 40;
/** What a site sets below a text stands among so many lines that are not known to be the site's. */
export const LINES_OF_A_FOOT = 12;
/** Characters of a title that a site offers to read. */
export const LONGEST_OFFERED = 60;
/** Entries of a table of contents behind its head; without a head so many lines with leaders are one all the same. */
export const FEWEST_ENTRIES = 2;
export const FEWEST_WITHOUT_HEAD = 3;
/** Of so many entries one may be worded otherwise in the text. */
export const ENTRIES_OF_A_MISS = 4;
export const SHORTEST_ENTRY = 3;
export const LONGEST_ENTRY = 80;

/** A table that was written out cell by cell: characters of a cell of its head, columns, rows. */
export const LONGEST_HEAD_CELL = 12;
export const MOST_COLUMNS = 10;
export const FEWEST_ROWS = 2;
/** Rows that may have been left out between two numbers. */
export const ROWS_LEFT_OUT = 10;
/** Lines of one cell, on average, above which a table is none; where the very next number follows a row may be as long as this. */
export const LINES_OF_A_CELL = 4;
export const LONGEST_ROW = 60;
/** Characters by which a line says by when. */
export const LONGEST_DEADLINE = 16;

/** A list of annexes on one line: its characters, the lists that are looked at, the shortest name of an annex and the longest. */
export const LONGEST_LIST = 400;
export const ANNEXES_LISTED = 50;
export const SHORTEST_ANNEX_TITLE = 4;
export const LONGEST_ANNEX_TITLE = 60;
/** Characters of an annex below its title; a site that lists its files once more has less. */
export const SHORTEST_ANNEX = 40;
/** Characters at the end of a text in which its imprint stands. */
export const FLAT_IMPRINT = 400;

/**
 * Spaces in a long line were line ends where there are so many, and so many of them stand where paragraphs end: of
 * prints joined by spaces at most 0.25 did, of texts whose sentences a page's end cuts 0.54 to 0.6, of others 0.77 and more.
 */
export const FEWEST_LINE_ENDS = 5;
export const LINE_ENDS_SHARE = 0.7;
/** Characters of what spaces part. */
export const SHORTEST_PIECE = 4;
/** Characters of a heading with its number. */
export const LONGEST_HEADING = 33;
/** So many entries one below the other are a site's menu, where the way home is among them. */
export const ENTRIES_OF_A_MENU = 4;

/** Characters of a text that stands twice in a file; shorter ones may be lists or verses. */
export const SHORTEST_COPY = 150;

/** How many times as long as a heading on its line the line below is that holds its text. */
export const LONGER_THAN_A_HEADING = 2;

/** How many times as long as the width a line is that no tool ran together, and how many of them a wrapped file may have, for each full line. */
export const FAR_LONGER = 4;
export const MOST_FAR_LONGER = 0.5;

/** Columns of a printed line of twenty to thirty characters: a paragraph that somebody ended at the edge of his paper is as long. */
export const SHORTEST_PRINTED = 40;
export const LONGEST_PRINTED = 60;
/**
 * A word goes over from one paragraph into the next where its two characters stand together so often elsewhere, and
 * the second so often behind the first.
 */
export const FEWEST_TOGETHER = 3;
export const TOGETHER_SHARE = 1 / 3;
