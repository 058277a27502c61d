/** Contents of a circular: on a narrow screen they begin closed, and they follow the reader. */
import { followReader } from './follow-reader.ts';

// This runs where the contents end, before they are painted: nothing jumps.
const contents = document.querySelector<HTMLDetailsElement>('details.contents');
if (contents !== null) {
  if (!window.matchMedia('(min-width: 64rem)').matches) contents.open = false;
  document.addEventListener('DOMContentLoaded', () => followReader(contents));
}
