/** Words in Latin letters and figures, of which one has a letter. */
const LATIN = /^(?=.*[a-z])[a-z\d]+(?:[ -][a-z\d]+)*$/u;

/** wang jing interview: whether words of an id name it, in their order, others between them or not. */
export function isNamedInLatin(name: string, id: string): boolean {
  if (!LATIN.test(name)) return false;
  const words = id.split('-');
  let at = -1;
  return name.split(/[ -]/u).every((word) => {
    at = words.indexOf(word, at + 1);
    return at >= 0;
  });
}
