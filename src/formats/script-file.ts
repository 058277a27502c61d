/** A script as a file of the site. */
export function scriptFile(script: string): Response {
  return new Response(script, { headers: { 'content-type': 'text/javascript; charset=utf-8' } });
}
