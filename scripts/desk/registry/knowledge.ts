import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Named, PairShown, PairSide } from '#desk/registry/wire.ts';
import { circularOf } from '#domain/links.ts';
import { pairKey } from '../../convert/registry/lineage.ts';
import type { RegisteredLineage, RegisteredSubject } from '../../convert/types.ts';
import type { Folders } from '../archive.ts';
import { Refused } from '../refused.ts';
import { runApart } from '../run-apart.ts';
import type { Report } from '../tasks.ts';
import type { Gathered, GatheredCircular, GatheredUnit, GatherMessage } from './gather.ts';
import { subjectCounts } from './subject-effect.ts';

/** What the circulars say, for the forms of the registry: gathered once, and again when files have changed. */
export class Knowledge {
  readonly #folders: Folders;
  #gathered: Gathered | undefined;
  #stamp = '';
  readonly #units = new Map<string, readonly [GatheredUnit, GatheredCircular]>();

  constructor(folders: Folders) {
    this.#folders = folders;
  }

  /** Gathers, unless nothing has changed since. */
  async gather(report: Report, signal: AbortSignal): Promise<void> {
    const { seeds, content, registry } = this.#folders;
    const stamp = await stampOf([seeds, registry]);
    if (stamp === this.#stamp && this.#gathered !== undefined) return;
    let gathered: Gathered | undefined;
    const { said } = await runApart({
      script: 'scripts/desk/registry/gather.ts',
      env: { ARCHIVE_SEEDS: seeds, ARCHIVE_CONTENT: content, ARCHIVE_REGISTRY: registry },
      signal,
      onMessage: (message) => {
        const one = message as GatherMessage;
        if (one.kind === 'gathered') gathered = one.gathered;
        else report(one.words, one.done, one.total);
        return undefined;
      },
    });
    if (gathered === undefined) throw new Error(said.trim() || '没有读完。');
    this.#gathered = gathered;
    this.#stamp = stamp;
    this.#units.clear();
    for (const circular of gathered.circulars)
      for (const unit of circular.units) this.#units.set(unit.id, [unit, circular]);
  }

  circulars(): readonly GatheredCircular[] {
    if (this.#gathered === undefined) throw new Refused(503, '公文还没有读完，请稍候。');
    return this.#gathered.circulars;
  }

  /** The id, as the site has it, of an issuer's department. */
  departmentId(issuer: string, name: string): string | undefined {
    const own = this.circulars().filter(({ owner }) => owner === issuer);
    for (const { units } of own)
      for (const { departments } of units)
        for (const one of departments) if (one.name === name) return one.id;
    return undefined;
  }

  named(subjects: readonly RegisteredSubject[]): Named {
    const circulars = this.circulars();
    const pairs = new Map<string, number>();
    for (const [a, b] of this.#gathered?.pairs ?? [])
      for (const id of [circularOf(a), circularOf(b)]) pairs.set(id, (pairs.get(id) ?? 0) + 1);
    return {
      departments: departmentsOf(circulars),
      circulars: circulars.map(({ id, title }) => ({ id, title, pairs: pairs.get(id) ?? 0 })),
      instruments: this.#gathered?.instruments ?? [],
      subjects: subjectCounts(circulars, subjects),
      measures: circulars.reduce((sum, { units }) => sum + units.length, 0),
    };
  }

  /** The pairs of one circular's measures: those that are proposed, and those of which the editor has said something. */
  pairs(circular: string, { confirmed, rejected }: RegisteredLineage): PairShown[] {
    this.circulars();
    const isOwn = (id: string): boolean => circularOf(id) === circular;
    const shown = new Map<string, PairShown>();
    const show = (a: string, b: string, state: PairShown['state'], reasons: readonly string[]): void => {
      const [one, other] = isOwn(a) ? [a, b] : [b, a];
      const sides = [this.#side(one), this.#side(other)] as const;
      if (isOwn(one)) shown.set(pairKey(a, b), { pair: [one, other], state, reasons, sides });
    };
    for (const [a, b, reasons] of this.#gathered?.pairs ?? []) show(a, b, 'proposed', reasons);
    for (const { pair } of confirmed) {
      const reasons = shown.get(pairKey(...pair))?.reasons ?? [];
      show(...pair, 'confirmed', reasons);
    }
    for (const { pair } of rejected) show(...pair, 'rejected', []);
    const order = new Map([...this.#units.keys()].map((id, i) => [id, i]));
    return [...shown.values()].sort(
      (a, b) => (order.get(a.pair[0]) ?? 0) - (order.get(b.pair[0]) ?? 0) || (a.pair[1] < b.pair[1] ? -1 : 1),
    );
  }

  #side(id: string): PairSide {
    const [unit, circular] = this.#units.get(id) ?? [];
    return {
      id,
      circular: circularOf(id),
      circularTitle: circular?.title ?? '档案里没有这一件',
      title: unit?.title ?? '',
      text: unit?.text ?? '',
    };
  }
}

function departmentsOf(circulars: readonly GatheredCircular[]): Named['departments'] {
  const owners = new Map<
    string,
    { issuerName: string; names: Map<string, { id: string; measures: number }> }
  >();
  for (const { owner, ownerName, units } of circulars) {
    const known = owners.get(owner) ?? { issuerName: ownerName, names: new Map() };
    owners.set(owner, known);
    for (const { departments } of units) {
      for (const { id, name } of departments) {
        const one = known.names.get(name) ?? { id, measures: 0 };
        known.names.set(name, { id, measures: one.measures + 1 });
      }
    }
  }
  return [...owners].map(([issuer, { issuerName, names }]) => ({
    issuer,
    issuerName,
    names: [...names].map(([name, one]) => ({ name, ...one })).sort((a, b) => b.measures - a.measures),
  }));
}

/** Changes with every file of the folders; what the desk notes of its own does not count. */
async function stampOf(folders: readonly string[]): Promise<string> {
  const stamps: string[] = [];
  for (const folder of folders) {
    for (const name of (await readdir(folder).catch(() => [])).sort()) {
      if (!/\.(?:ya?ml|json)$/iu.test(name) && folder !== folders[0]) continue;
      const { size = 0, mtimeMs = 0 } = (await stat(join(folder, name)).catch(() => undefined)) ?? {};
      if (name !== 'registry') stamps.push(`${name} ${size} ${mtimeMs}`);
    }
  }
  return stamps.join('\n');
}
