/** An address with its Chinese words; as it is, where it is not in UTF-8. */
export function readableAddress(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}

/** The id that the fragment of an address names; as it is, where it is not in UTF-8. */
export function fragmentOf(hash: string): string {
  const fragment = hash.replace(/^#/u, '');
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
