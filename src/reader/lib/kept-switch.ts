import { element } from './element.ts';

/** A choice of the reader between on and off, kept on this machine. */
export interface KeptSwitch {
  isOn(): boolean;
  /** Shows the switch where the page has a place for it (`[data-switch="<name>"]`). */
  offer(): void;
}

/**
 * @param name under which it is kept
 * @param words what the reader chooses, on the switch
 * @param usual how it is as long as nothing was chosen, and where nothing can be kept
 */
export function keptSwitch(name: string, words: string, usual: boolean): KeptSwitch {
  const isOn = (): boolean => {
    try {
      const kept = localStorage.getItem(name);
      return kept === null ? usual : kept === 'on';
    } catch {
      return usual;
    }
  };
  const offer = (): void => {
    const place = document.querySelector<HTMLElement>(`[data-switch="${name}"]`);
    if (place === null) return;
    const box = document.createElement('input');
    box.type = 'checkbox';
    box.checked = isOn();
    box.addEventListener('change', () => {
      try {
        localStorage.setItem(name, box.checked ? 'on' : 'off');
      } catch {
        // Nothing is kept here: the page shows that it is as before.
        box.checked = usual;
      }
    });
    place.replaceChildren(element('label', '', box, ` ${words}`));
    place.hidden = false;
  };
  return { isOn, offer };
}
