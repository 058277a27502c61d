import { get, type Route } from '../route.ts';

/** The list of circulars. */
export const circularRoutes: readonly Route[] = [
  get('/api/circulars', ({ archive }) => ({ json: archive.list() })),
];
