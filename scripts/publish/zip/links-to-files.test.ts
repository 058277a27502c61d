import { expect, it } from 'vitest';
import { linksToFiles } from './links-to-files.ts';

it.each([
  ['<a href=../../>首页</a>', '<a href=../../index.html>首页</a>'],
  ['<a class="x" href="../14/#s2">', '<a class="x" href="../14/index.html#s2">'],
  ['<a href="./">', '<a href="./index.html">'],
  ['<form action="../search/" method="get">', '<form action="../search/index.html" method="get">'],
  [
    '<link rel="canonical" href=../a/ data-moved-to>',
    '<link rel="canonical" href=../a/index.html data-moved-to>',
  ],
  ['<svg><a href="a/b/"></a></svg>', '<svg><a href="a/b/index.html"></a></svg>'],
])('%s names the file', (html, named) => expect(linksToFiles(html)).toBe(named));

it.each([
  '<a href="#m14">',
  '<a href="?q=1">',
  '<a href=mailto:x@y.example>',
  '<a href="https://plans.example/">',
  '<a href=../data/archive.json>',
  '<link rel="stylesheet" href="../_astro/a.css">',
  '<p title="<a href=../>">',
  '<script src="../scripts/site.js"></script>',
  '<div data-root="../../">',
])('%s stays', (html) => expect(linksToFiles(html)).toBe(html));
