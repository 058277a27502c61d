import { hasMark, IN_BRACKETS } from '../../words/marks.ts';

/** A short name that a text gives to an instrument, without marks. */
export interface ShortName {
  readonly name: string;
  /** Where the bracket that gives it ends. */
  readonly end: number;
}

/** 以下简称《意见》, in a bracket of its own or behind the number in one bracket. */
const GIVEN = new RegExp(
  `^(?:\\s?[（(](?:(?![简称])${IN_BRACKETS}){0,60}[)）])?\\s?[（(]${IN_BRACKETS}{0,60}?(?:简称|下称|以下称)(?:为)?\\s?[：:]?\\s?(?<short>[^（）()\\n]{2,40})[)）]`,
  'u',
);

/** 本 before a short name, and the marks around it. */
const NO_PART_OF_NAME = /^[“"]?本|[《》〈〉“”"＂‘’「」\s]/gu;

/** The short name that is given to the title which ends at `at`. */
export function shortNameBehind(text: string, at: number): ShortName | undefined {
  const match = GIVEN.exec(text.slice(at, at + 180));
  const name = match?.groups?.short?.replace(NO_PART_OF_NAME, '');
  if (match === null || name === undefined || name.length < 2 || hasMark(name, '，。；、：'))
    return undefined;
  return { name, end: at + match[0].length };
}
