import { describe, expect, test } from 'vitest';
import { CIRCULAR_ID, type Issuer } from '#domain/schema.ts';
import { type HeadForId, proposeId } from './propose-id.ts';

const EAST: Issuer = {
  id: 'hd-court',
  name: '河东区人民法院',
  short: '河东法院',
  aliases: [],
  level: '基层人民法院',
  region: '某省河东',
};
const BANK: Issuer = { ...EAST, id: 'hd-railway-court', name: '河东铁路运输法院', short: '河东铁路法院' };
const PLAIN: Issuer = { ...EAST, id: 'east-court' };

const NAMELESS: HeadForId = {
  docNumber: null,
  issuers: [],
  issued: null,
  printed: null,
  title: '全院工作要点',
  noticeTitle: null,
  kind: 'plan',
};
const of = (issuer: { id: string; name: string }, more: Partial<HeadForId> = {}): HeadForId => ({
  ...NAMELESS,
  issuers: [{ id: issuer.id, name: issuer.name }],
  ...more,
});

describe('with a number', () => {
  const docNumber = '河法［2030］０7号';
  test.each<[string, HeadForId, Issuer[], string]>([
    ['the letters of a registered region', of(EAST, { docNumber }), [EAST], 'hd-2030-7'],
    [
      'the whole id where two issuers share the region',
      of(EAST, { docNumber }),
      [EAST, BANK],
      'hd-court-2030-7',
    ],
    [
      'the whole id where it does not begin with the region',
      of(PLAIN, { docNumber }),
      [PLAIN],
      'east-court-2030-7',
    ],
    [
      'initials of the number for anybody else',
      of({ id: 'x', name: '河西法院' }, { docNumber }),
      [EAST],
      'hf-2030-7',
    ],
    ['initials of the number where nobody signed', { ...NAMELESS, docNumber }, [], 'hf-2030-7'],
  ])('%s', (_, head, registered, id) => {
    expect(proposeId(head, registered)).toBe(id);
  });
});

describe('without a number', () => {
  const stranger = { id: 'x', name: '某省河西市人民检察院' };
  test.each<[string, HeadForId, string]>([
    ['issuer, year of issue, kind', of(EAST, { issued: '2030-02-03' }), 'hd-2030-plan'],
    [
      'initials of an issuer that is not registered',
      of(stranger, { issued: '2030-02-03' }),
      'mhxjcy-2030-plan',
    ],
    ['year of printing', of(EAST, { printed: '2031-02-03' }), 'hd-2031-plan'],
    ['year in the title', of(EAST, { title: '2032年工作要点' }), 'hd-2032-plan'],
    ['no year at all', of(EAST), 'hd-plan'],
    ['the title where nobody signed', NAMELESS, 'qygzyd-plan'],
    ['nothing to go by', { ...NAMELESS, title: '——', kind: 'document' }, 'document'],
  ])('%s', (_, head, id) => {
    expect(proposeId(head, [EAST])).toBe(id);
    expect(id).toMatch(CIRCULAR_ID);
  });
});
