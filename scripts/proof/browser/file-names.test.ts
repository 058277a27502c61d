import { describe, expect, inject, test } from 'vitest';
import { filesBelow } from '#formats/files-below.ts';

/** What Windows calls its devices, whatever ending follows. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must not be there.
const REFUSED = /[\x00-\x1f<>:"\\|?*]|[. ]$/u;
/** Paths of Windows have at most 260 characters; so many remain for the folder that the site lies in. */
const LONGEST = 150;

describe.each([
  { what: 'the site', folder: inject('dist') },
  { what: 'content/', folder: 'content' },
  { what: 'seeds/', folder: 'seeds' },
])('files of $what', async ({ folder }) => {
  const files = await filesBelow(folder);

  test('have names that Windows can have', () => {
    const names = new Set(files.flatMap((file) => file.split('/')));
    expect(names.size).toBeGreaterThan(0);
    expect([...names].filter((name) => DEVICE.test(name) || REFUSED.test(name))).toEqual([]);
    expect(files.filter((file) => file.length > LONGEST)).toEqual([]);
  });

  test('differ by more than the case of letters', () => {
    expect(new Set(files.map((file) => file.toLowerCase())).size).toBe(files.length);
  });
});
