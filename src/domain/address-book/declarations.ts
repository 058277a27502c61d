import { z } from 'astro/zod';

/** An address as it is declared: from the site's root, and never out of it. */
const address = z
  .string()
  .trim()
  .transform((text) => text.replace(/^\/+/u, ''))
  .refine((text) => /^(?:[^\s/#?:.][^\s/#?:]*\/)+(?:#[^\s#]+)?$/u.test(text), '网址的写法不对');

/** A declared withdrawal: the page stays, and says what stood there and why it went. */
const withdrawalSchema = z.strictObject({
  /** Pages, each with all below it, or fragments. */
  address: z.union([address.transform((one) => [one]), z.array(address).min(1)]),
  on: z.iso.date(),
  /** What stood there. */
  what: z.string().trim().min(1),
  why: z.string().trim().min(1),
});
export type Withdrawal = z.infer<typeof withdrawalSchema>;

/**
 * `seeds/registry/redirects.yaml`: where addresses went. Old → new; the old address of a
 * page stands for all below it too, unless a longer one says otherwise.
 */
export const declarationsSchema = z.strictObject({
  redirects: z
    .record(address, address)
    .nullish()
    .transform((value) => value ?? {}),
  withdrawals: z
    .array(withdrawalSchema)
    .nullish()
    .transform((value) => value ?? []),
});
export type Declarations = z.infer<typeof declarationsSchema>;

export const NO_DECLARATIONS: Declarations = { redirects: {}, withdrawals: [] };

/** What becomes of an address that is no page any more. */
export type Fate =
  | { readonly kind: 'redirect'; readonly from: string; readonly to: string }
  | { readonly kind: 'withdrawal'; readonly from: string; readonly withdrawal: Withdrawal };

/** What the declarations say of an address, one step far; `undefined` where they say nothing. */
export type FateOf = (address: string) => Fate | undefined;

/**
 * Makes the declarations ready to be asked. The longest declared address counts that an
 * address is or lies below; below a redirect the rest of the address stays as it is.
 */
export function fates({ redirects, withdrawals }: Declarations): FateOf {
  const withdrawn = new Map(withdrawals.flatMap((one) => one.address.map((from) => [from, one])));
  return (address) => {
    const [page = ''] = address.split('#', 1);
    for (const from of address === page ? upward(page) : [address, ...upward(page)]) {
      const to = redirects[from];
      if (to !== undefined)
        return { kind: 'redirect', from, to: to.includes('#') ? to : to + address.slice(from.length) };
      const withdrawal = withdrawn.get(from);
      if (withdrawal !== undefined) return { kind: 'withdrawal', from, withdrawal };
    }
    return undefined;
  };
}

/** What an address answers with in the end: a page or fragment of the site, or a withdrawal. */
export type Answer =
  | { readonly kind: 'stands'; readonly address: string }
  | { readonly kind: 'withdrawn'; readonly withdrawal: Withdrawal };

/**
 * Follows an address to what answers it. `undefined` where nothing does: it was lost, or
 * its redirects go round in a circle. `stands` tells of a page or fragment whether the
 * site has it; a fragment whose page has moved is answered by the page at least.
 */
export function answerOf(
  address: string,
  fateOf: FateOf,
  stands: (address: string) => boolean,
): Answer | undefined {
  let at = address;
  for (const seen = new Set<string>(); !seen.has(at); ) {
    if (stands(at)) return { kind: 'stands', address: at };
    seen.add(at);
    const fate = fateOf(at);
    if (fate?.kind === 'withdrawal') return { kind: 'withdrawn', withdrawal: fate.withdrawal };
    if (fate !== undefined) at = fate.to;
    else if (at !== address && at.includes('#')) at = at.slice(0, at.indexOf('#'));
  }
  return undefined;
}

/** A declared redirect that leads to nothing. */
export interface DeadEnd {
  readonly from: string;
  /** Where the address that was followed would go. */
  readonly to: string;
  /** Whether it leads back to where it was followed from. */
  readonly circle: boolean;
}

/** The last redirect on the way of an address that nothing answers; `undefined` where none is declared. */
export function deadEndOf(address: string, fateOf: FateOf): DeadEnd | undefined {
  let end: DeadEnd | undefined;
  let at = address;
  for (const seen = new Set([at]); ; seen.add(at)) {
    const fate = fateOf(at);
    if (fate?.kind !== 'redirect') return end;
    end = { from: fate.from, to: fate.to, circle: seen.has(fate.to) };
    if (end.circle) return end;
    at = fate.to;
  }
}

/** A page and those above it: `a/b/`, `a/`. */
function upward(page: string): string[] {
  const steps = page.split('/').slice(0, -1);
  return steps.map((_, i) => `${steps.slice(0, steps.length - i).join('/')}/`);
}
