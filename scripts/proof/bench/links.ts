import { circularOf, noLinks, type UnitLinks } from '#domain/links.ts';
import { readSeeds } from '../../command/convert/read-seeds.ts';
import { linkTexts } from '../../convert/6-relate/archive-links.ts';
import { linkMatters } from '../../convert/6-relate/subjects-and-related.ts';
import { convertArchive } from '../../convert/index.ts';
import { readRegistry } from '../../convert/registry/index.ts';
import { type AlikeScores, alikeScores, readJudgedAlike } from './alike-scores.ts';
import { inventedCirculars, seedsOf } from './invented/write-archive.ts';
import { readJudged } from './judged.ts';
import { type RelatedScores, relatedScores } from './related-scores.ts';
import { type ReportedScores, readJudgedReports, reportedScores } from './reported-scores.ts';
import { READINGS, type Reading, readPages, type ShownScores, shownScores } from './shown-scores.ts';

const readings = Object.keys(READINGS) as Reading[];

/** About as many as an invented circular has. */
const MEASURES_OF_A_CIRCULAR = 30;

/** How right the related measures of the archive's seeds are, by the judged pairs. */
export async function judgedRelated(seedsFolder = 'seeds'): Promise<{
  readonly related: RelatedScores;
  /** With what a subject alone tells of behind them. */
  readonly listed: RelatedScores;
  readonly answers: RelatedScores;
  /** What pages show, by each reading. */
  readonly pages: Readonly<Record<Reading, ShownScores>>;
  /** What is told of what came of plans, by the halves of another reading, and by a second one of all. */
  readonly reported: Readonly<Record<'open' | 'closed' | 'second', ReportedScores>>;
  /** What comparisons tell to be alike, by the halves of one more. */
  readonly alike: Readonly<Record<'open' | 'closed', AlikeScores>>;
}> {
  const { seeds } = await readSeeds(seedsFolder);
  const { links, circulars } = convertArchive(seeds);
  const units = new Map(
    (links?.circulars ?? []).flatMap(({ id, units: own }) =>
      Object.entries(own).map(([key, unit]): [string, UnitLinks] => [`${id}/${key}`, unit]),
    ),
  );
  const judged = await readJudged();
  const linksOf = (id: string): UnitLinks => units.get(id) ?? noLinks();
  const ofOthers = (id: string, other: string): boolean => circularOf(id) !== circularOf(other);
  const pages = Object.fromEntries(
    await Promise.all(
      readings.map(async (reading) => [reading, shownScores(await readPages(reading), linksOf)] as const),
    ),
  ) as Record<Reading, ShownScores>;
  const reported = async (half: 'open' | 'closed' | 'second'): Promise<ReportedScores> =>
    reportedScores(await readJudgedReports(half), circulars, linksOf);
  const alike = async (half: 'open' | 'closed'): Promise<AlikeScores> =>
    alikeScores(await readJudgedAlike(half), linksOf);
  return {
    reported: {
      open: await reported('open'),
      closed: await reported('closed'),
      second: await reported('second'),
    },
    alike: { open: await alike('open'), closed: await alike('closed') },
    pages,
    related: relatedScores(judged.measures, (id) => linksOf(id).related, ofOthers),
    listed: relatedScores(
      judged.measures,
      (id) => [...linksOf(id).related, ...linksOf(id).ofSubject],
      ofOthers,
    ),
    answers: relatedScores(
      judged.answers,
      (id) => units.get(id)?.reports ?? [],
      () => true,
    ),
  };
}

/** Prints how right related measures are, and how fast they and what texts name are found. */
export async function benchLinks(sizes: readonly number[]): Promise<void> {
  const { agreement, measures } = await readJudged();
  const { related, listed, answers, pages, reported, alike } = await judgedRelated();
  const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
  console.log(`related measures: ${measures.size} judged twice, ${agreement.pairs} pairs,`);
  console.log(
    `  seen in both passes ${percent(agreement.both)}, graded alike in both ${percent(agreement.same)}`,
  );
  for (const [name, scores] of [
    ['measures', related],
    ['measures, and what is about the same subject', listed],
    ['answers', answers],
  ] as const) {
    const { precisionAt3, recallAt8, ndcgAt8, foundIn5, missed } = scores;
    console.log(
      `  ${name}: precision@3 ${percent(precisionAt3)}, recall@8 ${percent(recallAt8)}, nDCG@8 ${ndcgAt8.toFixed(3)}, counterpart in best 5 ${percent(foundIn5)}`,
    );
    if (missed.length > 0) console.log(`    without: ${missed.join(' ')}`);
  }
  for (const reading of readings) {
    const scores = pages[reading];
    const shares = Object.entries(scores).map(
      ([what, { count, of }]) => `${what} ${percent(count / of)} (${count} of ${of})`,
    );
    console.log(`  ${READINGS[reading]}: ${shares.join(', ')}`);
  }
  for (const [name, { right, found, faults }] of [
    ['the half looked at', reported.open],
    ['the half not looked at until 2026-11-29', reported.closed],
    ['the second reading', reported.second],
  ] as const) {
    console.log(
      `  what came of plans, ${name}: sentences right ${right.count} of ${right.of}, measures found ${found.count} of ${found.of}`,
    );
    for (const fault of faults) console.log(`    ${fault}`);
  }
  for (const [name, { right, notWrong, found, faults }] of [
    ['the half looked at', alike.open],
    ['the half not looked at until 2026-11-30', alike.closed],
  ] as const) {
    console.log(
      `  alike, ${name}: right ${right.count} of ${right.of}, not wrong ${notWrong.count}, found ${found.count} of ${found.of}`,
    );
    // The other half serves for scoring alone.
    if (name === 'the half looked at') for (const fault of faults) console.log(`    ${fault}`);
  }
  for (const size of sizes) {
    const seeds = await seedsOf(await inventedCirculars(Math.ceil(size / MEASURES_OF_A_CIRCULAR)));
    const registry = readRegistry(seeds.registry).value;
    if (registry === undefined) throw new Error('the registry has an error: run npm run convert');
    const { circulars } = convertArchive(seeds);
    const places = measured(`${size} invented measures, instruments, references and terms`, () =>
      linkTexts(circulars, registry).value.circulars.reduce(
        (sum, { units }) =>
          sum +
          Object.values(units).reduce(
            (own, { instruments, references, terms }) =>
              own + instruments.length + references.length + terms.length,
            0,
          ),
        0,
      ),
    );
    console.log(`    ${(places / size).toFixed(1)} places each`);
    const shown = measured(`${size} invented measures, subjects, related and lineage`, () => {
      const { value } = linkMatters(circulars, registry);
      const ids = circulars.flatMap(({ head, units }) => units.map((unit) => `${head.id}/${unit.head.key}`));
      // What is shown of each is made when it is asked for: that counts too.
      return ids.reduce((sum, id) => sum + value.ofUnit(id).related.length, 0);
    });
    console.log(`    ${(shown / size).toFixed(1)} related each`);
  }
  console.log('');
}

/** Does the work and prints what it took; the peak is that of the whole process so far. */
function measured<T>(name: string, work: () => T): T {
  global.gc?.();
  const start = performance.now();
  const before = process.cpuUsage();
  const value = work();
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(before);
  const peak = process.resourceUsage().maxRSS / 1024 ** 2;
  console.log(
    `  ${name}: ${seconds.toFixed(1)} s (${((user + system) / 1e6).toFixed(1)} s of processor), peak ${peak.toFixed(2)} GiB`,
  );
  return value;
}
