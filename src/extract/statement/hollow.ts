/** Contents that tell nothing by themselves. */

import { overlapping, type Span } from '../../document/span.ts';
import type { Upos } from '../../language/layers.ts';
import type { ExtractContext } from '../context.ts';
import type { Said } from './said.ts';

/** "It", "that", "so": words that point at what somebody else has said. */
const POINTING: ReadonlySet<Upos> = new Set(['PRON', 'DET', 'ADV', 'ADP', 'AUX', 'PART', 'SCONJ', 'CCONJ', 'PUNCT']);
const REFUSAL = /^(?:declin|refus)/i;
/** "Declined to comment", "refused to elaborate further". */
const SILENCE =
  /^(?:to\s+)?(?:comment|elaborate|respond|answer|reply|speak|say more)(?:\s+(?:further|publicly|on (?:it|this|that|the matter)))?$/i;

/**
 * Whether a statement says nothing: it only points at what another said ("denied it", "thinks so"), or nothing was said ("declined to comment").
 * Quoted words always say something.
 */
export function isHollow(context: ExtractContext, { content, cue }: Said): boolean {
  if (cue && REFUSAL.test(context.textOf(cue))) {
    const words = content.map(context.textOf).join(' ').trim();
    if (SILENCE.test(words)) return true;
  }
  return content.every((piece) => !/["“”‘«]/.test(context.textOf(piece)) && onlyPoints(context, piece));
}

const onlyPoints = (context: ExtractContext, piece: Span): boolean =>
  overlapping(context.layers.words, piece).every(({ upos }) => POINTING.has(upos));
