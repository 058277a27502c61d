/** What a page of a circular or a measure does for those who cite it. */
import { startMenus } from './menu.ts';
import { startPointing } from './pointed.ts';
import { startSelectionBar } from './selection-bar.ts';

startPointing();
startMenus();
startSelectionBar();
