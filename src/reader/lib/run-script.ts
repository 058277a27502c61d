import { inTime } from './patience.ts';

/** Name of the policy, and of where the scripts of a page find it: they are several, and share one. */
const POLICY = 'archive-scripts';

interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(address: string): string }): Policy;
}
interface Policy {
  createScriptURL(address: string): string;
}

/**
 * Loads a script of the site and lets it run.
 * @throws where it cannot be loaded, or does not come in time
 */
export function runScript(url: URL): Promise<void> {
  const script = document.createElement('script');
  script.src = trusted(url.href);
  const ran = new Promise<void>((resolve, reject) => {
    script.onload = () => resolve();
    script.onerror = () => reject(new Error(`${url.href} cannot be loaded`));
  });
  document.head.append(script);
  return inTime(ran, url.href).finally(() => script.remove());
}

/** The address as browsers want it that let no mere text become a script (Trusted Types); else as it is. */
function trusted(address: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  if (trustedTypes === undefined) return address;
  const known = Reflect.get(globalThis, POLICY) as Policy | undefined;
  const policy = known ?? trustedTypes.createPolicy(POLICY, { createScriptURL: ownScript });
  if (known === undefined) Reflect.set(globalThis, POLICY, policy);
  return policy.createScriptURL(address);
}

/** @throws where the address is not that of a script of this place */
function ownScript(address: string): string {
  const { origin, pathname } = new URL(address);
  if (origin !== location.origin || !pathname.endsWith('.js')) throw new TypeError(`${address} is no script`);
  return address;
}
