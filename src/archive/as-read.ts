import { digestOfText, giveDigest } from './asked/digest.ts';

/** What a file of the archive holds, with the digest that its loader gave it. */
export function asRead<Data extends object>({
  data,
  digest,
}: {
  readonly data: Data;
  readonly digest?: string | number;
}): Data {
  if (digest !== undefined) giveDigest(data, digestOfText(String(digest)));
  return data;
}
