/** What a circular calls an instrument by its full name. */
export interface NamedInstrument {
  /** As printed between the outermost marks, white space of line ends made one space. */
  readonly name: string;
  readonly key: string;
  readonly kind: string | undefined;
  /** In one form for all spellings of an office; `undefined` where none is known. */
  readonly issuer: string | undefined;
  /** As printed, where the name begins with it. */
  readonly printedIssuer: string | undefined;
  readonly docNumber: string | undefined;
}
