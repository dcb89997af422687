import { describe, expect, it } from 'vitest';
import { toJson } from '../../src/export/json.ts';
import { ModelError } from '../../src/language/encoder.ts';
import type { Progress } from '../../web/reading/messages.ts';
import { readAll } from '../../web/reading/read-all.ts';
import { kindOf } from '../../web/view/open/picked-files.ts';
import { scriptedModel } from '../language/scripted-model.ts';

const model = async () => scriptedModel({});
const quiet = () => undefined;
const page = (words: string, url = 'https://paper.example/a') => ({
  name: 'page.txt',
  content: `The news of the day\n\n${words} was in the paper of the town on Monday.\n`,
  url,
});
const textsOf = ({ graph }: Awaited<ReturnType<typeof readAll>>): string[] =>
  graph.mapNodes((_, node) => (node.kind === 'document' ? (node.text ?? '') : ''));

describe('readAll', () => {
  it('lets an article take the place of its earlier version, and keeps two versions that come together', async () => {
    const old = await readAll([page('Rain')], [], model, quiet);
    const fresh = await readAll([page('Snow')], [...old.articles.values()], model, quiet);
    expect(fresh.articles.size).toBe(1);
    expect(textsOf(fresh).join()).toContain('Snow');
    const both = await readAll([page('Rain'), page('Snow')], [], model, quiet);
    expect([...both.articles.keys()].map((key) => key.replace(/~.*/, '~'))).toEqual([
      'document:https://paper.example/a',
      'document:https://paper.example/a~',
    ]);
    expect(both.outcomes.map(({ document }) => document).sort()).toEqual([...both.articles.keys()]);
  });

  it('gives the same graph in whatever order articles come', async () => {
    const [one, two] = [page('Rain'), page('Snow', 'https://paper.example/b')];
    const first = await readAll([one], [], model, quiet);
    const added = await readAll([two], [...first.articles.values()], model, quiet);
    expect(toJson(added.graph)).toBe(toJson((await readAll([two, one], [], model, quiet)).graph));
  });

  it('reads nothing twice, and opens no model for nothing', async () => {
    const none = () => Promise.reject(new Error('opened'));
    const { articles } = await readAll([page('Rain')], [], model, quiet);
    const again = await readAll(
      [page('Rain'), { name: 'blank.txt', content: ' ' }],
      [...articles.values()],
      none,
      quiet,
    );
    expect(again.outcomes.map(({ document, error }) => [document, error !== undefined])).toEqual([
      ['document:https://paper.example/a', false],
      [undefined, true],
    ]);
  });

  it('tells how far it is, article by article', async () => {
    const told: Progress[] = [];
    await readAll([page('Rain'), page('Snow', 'https://paper.example/b')], [], model, (now) => void told.push(now));
    expect(
      told.map((now) => (now.stage === 'article' ? `${now.number}/${now.of} ${now.done}/${now.total}` : now.stage)),
    ).toEqual(['1/2 0/0', '1/2 1/1', '2/2 0/0', '2/2 1/1', 'graph']);
  });

  it('goes on after an article that breaks the reader, and stops when the model is damaged', async () => {
    const breaking = (error: Error) => {
      let windows = 0;
      return async () => {
        const whole = scriptedModel({});
        return {
          ...whole,
          scores: (window: never) => (windows++ === 0 ? Promise.reject(error) : whole.scores(window)),
        };
      };
    };
    const inputs = [page('Rain'), page('Snow', 'https://paper.example/b')];
    const { outcomes } = await readAll(inputs, [], breaking(new RangeError('too deep')), quiet);
    expect(outcomes.map(({ error }) => error)).toEqual(['It could not be read to its end (too deep).', undefined]);
    await expect(readAll(inputs, [], breaking(new ModelError('damaged')), quiet)).rejects.toThrow('damaged');
  });
});

describe('kindOf', () => {
  it.each([
    ['a.txt', 'article'],
    ['folder/B.HTML', 'article'],
    ['graph.json', 'graph'],
    ['x/y.graphml', 'graph'],
    ['notes', 'article'],
    ['scan.pdf', 'article'],
    ['folder/scan.pdf', 'other'],
  ])('%s is %s', (path, kind) => {
    expect(kindOf({ path })).toBe(kind);
  });
});
