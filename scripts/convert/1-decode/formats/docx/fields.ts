import type { LinePiece } from '../pieces.ts';
import type { XmlNode } from './xml.ts';

/** A field that has begun and not ended. */
export interface Field {
  code: string;
  /** Whether what comes is still its code, not its result. */
  inCode: boolean;
  /** Text that stands in its code, where none belongs. */
  readonly held: LinePiece[];
  /** The nearest field around it of whose code it is a part. */
  outer: Field | undefined;
  /** `w:ffData`: what a field of a form holds. */
  readonly data: XmlNode | undefined;
}

export function openField(around: Field | undefined, data: XmlNode | undefined): Field {
  const outer = around?.inCode === true ? around : around?.outer;
  return { code: '', inCode: true, held: [], outer, data };
}

/** Where text goes inside of fields: into what is held back, or into the code of a field around; `undefined` for the paragraph. */
export function textTarget(
  fields: readonly Field[],
): { readonly held: LinePiece[] } | { readonly held: undefined; readonly field: Field } | undefined {
  const field = fields.at(-1);
  if (field === undefined) return undefined;
  if (field.inCode) return { held: field.held };
  return field.outer === undefined ? undefined : { held: undefined, field: field.outer };
}

const CONTENTS_FIELD = /^\s*TOC\b/iu;

/** Whether one of the open fields makes a table of contents. */
export const makesContents = (fields: readonly Field[]): boolean =>
  fields.some(({ code }) => CONTENTS_FIELD.test(code));
