import { holdingsByIssuer } from './holdings.ts';
import { issuerPages } from './issuer-pages.ts';
import { once } from './once.ts';
import { titlePages } from './title-pages.ts';
import { yearPages } from './year-pages.ts';

/** Every page of the issuers, the years and the directory of titles. */
export const allDirectoryPages = once('allDirectoryPages', async (): Promise<ReadonlySet<string>> => {
  const pages: readonly { readonly addresses: readonly string[]; readonly current: number }[] = [
    ...(await holdingsByIssuer()).flatMap(issuerPages),
    ...(await yearPages()),
    ...(await titlePages()),
  ];
  return new Set(pages.flatMap(({ addresses, current }) => addresses[current] ?? []));
});
