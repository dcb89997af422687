import type { ExtractContext } from '../context.ts';
import type { Said } from './said.ts';
import { speakersOf } from './speaker.ts';

const ATTRIBUTION_HEAD = 'head:attribution';

/**
 * One statement for each attribution that the model found in the story; captions and pull quotes repeat the story and make none.
 */
export function saidByAttributions(context: ExtractContext): Said[] {
  return context.layers.attributions.flatMap((attribution) => {
    const block = context.blockKindAt(attribution.cue.first);
    if (block === 'caption' || block === 'pull-quote' || block === 'furniture') return [];
    const source = attribution.source && context.spanOf(attribution.source);
    const cue = context.spanOf(attribution.cue);
    const content = attribution.content.map(context.spanOf);
    if (content.length === 0) return [];
    return [
      {
        speakers: attribution.source ? speakersOf(context, attribution.source) : [],
        ...(source && { source }),
        cue,
        cueWord: attribution.cue.first,
        content,
        confidence: attribution.score,
        extractor: ATTRIBUTION_HEAD,
      },
    ];
  });
}
