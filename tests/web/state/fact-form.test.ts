import { describe, expect, it } from 'vitest';
import { emptyFactForm, factOf, soundFactForm } from '../../../web/state/fact-form.ts';
import { sentencesOf } from '../../../web/state/sentences.ts';

describe('the form of a fact', () => {
  it('makes the fact of the chosen kind, with what is filled in and nothing else', () => {
    const form = { ...emptyFactForm, role: ' minister ', since: ' 2020 ', stance: 'oppose' as const };
    expect(factOf(form, 'words')).toEqual({ kind: 'affiliation', role: 'minister', status: 'current', since: '2020' });
    expect(factOf({ ...form, kind: 'membership' }, 'words')).toEqual({
      kind: 'membership',
      status: 'member',
      since: '2020',
    });
    expect(factOf({ ...form, kind: 'relation' }, 'words')).toEqual({ kind: 'relation', type: 'supports' });
  });

  it('takes the words as what was said, and those between quotation marks as the speaker’s own', () => {
    const form = { ...emptyFactForm, kind: 'statement' as const };
    expect(factOf(form, ' that it is late ')).toEqual({
      kind: 'statement',
      text: 'that it is late',
      mode: 'indirect',
      stance: 'neutral',
    });
    expect(factOf(form, '“We are late.”')).toMatchObject({ text: 'We are late', mode: 'direct' });
    expect(factOf(form, '"We are late," she said, "but not too late."')).toMatchObject({ mode: 'indirect' });
  });

  it('takes from what was kept only what is offered', () => {
    const kept = { ...emptyFactForm, kind: 'mention', stance: 'oppose', membershipStatus: '', role: 'x' };
    expect(soundFactForm(kept)).toEqual({ ...emptyFactForm, stance: 'oppose', role: 'x' });
  });
});

describe('sentences to choose from', () => {
  it('stand where they do in the text, and none goes over a blank line', () => {
    const text = 'A title\n\nThe first one. The second,\non two lines.\n\nThe last.';
    expect(sentencesOf(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'A title',
      'The first one.',
      'The second,\non two lines.',
      'The last.',
    ]);
  });
});
