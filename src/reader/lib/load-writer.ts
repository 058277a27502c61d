import { runScript } from './run-script.ts';

/**
 * What a script gives that is large and loaded only when it is asked for.
 * @param name global name under which the script leaves it
 * @param address of the script, from the page
 * @throws where the script cannot be loaded, or leaves nothing
 */
export async function loadWriter<Writer>(name: string, address: string): Promise<Writer> {
  const found = (): Writer | undefined => Reflect.get(globalThis, name);
  if (found() === undefined) await runScript(new URL(address, document.baseURI));
  const writer = found();
  if (writer === undefined) throw new Error(`${address} did not start`);
  return writer;
}
