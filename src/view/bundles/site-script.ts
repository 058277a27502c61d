import { once } from '#archive/once.ts';
import { plainScript } from './plain-script.ts';

/**
 * What every page does beyond plain HTML (src/reader/page/site.ts), to stand in the page
 * itself: no address of a script is right on the page for lost readers, and browsers load
 * no module from a folder.
 */
export const siteScript = once('siteScript', () => plainScript('page/site'));
