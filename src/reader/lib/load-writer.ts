/**
 * What a script gives that is large and loaded only when it is asked for.
 * @param name global name under which the script leaves it
 * @throws where the script cannot be loaded, or leaves nothing
 */
export async function loadWriter<Writer>(name: string, address: string): Promise<Writer> {
  const found = (): Writer | undefined => Reflect.get(globalThis, name);
  if (found() === undefined) {
    await new Promise((resolve, reject) => {
      const script = document.createElement('script');
      script.src = address;
      script.onload = resolve;
      script.onerror = reject;
      document.head.append(script);
    });
  }
  const writer = found();
  if (writer === undefined) throw new Error(`${address} did not start`);
  return writer;
}
