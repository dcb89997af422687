/**
 * The public API. It uses nothing of Node and runs in a browser's worker as well; how Node opens the model is in `entente/node`.
 *
 *     const model = await openLanguageModel(resources, await wasmRuntime(binary));
 *     const article = await readArticle(read({ content: text, name: 'story.txt' }), model);
 *     const graph = graphOf([article], { generator: 'my program 1.0' });
 */
export type { AddedFact, Correction, Passage, StatementPlace } from './corrections/correction.ts';
export type { Memory } from './corrections/draft.ts';
export { CorrectionsFormatError, fromCorrectionsJson, toCorrectionsJson } from './corrections/file.ts';
export { withPlaces } from './corrections/places.ts';
export { type Replayed, refusalOf, replay, type Unapplied } from './corrections/replay.ts';
export type { Diagnostic } from './document/diagnostic.ts';
export type { Block, BlockKind, Document, Meta } from './document/document.ts';
export {
  BinaryInputError,
  EmptyInputError,
  InvalidDateError,
  ReadError,
  TooLongError,
  UnreadLanguageError,
} from './document/errors.ts';
export { findQuotations, type Quotation } from './document/quotations.ts';
export { type Input, type MediaType, type ReadOptions, read } from './document/read.ts';
export { bySpan, contains, overlaps, type Span } from './document/span.ts';
export { FORMATS, type Format, formatById } from './export/formats.ts';
export { toJson } from './export/json.ts';
export type {
  Affiliation,
  AffiliationStatus,
  Basis,
  EntityRelation,
  Fact,
  Membership,
  MembershipStatus,
  RelationType,
  Stance,
  Statement,
  StatementMode,
} from './extract/fact.ts';
export type { Article } from './graph/article.ts';
export { checkGraph, type Problem } from './graph/check.ts';
export { fromJson, GraphFormatError } from './graph/from-json.ts';
export { joinGraphs } from './graph/join.ts';
export type {
  EdgeAttributes,
  EntenteGraph,
  Evidence,
  GraphAttributes,
  NodeAttributes,
} from './graph/schema.ts';
export { type AnnotateOptions, annotate } from './language/annotate.ts';
export { type LanguageModel, ModelError, openLanguageModel } from './language/encoder.ts';
export type { Attribution, Layers, Mention, RolePhrase, Sentence, Tie, Word, WordRange } from './language/layers.ts';
export {
  GAZETTEER_FILES,
  type LanguageResources,
  parseList,
  parseVocabulary,
  RESOURCE_FILES,
} from './language/resources.ts';
export type { Runtime } from './language/runtime.ts';
export { wasmRuntime } from './language/runtime-web.ts';
export { type GraphOptions, graphOf, readArticle } from './pipeline.ts';
export { type AffiliationRow, type AffiliationsOptions, affiliations } from './query/affiliations.ts';
export { type Centralities, centralities } from './query/centrality.ts';
export { communities } from './query/communities.ts';
export { components } from './query/components.ts';
export { type Duplicate, duplicates } from './query/duplicates.ts';
export { AmbiguousNameError, findEntity, UnknownNameError } from './query/find.ts';
export { type MemberRow, type MembersOptions, members } from './query/members.ts';
export { type Neighbour, neighbourhood } from './query/neighbourhood.ts';
export { type Part, partOf } from './query/part.ts';
export { type Path, type PathStep, type PathsOptions, paths } from './query/paths.ts';
export { type FindTextOptions, findText, type TextHit } from './query/search-text.ts';
export { type StatementRow, type StatementsOptions, statements } from './query/statements.ts';
export { type TextIndex, type TextPlace, textIndexing, textIndexOf } from './query/text-index.ts';
export type { Entities, Entity } from './resolve/entity.ts';
