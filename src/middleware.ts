import { defineMiddleware } from 'astro:middleware';
import { placesMissing } from '#archive/address-book.ts';
import { SITE } from '#archive/site-address.ts';
import { MARK } from '#domain/charset.ts';
import { FINISHING, type Finishing } from '#domain/finishing.ts';
import { fromRoot, isNotFound, linksFrom, pathOf } from '#domain/page-links.ts';
import { leanHtml } from '#formats/lean-html.ts';
import { placesIn, withKeptFragments } from '#view/frame/kept-fragments.ts';

/** Where the build finds the code of the site: what is loaded before any page is. */
export const onRequest = defineMiddleware((_, next) => next());

/**
 * Astro writes links to its own style sheets and scripts from the root of the host. The
 * site must work under any path, so they become relative to the page; quotation marks
 * of texts are escaped in HTML, so only attributes can match. Every page keeps the
 * fragments that it ever had, begins with the mark of its charset, and goes out without what HTML lets be
 * left out: but the page for lost readers, in which servers find links by their quotation marks.
 * The build asks for it and not Astro, which would make a stream of every page once more.
 */
const finish: Finishing = async (html, url) => {
  const assets = linksFrom(url)('_astro/');
  const relative = html.replaceAll(/((?:href|src)=")\/_astro\//g, `$1${assets}`);
  const rooted =
    SITE !== undefined && isNotFound(url) ? fromRoot(relative, new URL(SITE).pathname) : relative;
  const lean = (page: string): string => MARK + (isNotFound(url) ? page : leanHtml(page));
  if (rooted.includes('<meta name="archive-gone"')) return lean(rooted);
  const missing = await placesMissing(decodeURI(pathOf(url)), placesIn(rooted));
  return lean(withKeptFragments(rooted, missing));
};

Object.assign(globalThis, { [FINISHING]: finish });
