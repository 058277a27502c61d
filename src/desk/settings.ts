/** What an editor sets for this browser: kept where the browser keeps it. */
const KEYS = 'desk-single-keys';
const NAME = 'desk-name';

/** Whether single letters and digits do things; some who speak to their machine switch that off. */
export function singleKeys(): boolean {
  return localStorage.getItem(KEYS) !== 'off';
}

export function setSingleKeys(on: boolean): void {
  localStorage.setItem(KEYS, on ? 'on' : 'off');
}

/** Who works at this desk. */
export function editorName(): string {
  return localStorage.getItem(NAME) ?? '';
}

export function setEditorName(name: string): void {
  localStorage.setItem(NAME, name);
}
