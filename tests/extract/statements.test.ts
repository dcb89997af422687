import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/extract.ts';
import type { Statement } from '../../src/extract/fact.ts';
import { resolve } from '../../src/resolve/resolve.ts';
import { annotated, type Notes } from '../layers-fixture.ts';

/** Statements in one line each: who (mode) about whom: what. */
function said(text: string, notes: Notes): string[] {
  const { document, layers } = annotated(text, notes);
  const entities = resolve(document, layers);
  const name = (entity: number) => entities.entities[entity]?.label ?? '?';
  return extract(document, layers, entities)
    .filter((fact): fact is Statement => fact.kind === 'statement')
    .map(
      ({ speakers, mode, about, text: words }) =>
        `${speakers.map(name).join(' + ') || 'unnamed'} (${mode})${about.length > 0 ? ` about ${about.map(name).join(', ')}` : ''}: ${words}`,
    );
}

describe('the speaker', () => {
  it('is the name in apposition, of a body as well', () => {
    const lines = said('The lake relief agency, Aquafund, said boats would sail.', {
      institution: ['Aquafund'],
      attributions: [{ cue: 'said', source: 'The lake relief agency, Aquafund', content: ['boats would sail'] }],
      parse: [
        ['agency', 'nsubj', 'said'],
        ['The', 'det', 'agency'],
        ['lake', 'compound', 'agency'],
        ['relief', 'compound', 'agency'],
        ['Aquafund', 'appos', 'agency'],
      ],
    });
    expect(lines).toEqual(['Aquafund (indirect): boats would sail']);
  });

  it('is not the owner of the noun that speaks', () => {
    const lines = said("Ana Torres's clinic said it would close.", {
      person: ['Ana Torres'],
      attributions: [{ cue: 'said', source: "Ana Torres's clinic", content: ['it would close'] }],
      parse: [
        ['clinic', 'nsubj', 'said'],
        ['Ana Torres', 'nmod', 'clinic'],
        ['Ana', 'flat', 'Ana Torres'],
        ["'s", 'case', 'Ana Torres'],
      ],
    });
    expect(lines).toEqual(['unnamed (indirect): it would close']);
  });

  it('is whoever issued the report that speaks', () => {
    const lines = said('A report published by the Harbour Institute found that fish were few.', {
      institution: ['Harbour Institute'],
      attributions: [
        { cue: 'found', source: 'A report published by the Harbour Institute', content: ['fish were few'] },
      ],
      parse: [
        ['report', 'nsubj', 'found'],
        ['A', 'det', 'report'],
        ['published', 'acl', 'report'],
        ['Harbour Institute', 'obl', 'published'],
        ['by', 'case', 'Harbour Institute'],
        ['the', 'det', 'Harbour Institute'],
        ['Harbour', 'compound', 'Harbour Institute'],
      ],
    });
    expect(lines).toEqual(['Harbour Institute (indirect): fish were few']);
  });

  it('comes after "whose" when a body is named for its holder of an office', () => {
    const text = 'The Harbour Institute, whose director, Ana Torres, said the tide was late.';
    const lines = said(text, {
      person: ['Ana Torres'],
      institution: ['Harbour Institute'],
      attributions: [
        {
          cue: 'said',
          source: 'The Harbour Institute, whose director, Ana Torres',
          content: ['the tide was late'],
        },
      ],
    });
    expect(lines).toEqual(['Ana Torres (indirect): the tide was late']);
  });

  it('is whom a relative pronoun stands for', () => {
    const lines = said('They met Luis Roca, who told them that rents were high.', {
      person: ['Luis Roca'],
      attributions: [{ cue: 'told', source: 'who', content: ['rents were high'] }],
      parse: [
        ['Luis Roca', 'obj', 'met'],
        ['told', 'acl', 'Luis Roca'],
        ['who', 'nsubj', 'told'],
      ],
    });
    expect(lines).toEqual(['Luis Roca (indirect): rents were high']);
  });

  it('is the agent of a passive or the subject shared with an earlier verb, where the model finds no source', () => {
    const passive = said('The bridge was described as a toy by Luis Roca.', {
      person: ['Luis Roca'],
      attributions: [{ cue: 'described', content: ['a toy'] }],
      parse: [
        ['was', 'aux', 'described'],
        ['Luis Roca', 'obl', 'described'],
        ['by', 'case', 'Luis Roca'],
        ['Luis', 'flat', 'Luis Roca'],
      ],
      tags: [['described', 'VERB']],
    });
    expect(passive).toEqual(['Luis Roca (indirect): a toy']);
    const shared = said('Luis Roca rose and said that rents were high.', {
      person: ['Luis Roca'],
      attributions: [{ cue: 'said', content: ['that rents were high'] }],
      parse: [
        ['Luis Roca', 'nsubj', 'rose'],
        ['said', 'conj', 'rose'],
      ],
      tags: [
        ['rose', 'VERB'],
        ['said', 'VERB'],
      ],
    });
    expect(shared).toEqual(['Luis Roca (indirect): that rents were high']);
  });

  it('goes on speaking as "she" within the paragraph', () => {
    const text = 'Ana Torres said the harbour was full. The harbour master shrugged. She added that ships could wait.';
    const lines = said(text, {
      person: ['Ana Torres'],
      pronoun: ['She'],
      attributions: [
        { cue: 'said', source: 'Ana Torres', content: ['the harbour was full'] },
        { cue: 'added', source: 'She', content: ['that ships could wait'] },
      ],
    });
    expect(lines[1]).toBe('Ana Torres (indirect): that ships could wait');
  });
});

describe('transcripts', () => {
  it('are said turn by turn by whom the label names, without those of who asks', () => {
    const text = [
      'Ana Torres and Luis Roca met the press.',
      'MS TORRES: The harbour will open in May.',
      'REPORTER: Will it be large?',
      'MR ROCA: It will hold ninety boats.',
      'REPORTER: And why now?',
    ].join('\n\n');
    expect(said(text, { person: ['Ana Torres', 'Luis Roca'] })).toEqual([
      'Ana Torres (direct): The harbour will open in May.',
      'Luis Roca (direct): It will hold ninety boats.',
    ]);
  });

  it('of an interview are said by the person whom it introduces', () => {
    const text = [
      'Luis Roca built bridges. Luis Roca spoke to Ana Torres.',
      'Q: Do you miss them?',
      'A: Only the short ones.',
      'Q: Why is that?',
      'A: They were paid for.',
    ].join('\n\n');
    expect(said(text, { person: ['Luis Roca', 'Luis Roca@2', 'Ana Torres'] })).toEqual([
      'Luis Roca (direct): Only the short ones.',
      'Luis Roca (direct): They were paid for.',
    ]);
  });

  it('need more than one paragraph that opens with a word and a colon', () => {
    const text = 'Ana Torres fishes.\n\nTORRES: a profile of the woman who fishes.';
    expect(said(text, { person: ['Ana Torres'] })).toEqual([]);
  });
});

describe('the content', () => {
  it('is more than a word that points at what another said, and more than silence', () => {
    const notes = (cue: string, content: string, upos: 'PRON' | 'VERB'): Notes => ({
      person: ['Ana Torres'],
      attributions: [{ cue, source: 'Ana Torres', content: [content] }],
      tags: [[content, upos]],
    });
    expect(said('Ana Torres denied it.', notes('denied', 'it', 'PRON'))).toEqual([]);
    expect(said('Ana Torres declined to comment.', notes('declined to', 'comment', 'VERB'))).toEqual([]);
  });

  it('of a long quotation is all of it, whichever paragraph has the cue', () => {
    const text = '"The nets are old," Ana Torres said. "So are the boats.\n\n"And so am I, to be honest."';
    const lines = said(text, {
      person: ['Ana Torres'],
      attributions: [{ cue: 'said', source: 'Ana Torres', content: ['"The nets are old,"'] }],
    });
    expect(lines).toEqual([
      'Ana Torres (direct): "The nets are old,"',
      'Ana Torres (direct): "So are the boats. … "And so am I, to be honest."',
    ]);
  });

  it('may be a quotation that follows reported words at once, not one after something else', () => {
    const notes: Notes = {
      person: ['Ana Torres'],
      attributions: [{ cue: 'said', source: 'Ana Torres', content: ['the nets were old'] }],
    };
    const quoted = 'Ana Torres (direct): "Nobody mends them any more."';
    expect(said('Ana Torres said the nets were old. "Nobody mends them any more."', notes)).toContain(quoted);
    const apart = 'Ana Torres said the nets were old. A poster hangs there. "Nobody mends them any more."';
    expect(said(apart, notes)).not.toContain(quoted);
  });
});

describe('what a statement is about', () => {
  it('is what the reporting words have as their object too, but not the one who is told', () => {
    const urged = said('Ana Torres urged Peru to wait.', {
      person: ['Ana Torres'],
      country: ['Peru'],
      attributions: [{ cue: 'urged', source: 'Ana Torres', content: ['to wait'] }],
      parse: [
        ['Ana Torres', 'nsubj', 'urged'],
        ['Peru', 'obj', 'urged'],
      ],
    });
    expect(urged).toEqual(['Ana Torres (indirect) about Peru: to wait']);
    const told = said('Ana Torres told Peru to wait.', {
      person: ['Ana Torres'],
      country: ['Peru'],
      attributions: [{ cue: 'told', source: 'Ana Torres', content: ['to wait'] }],
      parse: [
        ['Ana Torres', 'nsubj', 'told'],
        ['Peru', 'obj', 'told'],
      ],
    });
    expect(told).toEqual(['Ana Torres (indirect): to wait']);
  });
});

describe('a signed quotation', () => {
  it('is said by whoever signs it', () => {
    const lines = said('“Keep the ferry running.” — Ana Torres, a baker', { person: ['Ana Torres'] });
    expect(lines).toEqual(['Ana Torres (direct): “Keep the ferry running.”']);
  });

  it('needs the name at the end', () => {
    expect(said('“It sank twice.” – Ana Torres laughed at that.', { person: ['Ana Torres'] })).toEqual([]);
  });

  it('takes the name from the next paragraph when the dash stands there', () => {
    const lines = said('“Keep the ferry running.”\n\n― Ana Torres', { person: ['Ana Torres'] });
    expect(lines).toEqual(['Ana Torres (direct): “Keep the ferry running.”']);
  });
});
