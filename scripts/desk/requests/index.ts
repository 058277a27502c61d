import type { Route } from '../route.ts';
import { circularRoutes } from './circulars.ts';
import { inRoutes } from './in.ts';
import { publishRoutes } from './publish.ts';
import { registryRoutes } from './registry.ts';
import { scanRoutes } from './scan.ts';
import { taskRoutes } from './tasks.ts';

/** Everything that the desk's page may ask for; each file holds one concern. */
export const ROUTES: readonly Route[] = [
  ...taskRoutes,
  ...circularRoutes,
  ...inRoutes,
  ...publishRoutes,
  ...registryRoutes,
  ...scanRoutes,
];
