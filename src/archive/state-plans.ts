import { instrumentAddress } from '#domain/addresses.ts';
import { asked } from './asked/asked.ts';
import { citedInstruments } from './cited.ts';
import { once } from './once.ts';

/** A cited plan for several years, whose name says which. */
export interface StatePlan {
  readonly name: string;
  readonly address: string;
  readonly from: number;
  readonly to: number;
  /** Ids of the circulars that cite it, and of their issuers. */
  readonly circulars: readonly string[];
  readonly issuers: readonly string[];
}

const SPAN = /[（(](?<from>\d{4})年?[—–－―~～至-]{1,2}(?<to>\d{4})年?[）)]$/u;

/** The years at the end of a plan's name: `人民法院第六个五年改革纲要（2024—2028年）`; nothing where it says none. */
export function yearsInName(name: string): { readonly from: number; readonly to: number } | undefined {
  const { from, to } = SPAN.exec(name)?.groups ?? {};
  const span = { from: Number(from), to: Number(to) };
  return span.from < span.to ? span : undefined;
}

/** The plans that circulars cite, earliest first; only those whose years the texts themselves say. */
export const statePlans = once(
  'statePlans',
  async (): Promise<readonly StatePlan[]> =>
    (await citedInstruments())
      .flatMap(({ instrument: { id, name, spellings }, places }): StatePlan[] => {
        const years = [name, ...spellings].map(yearsInName).find((one) => one !== undefined);
        if (years === undefined) return [];
        const circulars = [...new Map(places.map(({ circular }) => [circular.id, circular])).values()];
        const issuers = new Set(circulars.flatMap((one) => one.issuers.map((issuer) => issuer.id)));
        return [
          {
            name,
            address: instrumentAddress(id),
            ...years,
            circulars: circulars.map((one) => one.id).sort(),
            issuers: [...issuers].sort(),
          },
        ];
      })
      .sort((a, b) => a.from - b.from || a.to - b.to || (a.name < b.name ? -1 : 1)),
);

/** Those that the circulars of one issuer cite. */
export const statePlansOf = asked(
  'statePlansOf',
  async (issuer: string): Promise<readonly StatePlan[]> =>
    (await statePlans()).filter(({ issuers }) => issuers.includes(issuer)),
);
