/**
 * The address of the site's root as `--site` gives it, with the final slash: scheme, host,
 * and the path under which the site lies. Strict, because it ends up in files that other
 * programs keep: what a browser would quietly mend is a fault here.
 */
export function siteAddress(text: string): { readonly site: string } | { readonly fault: string } {
  if (!/^https?:\/\//iu.test(text)) return { fault: '网址须以 http:// 或 https:// 开头。' };
  if (/[\s\\]|\p{Cc}/u.test(text)) return { fault: '网址中不能有空白或反斜杠。' };
  if (/^https?:\/\/(?:[/?#:]|$)/iu.test(text) || !URL.canParse(text))
    return { fault: '网址没有写明有效的主机名。' };
  const url = new URL(text);
  if (url.username !== '' || url.password !== '') return { fault: '网址中不能有用户名或密码。' };
  if (text.includes('?') || text.includes('#')) return { fault: '网址中不能有 ? 或 #。' };
  const path = text.replace(/^https?:\/\/[^/]*/iu, '');
  if (/\/{2}/u.test(path) || /(?:^|\/)(?:\.|%2e){1,2}(?:\/|$)/iu.test(path)) {
    return { fault: '网址的路径中不能有空的一段、“.”或“..”。' };
  }
  if (/\.(?:html?|php|aspx?|jsp)\/?$/iu.test(path)) {
    return { fault: '请给出网站首页所在的目录，不要给出某个页面。' };
  }
  return { site: url.href.endsWith('/') ? url.href : `${url.href}/` };
}
