import { describe, expect, it } from 'vitest';
import { firstDay, lastDay } from '../../src/graph/partial-date.ts';
import { BODIES, BODY_BY_KEY, COUNTRY_BY_KEY, membersOf, type TableMember } from '../../src/resolve/tables.ts';
import { expectDate } from './dates.ts';

/** Parties that are in a body on a day, by the table alone; a date that is not known counts as long ago, an open end as today. */
function inOn(body: string, day: string, status = 'member'): string[] {
  const held = (member: TableMember): boolean =>
    member.status === status &&
    (firstDay(member.since) ?? '0001-01-01') <= day &&
    day <= (lastDay(member.until) ?? '9999-12-31');
  const keys = (membersOf(body)?.members ?? []).filter(held).map((member) => member.key.replace('country:', ''));
  return [...new Set(keys)].sort();
}

describe('the tables of frameworks and institutions', () => {
  it('know every party they name', () => {
    for (const body of BODIES)
      for (const member of body.members)
        expect(COUNTRY_BY_KEY.has(member.key) || BODY_BY_KEY.has(member.key), `${body.key}: ${member.key}`).toBe(true);
  });

  it('write dates in ISO 8601, none ending before it begins', () => {
    for (const body of BODIES)
      for (const member of body.members) {
        const where = `${body.key}: ${member.key}`;
        expectDate(member.since, where);
        expectDate(member.until, where);
        if (member.since && member.until)
          expect((firstDay(member.since) ?? '') <= (lastDay(member.until) ?? ''), where).toBe(true);
      }
  });

  it('never have a party a member twice at a time', () => {
    for (const body of BODIES)
      for (const [index, a] of body.members.entries())
        for (const b of body.members.slice(index + 1)) {
          if (a.key !== b.key || a.status !== b.status) continue;
          const apart =
            (lastDay(a.until) ?? '9999') <= (firstDay(b.since) ?? '0000') ||
            (lastDay(b.until) ?? '9999') <= (firstDay(a.since) ?? '0000');
          expect(apart, `${body.key}: ${a.key} ${a.status}`).toBe(true);
        }
  });

  it('name a source for every body with members', () => {
    const unnamed = BODIES.filter((body) => body.members.length > 0 && body.source === '').map((body) => body.key);
    expect(unnamed).toEqual([]);
  });

  it('have Fiji in IPEF from 26 May 2022, and not before', () => {
    const launch = ['AU', 'BN', 'ID', 'IN', 'JP', 'KR', 'MY', 'NZ', 'PH', 'SG', 'TH', 'US', 'VN'];
    expect(inOn('framework:ipef', '2022-05-22')).toEqual([]);
    expect(inOn('framework:ipef', '2022-05-25')).toEqual(launch);
    expect(inOn('framework:ipef', '2022-06-01')).toEqual(['FJ', ...launch].sort());
  });

  it('tell who signed the TPP, and that the United States left in 2017', () => {
    expect(inOn('framework:tpp', '2016-12-31', 'candidate')).toHaveLength(12);
    expect(inOn('framework:tpp', '2017-12-31', 'candidate')).not.toContain('US');
    expect(inOn('framework:tpp', '2017-12-31')).toEqual([]);
  });

  it('let the CPTPP grow from six to twelve', () => {
    expect(inOn('framework:cptpp', '2018-12-30')).toEqual(['AU', 'CA', 'JP', 'MX', 'NZ', 'SG']);
    expect(inOn('framework:cptpp', '2024-12-14')).toHaveLength(11);
    expect(inOn('framework:cptpp', '2024-12-15')).toContain('GB');
    expect(inOn('framework:cptpp', '2022-05-24', 'candidate')).toEqual(['BN', 'CL', 'CN', 'EC', 'GB', 'MY', 'TW']);
  });

  it('count as the bodies themselves do', () => {
    const counts: [string, string, number][] = [
      ['institution:un', '2025-01-01', 193],
      ['institution:eu', '2020-01-31', 28],
      ['institution:eu', '2020-02-01', 27],
      ['institution:nato', '2025-01-01', 32],
      ['institution:nato', '1955-06-01', 15],
      ['institution:asean', '2025-10-25', 10],
      ['institution:asean', '2025-10-26', 11],
      ['institution:wto', '2025-01-01', 166],
      ['institution:apec', '2025-01-01', 21],
      ['institution:oecd', '2025-01-01', 38],
      ['institution:opec', '2025-01-01', 12],
      ['institution:sco', '2025-01-01', 10],
      ['institution:ecowas', '2025-01-29', 12],
      ['institution:ecowas', '2025-01-28', 15],
      ['institution:sadc', '2025-01-01', 16],
      ['institution:arab-league', '2025-01-01', 22],
      ['institution:gcc', '2025-01-01', 6],
      ['institution:caricom', '2025-01-01', 15],
      ['institution:pif', '2025-01-01', 18],
      ['framework:rcep', '2022-01-01', 10],
      ['framework:rcep', '2023-06-02', 14],
      ['framework:brics', '2025-02-01', 10],
      ['framework:g20', '2025-01-01', 21],
      ['framework:g7', '2014-03-23', 8],
      ['framework:g7', '2014-03-24', 7],
      ['framework:eurozone', '2025-01-01', 20],
      ['framework:schengen-area', '2025-01-01', 29],
      ['framework:afcfta', '2025-01-01', 48],
      ['framework:celac', '2025-01-01', 33],
    ];
    for (const [body, day, count] of counts) expect([body, day, inOn(body, day).length]).toEqual([body, day, count]);
  });
});
