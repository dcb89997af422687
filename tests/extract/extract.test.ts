import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/extract.ts';
import type { Fact } from '../../src/extract/fact.ts';
import { resolve } from '../../src/resolve/resolve.ts';
import { annotated, type Notes } from '../layers-fixture.ts';

interface Reading {
  readonly facts: readonly Fact[];
  /** Facts in one line each, with the words that back them. */
  readonly lines: readonly string[];
}

function read(text: string, notes: Notes): Reading {
  const { document, layers } = annotated(text, notes);
  const entities = resolve(document, layers);
  const facts = extract(document, layers, entities);
  const name = (entity: number) => entities.entities[entity]?.label ?? '?';
  const lines = facts.map((fact) => {
    const words = fact.evidence.map((span) => document.text.slice(span.start, span.end)).join(' | ');
    const time = 'since' in fact || 'until' in fact ? ` ${fact.since ?? ''}..${fact.until ?? ''}` : '';
    switch (fact.kind) {
      case 'affiliation':
        return `${name(fact.from)} -${fact.role}/${fact.status}${time}-> ${name(fact.to)}: ${words}`;
      case 'membership':
        return `${name(fact.from)} -${fact.status}${time}-> ${name(fact.to)}: ${words}`;
      case 'statement':
        return `${fact.speakers.map(name).join(' + ') || 'unnamed'} (${fact.mode}, ${fact.stance}) about ${fact.about.map(name).join(', ') || 'nothing named'}: ${fact.text}`;
      default:
        return `${name(fact.from)} -${fact.type}-> ${name(fact.to)}: ${words}`;
    }
  });
  return { facts, lines };
}

describe('affiliations', () => {
  it('carry the role tied to the holder and the words from holder to body', () => {
    const { lines } = read('Ana Torres, a senior fellow at the Harbour Institute, spoke.', {
      person: ['Ana Torres'],
      institution: ['Harbour Institute'],
      roles: ['senior fellow'],
      ties: [
        ['Ana Torres', 'affiliation:current', 'Harbour Institute'],
        ['Ana Torres', 'role', 'senior fellow'],
      ],
    });
    expect(lines).toEqual([
      'Ana Torres -senior fellow/current-> Harbour Institute: Ana Torres, a senior fellow at the Harbour Institute',
    ]);
  });

  it('are one fact for each role: "founder and president"', () => {
    const { lines } = read('Ana Torres, founder and president of the Harbour Institute, spoke.', {
      person: ['Ana Torres'],
      institution: ['Harbour Institute'],
      roles: ['founder', 'president'],
      ties: [
        ['Ana Torres', 'affiliation:current', 'Harbour Institute'],
        ['Ana Torres', 'role', 'founder'],
        ['Ana Torres', 'role', 'president'],
      ],
    });
    expect(lines.map((line) => line.split(':')[0])).toEqual([
      'Ana Torres -founder/current-> Harbour Institute',
      'Ana Torres -president/current-> Harbour Institute',
    ]);
  });

  it('give each of two bodies the role beside it', () => {
    const { lines } = read('Ana Torres, a judge in Peru and adviser to the Harbour Institute, spoke.', {
      person: ['Ana Torres'],
      country: ['Peru'],
      institution: ['Harbour Institute'],
      roles: ['judge', 'adviser'],
      ties: [
        ['Ana Torres', 'affiliation:current', 'Peru'],
        ['Ana Torres', 'affiliation:current', 'Harbour Institute'],
        ['Ana Torres', 'role', 'judge'],
        ['Ana Torres', 'role', 'adviser'],
      ],
    });
    expect(lines.map((line) => line.split(':')[0])).toEqual([
      'Ana Torres -judge/current-> Peru',
      'Ana Torres -adviser/current-> Harbour Institute',
    ]);
  });

  it('that are over end on the date the sentence gives', () => {
    const { lines } = read('Luis Roca was governor of the Reserve Fund from 2011 until March 2016.', {
      person: ['Luis Roca'],
      institution: ['Reserve Fund'],
      roles: ['governor'],
      ties: [
        ['Luis Roca', 'affiliation:former', 'Reserve Fund'],
        ['Luis Roca', 'role', 'governor'],
      ],
    });
    expect(lines).toEqual([
      'Luis Roca -governor/former 2011..2016-03-> Reserve Fund: Luis Roca was governor of the Reserve Fund',
    ]);
  });

  it('infer the country of a title that heads one, and say that it is inferred', () => {
    const { facts, lines } = read('Peru raised tariffs. Prime Minister Luis Roca defended them.', {
      country: ['Peru'],
      person: ['Luis Roca'],
      roles: ['Prime Minister'],
      ties: [['Luis Roca', 'role', 'Prime Minister']],
    });
    expect(lines).toEqual(['Luis Roca -Prime Minister/current-> Peru: Prime Minister Luis Roca']);
    expect(facts[0]?.basis).toBe('inferred');
  });
});

describe('memberships', () => {
  it('rest on the tie head where no clause tells of them', () => {
    const { lines } = read('Peru took a seat in the Lake Pact.', {
      framework: ['Lake Pact'],
      country: ['Peru'],
      ties: [['Peru', 'membership:member', 'Lake Pact']],
    });
    expect(lines).toEqual(['Peru -member-> Lake Pact: Peru took a seat in the Lake Pact']);
  });

  it('that ended carry the date of the leaving', () => {
    const { lines } = read('Peru pulled out of the Lake Pact in January 2017.', {
      country: ['Peru'],
      framework: ['Lake Pact'],
      ties: [['Peru', 'membership:former', 'Lake Pact']],
    });
    expect(lines).toEqual(['Peru -former ..2017-01-> Lake Pact: Peru pulled out of the Lake Pact']);
  });
});

describe('statements', () => {
  it('know their speaker, what they are about and whether the words are quoted', () => {
    const { lines } = read('"Peru must not leave the Lake Pact," Ana Torres said.', {
      person: ['Ana Torres'],
      country: ['Peru'],
      framework: ['Lake Pact'],
      attributions: [{ cue: 'said', source: 'Ana Torres', content: ['"Peru must not leave the Lake Pact,"'] }],
    });
    expect(lines).toEqual(['Ana Torres (direct, neutral) about Peru, Lake Pact: "Peru must not leave the Lake Pact,"']);
  });

  it('take in the quotation that goes on after the cue and in the next paragraph', () => {
    const text =
      '"We are a small country," Ana Torres said. "We need many doors open to us."\n\n"The queue is long for all of us."';
    const { lines } = read(text, {
      person: ['Ana Torres'],
      attributions: [{ cue: 'said', source: 'Ana Torres', content: ['"We are a small country,"'] }],
    });
    expect(lines).toEqual([
      'Ana Torres (direct, neutral) about nothing named: "We are a small country,"',
      'Ana Torres (direct, neutral) about nothing named: "We need many doors open to us."',
      'Ana Torres (direct, neutral) about nothing named: "The queue is long for all of us."',
    ]);
  });

  it('have no speaker when nobody is named, whatever country the source is from', () => {
    const { lines } = read('Peruvian officials said the talks had failed.', {
      demonym: ['Peruvian'],
      attributions: [{ cue: 'said', source: 'Peruvian officials', content: ['the talks had failed'] }],
      parse: [['Peruvian', 'amod', 'officials']],
    });
    expect(lines).toEqual(['unnamed (indirect, neutral) about nothing named: the talks had failed']);
  });

  it('are joint when the source names two', () => {
    const { lines } = read('Peru and Chile warned that they would leave.', {
      country: ['Peru', 'Chile'],
      attributions: [{ cue: 'warned', source: 'Peru and Chile', content: ['that they would leave'] }],
      parse: [['Chile', 'conj', 'Peru']],
    });
    expect(lines).toEqual(['Peru + Chile (indirect, neutral) about nothing named: that they would leave']);
  });

  it('inside another one know the one around them', () => {
    const text = '"Just as Luis Roca said, we must stay open," Ana Torres said.';
    const { facts } = read(text, {
      person: ['Luis Roca', 'Ana Torres'],
      attributions: [
        { cue: 'said@2', source: 'Ana Torres', content: ['"Just as Luis Roca said, we must stay open,"'] },
        { cue: 'said@1', source: 'Luis Roca', content: ['we must stay open'] },
      ],
    });
    expect(facts.map((fact) => fact.kind === 'statement' && fact.nestedIn)).toEqual([undefined, 0]);
  });
});
