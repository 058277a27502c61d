/** Whether a key is that of a measure or of a question: `14`, `a1-3`; `q2`. */
export const typeOfKey = (key: string): 'measure' | 'question' =>
  key.split('-').pop()?.startsWith('q') === true ? 'question' : 'measure';
