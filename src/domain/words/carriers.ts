/*
 * Written out of the rows of responsibility.ts, to which a test holds it: the search page
 * loads these two patterns and not the dictionary.
 */

/** One word for whoever carries a task out: 承办. */
export const CARRIES_OUT = '(?:牵头|主办|主责|分工负责|负责|承办|实施|落实)';
/** The label made of it: 承办部门. */
export const CARRIER = '(?:牵头|主办|主责|分工负责|责任|负责|承办)(?:部门|单位|处室|庭室|科室|机构|主体)';
