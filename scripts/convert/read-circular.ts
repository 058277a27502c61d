import { normalise } from './2-normalise/index.ts';
import { parse } from './3-parse/index.ts';
import type { Diagnostic } from './diagnostics/diagnostic.ts';
import { notNeeded, type ReadWith } from './reading/not-needed.ts';
import { type Corrections, correctionsOf, resolveEntries, setResponsibilities } from './reading/resolve.ts';
import { withResponsibilities } from './reading/responsibilities.ts';
import { settled } from './reading/settled.ts';
import { unmetIn, verify } from './reading/verify.ts';
import { applySideFile, settledFields } from './side-file/apply.ts';
import { type ReadYaml, readYaml, type YamlFile } from './side-file/read-yaml.ts';
import { type SideFile, sideFileSchema } from './side-file/schema.ts';
import type { DecodedText, ParsedCircular, SourceText } from './types.ts';

/** A circular as it is read with its side file. */
export interface ReadCircular {
  readonly source: SourceText;
  /** By the rules and the corrections that can be: what stands in the text. */
  readonly parsed: ParsedCircular;
  /** With the fields that the editor set; `undefined` where the side file has an error. */
  readonly value: ParsedCircular | undefined;
  readonly corrections: Corrections;
  readonly side: SideFile;
  readonly diagnostics: readonly Diagnostic[];
  /** Warnings for what the side file says and need not: it takes more readings to tell. */
  readonly notNeeded: () => readonly Diagnostic[];
}

/** Reads a decoded text with the corrections of its side file. */
export function readCircular(decoded: DecodedText, file: YamlFile | undefined): ReadCircular {
  const read: ReadYaml<SideFile> | undefined =
    file === undefined ? undefined : readYaml<SideFile>(file, sideFileSchema, 'side-file/invalid');
  const side = read?.value ?? {};
  const placeOf = read?.placeOf ?? (() => ({ file: '', line: 1, column: 1, excerpt: '' }));
  const resolved = resolveEntries(decoded, side.reading ?? [], placeOf);
  const corrections = correctionsOf(decoded, resolved.value, settledFields(side));
  const { source, parsed, diagnostics: said } = readWith(decoded, corrections);
  const misplaced = [...(read?.diagnostics ?? []), ...resolved.diagnostics];
  // What one that is misplaced was to do may be what another needs.
  const checked = misplaced.length > 0 ? [] : resolved.value;
  const faults: Diagnostic[] = [
    ...misplaced,
    ...(checked.length === 0 ? [] : verify(checked, unmetIn(source, parsed), placeOf)),
  ];
  const applied = applySideFile(parsed, side, { placeOf });
  const failed = faults.length > 0 || applied.value === undefined;
  return {
    ...{ source, parsed, corrections, side },
    value: failed ? undefined : applied.value,
    diagnostics: [
      ...settled(said, source, applied.value),
      ...faults,
      ...(faults.length > 0 ? [] : applied.diagnostics),
    ],
    notNeeded: () =>
      failed || read === undefined
        ? []
        : notNeeded({ parsed, said, corrections, side, decoded, placeOf }, readWith),
  };
}

const readWith: ReadWith = (decoded, corrections) => {
  const normalised = normalise(decoded, corrections?.set);
  const { value, diagnostics } = parse(normalised.value, corrections?.decisions);
  const set = setResponsibilities(decoded, corrections?.entries ?? []);
  const parsed = withResponsibilities(normalised.value, value, set);
  return { source: normalised.value, parsed, diagnostics: [...normalised.diagnostics, ...diagnostics] };
};
