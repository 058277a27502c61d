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

/** The files by which texts are known; each is loaded when it is asked for. */
export interface Identities {
  readonly gone: readonly GoneAddress[];
  /** Every text that has, or had, this fingerprint. */
  withFingerprint(fingerprint: string): Promise<KnownText[]>;
  /** The text at the address of a circular or a measure. */
  at(address: string): Promise<KnownText | undefined>;
}

/** Opens the files of the site at `root`. */
export async function openIdentities(root: URL): Promise<Identities> {
  const inFolder = root.protocol === 'file:';
  const load = (name: string, version: string): Promise<unknown> =>
    loadData(new URL(verifyFile(name) + (inFolder ? '' : `?${version}`), root), name);
  const directory = (await load(VERIFY_DIRECTORY, `${Date.now()}`)) as VerifyDirectory;
  const identity = async (circular: string): Promise<CircularIdentity | undefined> => {
    // A name of no circular leads to no file.
    if (!/^[a-z0-9-]+$/u.test(circular)) return undefined;
    return load(identityName(circular), directory.version).then(
      (data) => data as CircularIdentity,
      () => undefined,
    );
  };
  const textOf = async (circular: string, key: string | undefined): Promise<KnownText | undefined> => {
    const whole = await identity(circular);
    return whole && knownText(whole, key);
  };
  return {
    gone: directory.gone,
    async withFingerprint(fingerprint) {
      const file = fileOf(fingerprint, directory.firsts);
      if (file === undefined) return [];
      const entries = (await load(fingerprintsName(file), directory.version)) as FingerprintEntry[];
      const found = entries.filter(([one]) => one === fingerprint);
      const texts = await Promise.all(found.map(([, circular, key]) => textOf(circular, key)));
      return texts.filter((text) => text !== undefined);
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
