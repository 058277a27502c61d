/** What the command line asked for. */
export interface AddOptions {
  readonly seeds: string;
  readonly content: string;
  readonly id?: string | undefined;
  readonly yes: boolean;
  readonly overwrite: boolean;
}
