import { expect, it } from 'vitest';
import { fileOfPage, openable } from './page-file.ts';

it.each([
  ['circulars/a/', 'circulars/a/index.html'],
  ['circulars/a/#m14', 'circulars/a/index.html#m14'],
  ['search/?q=/#x', 'search/index.html?q=/#x'],
  ['', 'index.html'],
  ['#m14', 'index.html#m14'],
  ['data/archive.json', 'data/archive.json'],
  ['circulars/a/source/a.txt#L3', 'circulars/a/source/a.txt#L3'],
])('the file of %s is %s', (address, file) => expect(fileOfPage(address)).toBe(file));

it.each([
  ['file:///C:/archive/circulars/a/?find=x#m14', 'file:///C:/archive/circulars/a/index.html?find=x#m14'],
  ['file:///C:/archive/data/a.json', 'file:///C:/archive/data/a.json'],
  ['http://court.example/plans/circulars/a/', 'http://court.example/plans/circulars/a/'],
])('%s is opened as %s', (address, opened) => expect(openable(new URL(address))).toBe(opened));
