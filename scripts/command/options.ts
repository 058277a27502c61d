import { type ParseArgsConfig, parseArgs } from 'node:util';

/**
 * The options and words of this command as given, or `undefined` where they do not fit
 * `config` (an unknown option, a value that is missing or too many).
 */
export function givenOptions<T extends ParseArgsConfig>(
  config: T,
): ReturnType<typeof parseArgs<T>> | undefined {
  try {
    return parseArgs(config);
  } catch {
    return undefined;
  }
}

/** As `givenOptions`; what does not fit ends the command with 2 and says how it is used. */
export function optionsOr<T extends ParseArgsConfig>(
  usage: string,
  config: T,
): ReturnType<typeof parseArgs<T>> {
  return givenOptions(config) ?? misused(usage);
}

/** Ends the command with 2, saying how it is used. */
export function misused(usage: string): never {
  console.error(usage);
  process.exit(2);
}
