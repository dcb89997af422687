/**
 * The passes of coreference in their order, precise ones first, each with what it is for. Names are clustered first; then
 * pronouns and descriptions are tied to the clusters. No pass knows its neighbours.
 */
import type { Cluster } from '../cluster.ts';
import type { Context } from '../context.ts';
import { joinAcronyms } from './acronym.ts';
import { resolveDescriptions } from './description.ts';
import type { Pass } from './pass.ts';
import { resolvePronouns } from './pronoun.ts';
import { joinShortBodies } from './short-body.ts';
import { joinShortPersons } from './short-person.ts';

export const NAME_PASSES: readonly ((context: Context, clusters: Cluster[]) => void)[] = [
  joinAcronyms, // "Indo-Pacific Economic Framework (IPEF)" ... "IPEF"
  joinShortPersons, // "Ana Torres" ... "Torres"
  joinShortBodies, // "European Commission" ... "the Commission"
];

export const REFERENCE_PASSES: readonly Pass[] = [
  resolveDescriptions, // "the framework", "the prime minister"
  resolvePronouns, // "she said", "its members"
];
