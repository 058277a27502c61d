import type { SideBySide, Standing } from '#archive/compare.ts';

/** What a comparison calls the standing of a measure of its newer circular, and of its older one. */
export interface StandingWords {
  readonly later: Readonly<Record<Standing, string>>;
  readonly earlier: Readonly<Record<Standing, string>>;
}

const OF_ONE_ISSUER: StandingWords = {
  later: { one: '延续', like: '部分相近', alone: '新增' },
  earlier: { one: '延续', like: '部分相近', alone: '未再列' },
};
/**
 * Nobody goes on with what another court set itself, and what the program pairs with nothing may stand there all
 * the same. The first two words stand on the pages of measures too.
 */
const OF_SEVERAL: StandingWords = {
  later: { one: '同一事项', like: '相近任务', alone: '未配上' },
  earlier: { one: '同一事项', like: '相近任务', alone: '未配上' },
};

export const standingWords = ({ sameIssuer }: Pick<SideBySide, 'sameIssuer'>): StandingWords =>
  sameIssuer ? OF_ONE_ISSUER : OF_SEVERAL;
