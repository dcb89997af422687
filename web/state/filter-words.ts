/** Filters in words. */
import type { EntenteGraph } from '../../src/graph/schema.ts';
import { displayName } from './display-name.ts';
import type { FilterRule, TimeRule } from './filter.ts';
import { documentName, filterNames } from './filter-choices.ts';
import { showDate } from './show-date.ts';

/** More values than this are counted, not named. */
const mostNamed = 3;

/** "Status: member, founder", "Held 2 May 2022 to 1 June 2022". */
export function ruleInWords(graph: EntenteGraph, rule: FilterRule): string {
  switch (rule.type) {
    case 'only':
      return displayName(rule.title, 80);
    case 'role':
    case 'words': {
      const text = displayName(rule.text.trim(), 40);
      return `${filterNames[rule.type]}: ${text === '' ? 'any' : `“${text}”`}`;
    }
    case 'status':
    case 'stance':
    case 'basis':
    case 'document': {
      const names = rule.values.map((value) =>
        rule.type === 'document' ? documentName(graph, value) : displayName(value, 40),
      );
      const list = names.length > mostNamed ? `${names.length} chosen` : names.join(', ');
      return `${filterNames[rule.type]}: ${list || 'any'}`;
    }
    case 'confidence':
      return `Confidence: ${rule.least} to ${rule.most} %`;
    case 'degree':
      return `Number of facts: ${rule.least} to ${rule.most}`;
    case 'ego':
      return `At most ${rule.distance} ${rule.distance === 1 ? 'step' : 'steps'} from ${nodeName(graph, rule.node)}`;
    case 'component':
      return rule.node === undefined ? 'Largest connected part' : `Connected with ${nodeName(graph, rule.node)}`;
    case 'time':
      return `${rule.mode === 'held' ? 'Held' : 'Reported'} ${timeInWords(rule)}`;
  }
}

const nodeName = (graph: EntenteGraph, key: string): string =>
  displayName(graph.hasNode(key) ? graph.getNodeAttribute(key, 'label') : key, 40);

function timeInWords({ from, to }: Pick<TimeRule, 'from' | 'to'>): string {
  if (from && to) return from === to ? `on ${showDate(from)}` : `${showDate(from)} to ${showDate(to)}`;
  if (from) return `${showDate(from)} or later`;
  return to ? `${showDate(to)} or earlier` : 'at any time';
}
