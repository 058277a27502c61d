/** A data file as text: without white space, since most of what an archive weighs are many of them; keys in the order given. */
export function jsonFile(value: unknown): Response {
  return new Response(`${JSON.stringify(value)}\n`, {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
}
