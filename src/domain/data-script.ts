import { MARK, withoutMark } from './charset.ts';

/**
 * Data as a script: it loads where `fetch` may not reach, from a folder as well as from a
 * server. `JSON.stringify` writes an expression that holds data and nothing else.
 */
export const RECEIVER = 'archiveSearchData';

export function writeDataScript(name: string, data: unknown): string {
  return `${MARK}${RECEIVER}(${JSON.stringify(name)},${JSON.stringify(data)});\n`;
}

/** The data of a script that `writeDataScript` wrote under that name. */
export function readDataScript(file: string, name: string): unknown {
  const script = withoutMark(file);
  const opening = `${RECEIVER}(${JSON.stringify(name)},`;
  if (!script.startsWith(opening)) throw new Error(`no data script of the name ${name}`);
  return JSON.parse(script.slice(opening.length, script.lastIndexOf(');')));
}
