import { keptSwitch } from '../lib/kept-switch.ts';

/**
 * Whether `/` leads to the search box. Who speaks to the machine, or hits keys by accident, can switch it off
 * (WCAG 2.2, 2.1.4 Character Key Shortcuts).
 */
export const slashKey = keptSwitch('slash-key', '在本机用 / 键移到检索框', true);
