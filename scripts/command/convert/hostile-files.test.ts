import { expect, test } from 'vitest';
import { HOSTILE } from '../../convert/1-decode/formats/fixtures/hostile-files.ts';
import { formatOf } from '../../convert/1-decode/formats/index.ts';
import { convertArchive } from '../../convert/index.ts';
import type { SeedFile } from '../../convert/types.ts';
import { apart } from './extract-apart.ts';

const GOOD: SeedFile = {
  id: 'good-1',
  file: 'good-1.txt',
  bytes: Buffer.from('河东区人民法院工作要点\n\n1. 健全机制。完善制度。\n'),
};
/** Half of what a file may take. */
const extract = apart({ milliseconds: 15_000, mebibytes: 640 });
/** For what is made of the lines, of the processor. */
const SECONDS = 15;
/** Those of which nothing is read have to say so; of others it may be read what stands there. */
const MAY_BE_READ =
  /^(?:corners|diagonal|merges|formats|rows|numbering|styles|fields|grid|nested|deltas|document|pairs|binary|lists|base64|quoted|head|spaces|spans|bold|line|paragraphs|bars|stars|brackets|numbers|figures|lines)\./u;

test.for(Object.entries(HOSTILE))(
  'of %s it is said what was not read, in the time there is, and the others are read',
  async ([name, make]) => {
    const bytes = Buffer.from(make());
    const format = formatOf(name, bytes);
    const plain = { id: 'bad-1', file: name, bytes };
    const seed = format === 'text' ? plain : { ...plain, extraction: await extract(format, bytes) };
    const before = process.cpuUsage();
    const { circulars, diagnostics } = convertArchive({
      circulars: [seed, GOOD],
      sideFiles: [],
      registry: [],
    });
    expect(process.cpuUsage(before).user / 1e6).toBeLessThan(SECONDS);
    const ids = circulars.map(({ head }) => head.id);
    expect(ids).toContain('good-1');
    const errors = diagnostics.filter(({ severity, place }) => severity === 'error' && place.file === name);
    expect(ids.includes('bad-1')).toBe(errors.length === 0);
    for (const { message } of errors) expect(message).toMatch(/\p{Script=Han}{4}/u);
    if (!MAY_BE_READ.test(name)) expect(errors.length).toBeGreaterThan(0);
  },
);
