import { provideData } from '../../lib/load-data.ts';
import { LARGE, type LargeArchive } from '../ask/seldom.ts';
import { manyValues } from '../show/filter-values.ts';
import { placePhrases } from './place-phrases.ts';

provideData(LARGE, { placePhrases, manyValues } satisfies LargeArchive);
