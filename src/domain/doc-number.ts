/** 发文字号: the number under which an office issues a document. */
export interface DocNumber {
  /** The office's code word, `穗中法`, `粤高法明传`. */
  readonly prefix: string;
  readonly year: number;
  readonly serial: number;
}

/**
 * Matches a document number with any of the brackets that people type. The prefix
 * group is greedy to the left; a caller that reads running text must bound it.
 */
export const DOC_NUMBER =
  /(?<prefix>[\p{Script=Han}]{1,16})\s*(?<open>[〔[［(（【])\s*(?<year>(?:19|20|１９|２０)[\d０-９]{2})\s*(?<close>[〕\]］)）】])\s*(?:第\s*)?(?<serial>[\d０-９]{1,5})\s*号/u;
