import { useEffect, useState } from 'preact/hooks';

/** Where the page stands: `#/circular/gz-2025-144` is the view `circular` with one word behind it. */
export interface Place {
  readonly view: string;
  readonly rest: readonly string[];
}

/** The place that a hash names; the list where it names none. */
export function placeOf(hash: string): Place {
  const [view = '', ...rest] = hash.replace(/^#\/?/u, '').split('/');
  return { view, rest };
}

/** The place that stands in the address, as it changes. */
export function usePlace(): Place {
  const [place, set] = useState(() => placeOf(location.hash));
  useEffect(() => {
    const change = (): void => set(placeOf(location.hash));
    addEventListener('hashchange', change);
    // It may have changed before anybody listened.
    if (location.hash.replace(/^#\/?/u, '') !== [place.view, ...place.rest].join('/')) change();
    return () => removeEventListener('hashchange', change);
  }, []);
  return place;
}
