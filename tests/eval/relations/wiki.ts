import { join } from 'node:path';
import type { LanguageModel } from '../../../src/language/encoder.ts';
import { readKnowledgeNetFacts } from '../corpora/knowledgenet-facts.ts';
import { readRedocredFacts } from '../corpora/redocred-facts.ts';
import type { Measured } from '../measured.ts';
import { factsMeasured } from './facts.ts';

/**
 * Employers, offices, founders, parties and schools on KnowledgeNet's measuring tenth: web passages of a few sentences, of which other
 * passages train the names.
 *
 * @see Mesquita et al. 2019, KnowledgeNet: A Benchmark Dataset for Knowledge Base Population, https://aclanthology.org/D19-1069
 */
export const knowledgeNetMeasured = async (data: string, model: LanguageModel): Promise<Measured> =>
  factsMeasured('KnowledgeNet measuring tenth', readKnowledgeNetFacts(join(data, 'relations', 'knowledgenet')), model);

/**
 * Members, offices, employers and countries on Re-DocRED's measuring tenth: Wikipedia abstracts whose facts are Wikidata's, so that some
 * are told across sentences and some the text only makes likely.
 *
 * @see Tan et al. 2022, Revisiting DocRED, https://arxiv.org/abs/2205.12696
 */
export const redocredMeasured = async (data: string, model: LanguageModel): Promise<Measured> =>
  factsMeasured('Re-DocRED measuring tenth', readRedocredFacts(join(data, 'redocred')), model);
