/**
 * Names of objects that questions are asked about: a question has to be asked again in a later
 * build, of the object that has the name then.
 */
const nameOf = new WeakMap<object, string>();
const named = new Map<string, object>();

/** Gives an object of this build a name that it has in every build. */
export function giveName(value: object, name: string): void {
  nameOf.set(value, name);
  named.set(name, value);
}

/** Lets go of all objects that have a name. */
export const forgetNames = (): void => named.clear();

/** An argument of a question: a named object by its name, else as plain JSON; `undefined` where it is neither. */
export function writeArgument(value: unknown): unknown {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (typeof value !== 'object') return undefined;
  const name = nameOf.get(value);
  return name === undefined ? undefined : { name };
}

/** What an argument stands for; `undefined` where nothing has the name. */
export function readArgument(written: unknown): unknown {
  if (typeof written !== 'object' || written === null) return written;
  return 'name' in written && typeof written.name === 'string' ? named.get(written.name) : undefined;
}
