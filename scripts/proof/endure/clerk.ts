import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { plan } from '../updates/edits.ts';
import { type Chance, oneOf } from './trial.ts';

const COURTS = { yh: '云河市中级人民法院', lz: '林州市中级人民法院' } as const;
/** The circulars of the first archive stay: they hold the pages of departments and courts. */
const ADDED = /^(?<id>(?:yh|lz)-20[4-9]\d[a-z-]*)\.txt$/u;

interface Declared {
  redirects: Record<string, string>;
  withdrawals: { address: string[]; on: string; what: string; why: string }[];
}

/** What a clerk did, and what is still to be written down so that it can be published. */
export interface Done {
  readonly what: string;
  readonly declare?: () => Promise<void>;
}

/** A clerk who adds, corrects, renames and withdraws circulars in any order. */
export class Clerk {
  readonly #seeds: string;
  readonly #chance: Chance;
  #years = 2040;
  #days = 0;

  constructor(seeds: string, chance: Chance) {
    this.#seeds = seeds;
    this.#chance = chance;
  }

  async act(): Promise<Done> {
    const added = (await readdir(this.#seeds)).flatMap((name) => ADDED.exec(name)?.groups?.id ?? []).sort();
    if (added.length === 0) return this.#add();
    const id = oneOf(added, this.#chance);
    return oneOf(
      [() => this.#add(), () => this.#correct(id), () => this.#rename(id), () => this.#withdraw(id)],
      this.#chance,
    )();
  }

  async #add(): Promise<Done> {
    const court = oneOf(['yh', 'lz'] as const, this.#chance);
    const year = this.#years++;
    await writeFile(this.#at(`${court}-${year}.txt`), plan(COURTS[court], year, '编写白皮书。'));
    return { what: `${court}-${year} is added` };
  }

  async #correct(id: string): Promise<Done> {
    const file = this.#at(`${id}.txt`);
    const text = await readFile(file, 'utf8');
    const [from, to] = text.includes('逐案留痕') ? ['逐案留痕', '逐件留痕'] : ['逐件留痕', '逐案留痕'];
    await writeFile(file, text.replace(from, to));
    return {
      what: `${id} is corrected`,
      declare: async () => {
        const side = this.#at(`${id}.yaml`);
        const before = (parse(await readFile(side, 'utf8').catch(() => '')) ?? {}) as {
          corrections?: object[];
        };
        const correction = { on: this.#day(), at: '2', what: `“${from}”改为“${to}”。` };
        await writeFile(
          side,
          stringify({ ...before, corrections: [...(before.corrections ?? []), correction] }),
        );
      },
    };
  }

  async #rename(id: string): Promise<Done> {
    const to = `${id}-r`;
    await rename(this.#at(`${id}.txt`), this.#at(`${to}.txt`));
    await rename(this.#at(`${id}.yaml`), this.#at(`${to}.yaml`)).catch(() => undefined);
    return {
      what: `${id} is renamed`,
      declare: () =>
        this.#declare(({ redirects }) => {
          redirects[`circulars/${id}/`] = `circulars/${to}/`;
        }),
    };
  }

  async #withdraw(id: string): Promise<Done> {
    for (const ending of ['txt', 'yaml']) await rm(this.#at(`${id}.${ending}`), { force: true });
    return {
      what: `${id} is withdrawn`,
      declare: () =>
        this.#declare(({ withdrawals }) => {
          withdrawals.push({
            // Each year has one circular of theirs.
            address: [`circulars/${id}/`, `years/${id.slice(3, 7)}/`],
            on: this.#day(),
            what: '某年工作要点',
            why: '应要求撤下。',
          });
        }),
    };
  }

  async #declare(change: (declared: Declared) => void): Promise<void> {
    const file = this.#at('registry/redirects.yaml');
    const before = (parse(await readFile(file, 'utf8').catch(() => '')) ?? {}) as Partial<Declared>;
    const declared: Declared = { redirects: before.redirects ?? {}, withdrawals: before.withdrawals ?? [] };
    change(declared);
    await writeFile(file, stringify(declared));
  }

  #at(file: string): string {
    return join(this.#seeds, file);
  }

  /** Each day after the one before. */
  #day(): string {
    this.#days += 1;
    return new Date(Date.UTC(2041, 0, this.#days)).toISOString().slice(0, 10);
  }
}
