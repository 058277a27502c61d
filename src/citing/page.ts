/** What a page of a circular or a measure does for those who cite it. */
import { startMenus } from './menu.ts';

startMenus();
