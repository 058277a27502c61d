import {
  circularAddress,
  ledgerAddress,
  paperAddress,
  sourceAddress,
  unitAddress,
} from '#domain/addresses.ts';
import type { Correction } from '#domain/schema.ts';
import {
  type CircularIdentity,
  type FingerprintEntry,
  fileOf,
  fingerprintsName,
  type GoneAddress,
  identityName,
  VERIFY_DIRECTORY,
  type VerifyDirectory,
  verifyFile,
} from '#domain/verify/identity.ts';
import { isCircular } from '../jump/known-circulars.ts';
import { loadData } from '../lib/load-data.ts';

/** A text of the archive: a circular, or a measure of it. */
export interface KnownText {
  readonly address: string;
  readonly citation: string;
  /** Of a measure. */
  readonly title: string | undefined;
  readonly fingerprint: string;
  readonly earlier: readonly string[];
  readonly corrections: readonly Correction[];
}

/**
 * The files by which texts are known; each is loaded when it is asked for. Each question rejects
 * where a file that answers it did not load: nobody is told then that something is not so.
 */
export interface Identities {
  gone(): Promise<readonly GoneAddress[]>;
  /** Every text that has, or had, this fingerprint; and the addresses of those of which the file did not load. */
  withFingerprint(fingerprint: string): Promise<{ texts: KnownText[]; unread: string[] }>;
  /** The text at the address of a circular or a measure; `undefined` where the archive has none. */
  at(address: string): Promise<KnownText | undefined>;
}

/** Opens the files of the site at `root`. */
export function openIdentities(root: URL): Identities {
  const inFolder = root.protocol === 'file:';
  const load = (name: string, version: string): Promise<unknown> =>
    loadData(new URL(verifyFile(name) + (inFolder ? '' : `?${version}`), root), name);
  const opened = `${Date.now()}`;
  const directory = () => load(VERIFY_DIRECTORY, opened) as Promise<VerifyDirectory>;
  const identity = async (circular: string): Promise<CircularIdentity | undefined> => {
    // A name of no circular leads to no file.
    if (!/^[a-z0-9-]+$/u.test(circular)) return undefined;
    const version = await directory().then(
      (one) => one.version,
      () => opened,
    );
    return load(identityName(circular), version).then(
      (data) => data as CircularIdentity,
      async (error: unknown) => {
        if (await isCircular(circular, root)) throw error;
        return undefined;
      },
    );
  };
  const textOf = async (circular: string, key: string | undefined): Promise<KnownText | undefined> => {
    const whole = await identity(circular);
    return whole && knownText(whole, key);
  };
  return {
    gone: async () => (await directory()).gone,
    async withFingerprint(fingerprint) {
      const { firsts, version } = await directory();
      const file = fileOf(fingerprint, firsts);
      if (file === undefined) return { texts: [], unread: [] };
      const entries = (await load(fingerprintsName(file), version)) as FingerprintEntry[];
      const texts: KnownText[] = [];
      const unread: string[] = [];
      const read = async ([, circular, key]: FingerprintEntry): Promise<void> => {
        const text = await textOf(circular, key).catch(() => undefined);
        if (text !== undefined) texts.push(text);
        else unread.push(key === undefined ? circularAddress(circular) : unitAddress(circular, key));
      };
      for (const entry of entries) if (entry[0] === fingerprint) await read(entry);
      return { texts, unread };
    },
    async at(address) {
      const [, circular, key] = /^circulars\/([^/]+)\/(?:([^/]+)\/)?$/u.exec(address) ?? [];
      if (circular === undefined) return undefined;
      const shown = [
        sourceAddress(circular),
        paperAddress(circular),
        ledgerAddress(circularAddress(circular)),
      ];
      return textOf(circular, shown.includes(address) ? undefined : key);
    },
  };
}

function knownText(whole: CircularIdentity, key: string | undefined): KnownText | undefined {
  const { id, citation, fingerprint, earlier, units, corrections } = whole;
  if (key === undefined)
    return { address: circularAddress(id), citation, title: undefined, fingerprint, earlier, corrections };
  const unit = units.find((one) => one.key === key);
  return (
    unit && {
      address: unitAddress(id, key),
      citation: citation + unit.name,
      title: unit.title,
      fingerprint: unit.fingerprint,
      earlier: unit.earlier,
      corrections: corrections.filter(({ at }) => at === key),
    }
  );
}
