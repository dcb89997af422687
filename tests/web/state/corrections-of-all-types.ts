/** One correction of each type, each of which applies to the sample graph, and a session of twenty that build on one another. */
import type { Correction, Passage } from '../../../src/corrections/correction.ts';
import { evidence, first, membership, minister, second } from '../../corrections/sample.ts';

const passage = (document: string, quote: string): Passage => {
  const { sentence: _sentence, extractor: _extractor, ...rest } = evidence(document, quote);
  return rest;
};

const statement = 'statement:person:ole-dahl->person:m-solberg:s-3';

export const ofEachType: { readonly [Type in Correction['type']]: Extract<Correction, { readonly type: Type }> } = {
  rename: { type: 'rename', node: 'country:NO', label: 'Kingdom of Norway' },
  retype: { type: 'retype', node: 'framework:harbour-accord', kind: 'institution' },
  merge: { type: 'merge', into: 'person:mira-solberg', from: ['person:m-solberg'] },
  split: {
    type: 'split',
    node: 'person:m-solberg',
    key: 'person:solberg',
    label: 'Solberg the elder',
    edges: [statement],
    aliases: ['Solberg'],
  },
  distinct: { type: 'distinct', nodes: ['person:m-solberg', 'person:ole-dahl'] },
  mark: { type: 'mark', edge: minister, verdict: 'right' },
  'delete-node': { type: 'delete-node', node: 'person:ole-dahl' },
  'delete-edge': { type: 'delete-edge', edge: membership },
  'add-node': {
    type: 'add-node',
    key: 'place:ports',
    kind: 'place',
    label: 'The ports',
    aliases: [],
    evidence: [passage(first, 'ports')],
  },
  'add-edge': {
    type: 'add-edge',
    source: 'institution:port-council',
    target: 'framework:harbour-accord',
    fact: { kind: 'relation', type: 'opposes' },
    evidence: [passage(second, 'Ole Dahl of the Port Council opposes it')],
  },
  note: { type: 'note', on: 'node', key: 'country:NO', text: 'Since when?' },
};

/** A session at the desk: all types, later ones about what earlier ones made. */
export const session: readonly Correction[] = [
  ofEachType.merge,
  { type: 'rename', node: 'person:mira-solberg', label: 'Mira Solberg-Lie' },
  ofEachType.mark,
  { type: 'note', on: 'edge', key: membership, text: 'Signed in 2020, in force a year later.' },
  ofEachType['add-node'],
  {
    type: 'add-edge',
    source: 'person:mira-solberg',
    target: 'place:ports',
    fact: { kind: 'statement', text: 'would open ports', mode: 'indirect', stance: 'support' },
    evidence: [passage(first, 'would open ports')],
  },
  ofEachType['add-edge'],
  { type: 'rename', node: 'place:ports', label: 'Ports of Norway' },
  { type: 'note', on: 'node', key: 'place:ports', text: 'Which ones?' },
  {
    type: 'split',
    node: 'person:ole-dahl',
    key: 'person:dahl',
    label: 'Dahl',
    edges: ['statement:person:ole-dahl->person:mira-solberg:s-3'],
    aliases: [],
  },
  { type: 'distinct', nodes: ['person:dahl', 'person:ole-dahl'] },
  { type: 'mark', edge: 'affiliation:person:ole-dahl->institution:port-council', verdict: 'right' },
  { type: 'retype', node: 'place:ports', kind: 'institution' },
  { type: 'add-node', key: 'person:minister', kind: 'person', label: 'A minister', aliases: ['he'], evidence: [] },
  {
    type: 'add-edge',
    source: 'person:minister',
    target: 'country:NO',
    fact: { kind: 'affiliation', role: 'minister', status: 'former', since: '2019', until: '2020-05' },
    evidence: [passage(second, 'Minister')],
  },
  { type: 'mark', edge: 'affiliation:person:minister->country:NO:minister:former:2019/2020-05', verdict: 'wrong' },
  { type: 'delete-node', node: 'person:minister' },
  { type: 'note', on: 'node', key: 'place:ports', text: '' },
  { type: 'delete-edge', edge: 'relation:institution:port-council->framework:harbour-accord:opposes' },
  { type: 'retype', node: 'framework:harbour-accord', kind: 'institution' },
];
