import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../../src/document/read-markdown.ts';
import { blocksOf, rulesOf } from './blocks-of.ts';

describe('readMarkdown', () => {
  it('keeps the words and kinds of blocks and takes front matter for what is known', () => {
    const article = readMarkdown(`---
title: "Cod & herring"
author: Kari Holm
date: 2022-05-24
url: https://gull.example/cod
---
# Cod &amp; *herring*

![The town hall. Photo: Scan](hall.png)

The **ministers** met on [Monday](https://gull.example/monday) and said that the \`price\` was right.

## The terms

- Cod is shared
- Herring is not

> The price was right

The end of it came late.
`);
    expect(blocksOf(article)).toEqual([
      ['headline', 'Cod & herring'],
      ['caption', 'The town hall. Photo: Scan'],
      ['paragraph', 'The ministers met on Monday and said that the price was right.'],
      ['heading', 'The terms'],
      ['list-item', 'Cod is shared'],
      ['list-item', 'Herring is not'],
      ['pull-quote', 'The price was right'],
      ['paragraph', 'The end of it came late.'],
    ]);
    expect(article.meta).toEqual({
      title: 'Cod & herring',
      byline: 'Kari Holm',
      published: '2022-05-24',
      url: 'https://gull.example/cod',
    });
  });

  it('reads the words of HTML blocks and drops scripts', () => {
    const article = readMarkdown(
      '<div>The pact is <b>good</b>.</div>\n\n<script>alert(1)</script>\n\nIt was signed on Monday.',
    );
    expect(article.text).toBe('The pact is good.\n\nIt was signed on Monday.');
  });

  it('reads what is nested too deeply as plain text', () => {
    const article = readMarkdown(`${'>'.repeat(50_000)}\n\nThe pact was signed on Monday.`);
    expect(rulesOf(article)).toContain('broken-markup');
    expect(article.text).toContain('The pact was signed on Monday.');
  });
});
