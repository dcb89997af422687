import { describe, expect, test } from 'vitest';
import type { BlockKind, Document } from '../../src/document/document.ts';
import { annotate } from '../../src/language/annotate.ts';
import type { WordRange } from '../../src/language/layers.ts';
import { begins, type Script, scriptedModel } from './scripted-model.ts';

/** A document of the blocks given, parted by blank lines. */
function documentOf(...blocks: readonly (readonly [BlockKind, string])[]): Document {
  let text = '';
  const spans = blocks.map(([kind, words]) => {
    const start = text.length;
    text += `${words}\n\n`;
    return { kind, start, end: start + words.length };
  });
  return { id: 'test', text, sha256: '', blocks: spans, meta: {}, diagnostics: [] };
}

async function read(document: Document, script: Script) {
  const layers = await annotate(document, scriptedModel(script));
  const at = ({ start, end }: { start: number; end: number }) => document.text.slice(start, end);
  const phrase = ({ first, last }: WordRange) => layers.words.slice(first, last).map(at).join(' ');
  return { layers, at, phrase };
}

describe('annotate', () => {
  test('gives empty layers for a document without words', async () => {
    const empty = { sentences: [], words: [], mentions: [], roles: [], attributions: [], ties: [] };
    expect(await annotate(documentOf(), scriptedModel({}))).toEqual(empty);
    expect(await annotate(documentOf(['paragraph', ' ']), scriptedModel({}))).toEqual(empty);
  });

  test('lays words, heads and sentences over the story blocks and leaves furniture out', async () => {
    const { layers, at } = await read(
      documentOf(['headline', 'Ministers meet'], ['furniture', 'Sign up'], ['caption', 'A hall. A door.']),
      {},
    );
    expect(layers.words.map(at)).toEqual(['Ministers', 'meet', 'A', 'hall', '.', 'A', 'door', '.']);
    expect(layers.sentences.map((sentence) => [at(sentence), sentence.block])).toEqual([
      ['Ministers meet', 0],
      ['A hall.', 2],
      ['A door.', 2],
    ]);
    expect(layers.words.map(({ head }) => head)).toEqual([-1, 0, -1, 2, 3, -1, 5, 6]);
    expect(layers.words.filter(({ relation }) => relation === 'root')).toHaveLength(3);
  });

  test('finds names, demonyms, descriptions and pronouns, but no pronoun inside a name', async () => {
    const { layers, at } = await read(
      documentOf(['paragraph', 'He Wen met a Malian envoy. He left the pact, US aides told us.']),
      {
        mentions: { wen: begins('person') + 1, he: begins('person'), malian: begins('demonym') },
        descriptions: { the: 1, pact: 2 },
      },
    );
    expect(layers.mentions.map((mention) => [at(mention), mention.form, mention.kind])).toEqual([
      ['He Wen', 'name', 'person'],
      ['Malian', 'demonym', 'country'],
      ['He', 'name', 'person'],
      ['the pact', 'description', undefined],
    ]);
    const plain = await read(documentOf(['paragraph', 'He left the US. "We stay," she told us.']), {});
    expect(plain.layers.mentions.map((mention) => plain.at(mention))).toEqual(['He', 'We', 'she']);
  });

  test('reads who said what: the cue, its source and every piece of content', async () => {
    const { layers, phrase } = await read(documentOf(['paragraph', 'Talks, Lima said, go on.']), {
      cues: { said: 1 },
      source: { lima: 1 },
      content: { talks: 1, go: 1, on: 2 },
    });
    expect(
      layers.attributions.map(({ cue, source, content }) => [
        phrase(cue),
        source && phrase(source),
        content.map(phrase),
      ]),
    ).toEqual([['said', 'Lima', ['Talks', 'go on']]]);
    expect(layers.attributions[0]?.score).toBeGreaterThan(0.9);
  });

  test('drops a cue without content', async () => {
    const { layers } = await read(documentOf(['paragraph', 'Lima said.']), { cues: { said: 1 }, source: { lima: 1 } });
    expect(layers.attributions).toEqual([]);
  });

  test('ties a holder to a role and to a body by their indexes in the document', async () => {
    const long = `${'word '.repeat(150)}.`;
    const { layers, at } = await read(documentOf(['paragraph', long], ['paragraph', 'Rana, a judge at Unasur.']), {
      mentions: { rana: begins('person'), unasur: begins('institution') },
      roles: { judge: 1 },
      tie: (from, to) =>
        from.kind === 'person' && to.kind === 'role'
          ? 'role'
          : from.kind === 'person' && to.kind === 'institution'
            ? 'affiliation:current'
            : 'none',
    });
    const ends = layers.ties.map(({ label, from, to }) => [
      label,
      layers.mentions[from] && at(layers.mentions[from]),
      label === 'role' ? layers.roles[to] && at(layers.roles[to]) : layers.mentions[to] && at(layers.mentions[to]),
    ]);
    expect(ends).toEqual([
      ['affiliation:current', 'Rana', 'Unasur'],
      ['role', 'Rana', 'judge'],
    ]);
  });

  test('makes one tree of a sentence that is longer than a window', async () => {
    const { layers } = await read(documentOf(['paragraph', `${'abc '.repeat(200)}.`]), {});
    expect(layers.sentences).toHaveLength(1);
    expect(layers.words).toHaveLength(201);
    expect(layers.words.filter(({ head }) => head < 0)).toHaveLength(1);
    expect(layers.words.filter(({ relation }) => relation === 'parataxis').map(({ head }) => head)).toContain(0);
  });

  test('tells how far it is after each window and stops between two when it is asked to', async () => {
    const document = documentOf(...Array.from({ length: 4 }, () => ['paragraph', `${'abc '.repeat(50)}.`] as const));
    const controller = new AbortController();
    const seen: string[] = [];
    const reading = annotate(document, scriptedModel({}), {
      signal: controller.signal,
      onProgress: (done, total) => {
        seen.push(`${done}/${total}`);
        if (done === 2) controller.abort();
      },
    });
    await expect(reading).rejects.toThrow(/abort/i);
    expect(seen).toEqual(['1/4', '2/4']);
  });

  test('does the same twice, and leaves its input alone', async () => {
    const document = documentOf(['paragraph', 'Rana said "we will vote".']);
    const before = JSON.stringify(document);
    const first = await annotate(document, scriptedModel({ cues: { said: 1 }, content: { we: 1, will: 2, vote: 2 } }));
    const second = await annotate(document, scriptedModel({ cues: { said: 1 }, content: { we: 1, will: 2, vote: 2 } }));
    expect(second).toEqual(first);
    expect(JSON.stringify(document)).toBe(before);
  });
});
