import { expect, test } from 'vitest';
import { plainScript } from './plain-script.ts';

// 100 KB that every reader would load on every page: a schema is asked when an archive is built.
test.each(['jump/box', 'jump/go', 'verify/page', 'cite/page', 'booklet/add', 'page/site', 'ledger/page'])(
  'the script %s brings no validator along',
  async (entry) => {
    expect(await plainScript(entry)).not.toContain('ZodError');
  },
);
