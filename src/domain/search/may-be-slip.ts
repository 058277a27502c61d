/** Shorter words have too many neighbours, longer ones are sentences. */
const SHORTEST_WORD = 4;
const LONGEST_WORD = 40;

/** Whether a word (folded) that nothing holds can be told to be a slip. */
export const mayBeSlip = (form: string): boolean =>
  form.length >= SHORTEST_WORD && form.length <= LONGEST_WORD;
