export { type Edited, editSideFile } from './edit.ts';
export { type Read, readOne } from './read-one.ts';
