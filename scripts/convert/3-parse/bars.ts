/** The numbers by which paragraphs become a circular; `bars.test.ts` holds each. */

/** Characters of a title, over several lines at the most. */
export const SHORTEST_TITLE = 4;
export const LONGEST_TITLE = 120;
/** Characters of a line with a comma that is no running text. */
export const LONGEST_WITH_COMMA = 40;
/** So many lines of so few characters one after another are the cells of a table's head. */
export const LINES_OF_A_HEAD = 3;
/** A page's own title stands so few paragraphs above the document's at most. */
export const LINES_OF_TWO_HEADS = 8;
export const LINE_OF_A_HEAD = 6;
/** Its title stands so few paragraphs above the document's where fields stand between them. */
export const LINES_OF_A_PAGE_HEAD = 24;
/** The name of rules stands below its office over so many lines at most. */
export const LINES_OF_A_TITLE_OF_RULES = 4;
/** The title of a case in a library of cases stands over so many lines at most. */
export const LINES_OF_A_CASE_TITLE = 8;
/** What a title is told by: how it ends, 关于, a heading mark of Markdown, the line above, what follows it. */
export const ENDS_AS_TITLE = 4;
export const SAYS_ABOUT = 2;
export const FIRST_HEADING_MARK = 5;
export const HEADING_MARK = 3;
export const TITLE_AGAIN = 3;
export const ABOVE_ADDRESSEES = 3;
export const ABOVE_NUMBER = 2;
export const ABOVE_TEXT = 1;
export const UNLIKE_TITLE = -5;
export const VALUE_OF_A_FIELD = -4;
/** So many lines below the label of a field its value stands. */
export const VALUE_WITHIN = 2;
export const BELOW_ANNEX_LABEL = 4;
export const BELOW_TEXT = -6;
export const BELOW_SERIES = 3;
export const BELOW_STANDARD_NUMBER = 3;
/** So many lines below a title tell that it is one. */
export const LINES_BELOW_TITLE = 3;
/** So many lines may stand between a title and the addressees. */
export const MOST_BETWEEN = 3;
/** Characters of a field that goes on with those of a site. */
export const LONGEST_FIELD = 100;
/** Characters of the text of an order in which what it puts into force is named. */
export const LONGEST_ANNOUNCEMENT = 1_000;
/** Paragraphs of a notice that lost its title, above what it issues. */
export const LONGEST_NOTICE = 12;
/** A title that only its place and the signature before it show to be issued has so many characters. */
export const SHORTEST_ISSUED_TITLE = 5;
/** Lines of an imprint; one who gets a copy may have a line of his own. */
export const LONGEST_IMPRINT = 16;
/** What goes on with a list of those who get a copy is short, or ends like one. */
export const LONGEST_LINE_OF_COPIES = 80;
/** Characters of an entry of a list of annexes; offices and a date below it. */
export const LONGEST_ENTRY = 60;
export const FOOT_LINES = 6;

/** Share of articles behind whose number a space stands, from which on one without a space is none. */
export const MOST_SPACED = 0.8;
/** So many paragraphs behind a first number the second is looked for. */
export const SECOND_WITHIN = 12;
/** Share of a level's members that must name who answers for them. */
export const MOST_ANSWERED = 0.6;
/** Members that must name who answers before a level wins by that, even where most name nobody. */
export const FEWEST_ANSWERED = 2;
/** Numbers that count on across headings are those of measures from so many on. */
export const FEWEST_RUNNING = 3;
/** A level with fewer members than this share of those around it is one of steps. */
export const FEWEST_INSIDE = 0.5;
/** So many paragraphs below a heading its first number is looked for. */
export const NUMBER_WITHIN = 5;
/** So many lines above the first part of a case its title stands, with what stands below that. */
export const LINES_OF_A_CASE_HEAD = 4;
/** Characters of a line between a heading and its first number. */
export const LONGEST_BETWEEN = 24;
/** One sentence that is longer, or has a comma, is no heading among measures of mixed depth. */
export const LONGEST_MIXED_HEADING = 30;
/** A heading that is longer is a whole text; who is named in it would stand again in every measure. */
export const LONGEST_HEADING_WITH_NAMES = 400;
/** Share of measures that go on over a second paragraph, up to which text behind the last one closes the circular. */
export const SOME_GO_ON = 0.2;

/** Characters of a measure's title. */
export const LONGEST_MEASURE_TITLE = 60;
/** Phrases between commas of a heading on a line of its own. */
export const MOST_PHRASES = 3;
/** So many measures all of which begin with a short line above their text, of lengths that differ by so much, have titles. */
export const FEWEST_ON_LINES = 3;
export const LONGEST_ON_LINES = 30;
export const LENGTHS_APART = 3;
/** Share of measures that must print a title before titles are read at all. */
export const MOST_TITLED = 0.6;
/** Characters of a title that is made. */
export const SHORTEST_MADE_TITLE = 8;
export const LONGEST_MADE_TITLE = 40;
/** A title that is cut at a mark keeps so many characters. */
export const SHORTEST_CUT_TITLE = 20;
/** Share of the names in a bracket that end as names of offices do: one of four may be a short form. */
export const MOST_OFFICES = 0.75;
/** Characters of a name in a bracket that is told of because another in it is an office's. */
export const LONGEST_NAME = 12;
/** Characters in which the value behind a label ends. */
export const LONGEST_VALUE = 200;

/** Questions that make an interview. */
export const QUESTIONS_OF_AN_INTERVIEW = 2;
/** Blanks that make a form, and their share of the paragraphs: a regulation with a form behind it is none. */
export const BLANKS_OF_A_FORM = 5;
export const BLANKS_SHARE = 0.15;
/** Characters of a paragraph that no text without numbers and headings has: where it was parted is lost. */
export const LONGEST_PARAGRAPH = 3_000;
/** The longest code of law has some two thousand; what has a hundred thousand is data, and would become as many pages. */
export const MOST_NUMBERED = 100_000;

/** Characters of a cell of a table's head, rows of a head, and rows down that it is looked for: who filled the table in may stand above it. */
export const LONGEST_HEAD_CELL = 24;
export const ROWS_OF_A_HEAD = 3;
export const HEAD_WITHIN = 4;
export const FEWEST_COLUMNS = 2;
export const FEWEST_ROWS = 2;
/** A column without a known name holds tasks where so many of its cells have so many characters. */
export const SHORTEST_TASK = 8;
export const MOST_TASKS = 0.8;
/** So many rows below labels side by side show that each is a record of its own. */
export const ROWS_OF_RECORDS = 10;
/** So many labels of fields make a table a site's own. */
export const FEWEST_FIELDS = 2;
/** Characters of the head of a group of rows, of a heading between two tables, of a task that is its measure's title. */
export const LONGEST_GROUP = 60;
export const LONGEST_HEADING_BETWEEN_TABLES = 40;
export const LONGEST_TASK = 60;
/** Characters of a name in a cell that does not end as offices' names do, but is a short form: 法警, 各团队. */
export const LONGEST_WITHOUT_ENDING = 8;
/** More cells than this are no table that anyone reads; the rest of its rows are short. */
export const MOST_PLACES = 200_000;

/** Questions of an interview that are asked by one word, beside which another word may be quoted. */
export const FEWEST_USUAL = 2;

/** Numbers beneath headings of 一、 that carry the tasks though there are fewer of them than of 一、. */
export const FEWEST_BELOW = 2;

/** Characters of a heading that a warning quotes, and that one which was taken for a paragraph of a measure has at most. */
export const LONGEST_TOLD_HEADING = 24;
/** A heading of more characters may hold its text, and is told of. */
export const LONGEST_SURE_HEADING = 60;
/** The same where it holds a sentence, or is one in a text without line ends. */
export const LONGEST_SENTENCE = 30;
/** So many numbered paragraphs that divide a text, and are neither headings nor measures, are told of. */
export const FEWEST_NUMBERS_KEPT = 3;
/** A title of more characters holds something else. */
export const LONGEST_SURE_TITLE = 150;
/** Measures that have all stood before are a text that stands twice; a few may be meant. */
export const FEWEST_TWICE = 3;
/** And so large a share of them: of a whole text half. */
export const SHARE_TWICE = 0.3;
/** A heading and what runs on behind it, up to the first mark, have so many characters. */
export const SHORTEST_RUN_ON = 14;

/** Characters of a paragraph from which on it is told of where it stops in the middle of a sentence. */
export const SHORTEST_BROKEN = 40;
/** Such places that are told one by one: where there are more, nobody reads them so. */
export const MOST_BROKEN_TOLD = 10;
/** Paragraphs beside what holds the text of a page that are told one by one. */
export const MOST_BESIDE_TOLD = 20;
/** Sentences of a section of text, beside sections with measures, in which tasks may have lost their numbers. */
export const SENTENCES_OF_TASKS = 4;
/** Share of measures that say who answers, from which on it is told of what does not. */
export const MOST_SAY_WHO = 0.5;

/**
 * Measures whose numbers run on across the headings are all that there are where they are so many and all say who
 * answers; so many of them may name nobody.
 */
export const FEWEST_ALL_ANSWERED = 10;
export const MOST_UNANSWERED = 1 / 10;
