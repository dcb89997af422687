import { describe, expect, it } from 'vitest';
import {
  CUES,
  CUES_BY_FORM,
  cueStance,
  genderOfGivenName,
  genderOfHonorific,
  INSTITUTION_NOUNS,
  ROLES,
  ROLES_BY_FORM,
} from '../../src/resolve/word-tables.ts';

describe('the tables of words', () => {
  it('hold lower-case forms without doubles, in order', () => {
    for (const cue of CUES) {
      expect(new Set(cue.forms).size, cue.lemma).toBe(cue.forms.length);
      for (const form of cue.forms) expect(form).toBe(form.toLowerCase());
    }
    const heads = ROLES.map((role) => role.head);
    expect(heads).toEqual([...heads].sort());
    expect(new Set(heads).size).toBe(heads.length);
    const nouns = INSTITUTION_NOUNS.map((row) => row.noun);
    expect(new Set(nouns).size).toBe(nouns.length);
  });

  it('know irregular forms', () => {
    for (const form of ['said', 'told', 'wrote', 'paid tribute to', 'ruled out', 'criticized', 'denies', 'slammed'])
      expect(CUES_BY_FORM.has(form), form).toBe(true);
  });

  it('say which offices speak for their country', () => {
    expect(ROLES_BY_FORM.get('prime ministers')?.[0]?.headsCountry).toBe(true);
    expect(ROLES_BY_FORM.get('senior fellow')?.[0]?.headsCountry).toBe(false);
  });
});

describe('cueStance', () => {
  it('takes the side that the longest form takes', () => {
    expect(cueStance('expressed support for')).toBe('support');
    expect(cueStance('ruled out')).toBe('oppose');
    expect(cueStance('argued against')).toBe('oppose');
    expect(cueStance('said')).toBe('neutral');
  });

  it('turns support round after a negation, and lets opposition fall silent', () => {
    expect(cueStance('did not endorse')).toBe('oppose');
    expect(cueStance('didn’t reject')).toBe('neutral');
  });

  it('is undefined for unknown words', () => {
    expect(cueStance('yodelled')).toBeUndefined();
  });
});

describe('gender', () => {
  it('follows given names that one gender bears, and titles that show it', () => {
    expect(genderOfGivenName('Angela')).toBe('feminine');
    expect(genderOfGivenName('Keqiang')).toBe('masculine');
    expect(genderOfGivenName('Xqzy')).toBeUndefined();
    expect(genderOfHonorific('Mrs.')).toBe('feminine');
    expect(genderOfHonorific('sir')).toBe('masculine');
    expect(genderOfHonorific('Dr')).toBeUndefined();
  });
});
