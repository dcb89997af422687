import type { ExtractContext } from '../context.ts';
import type { Said } from './said.ts';
import { isRelativeAlone, sourcePhrase } from './source-phrase.ts';
import { speakersOf } from './speaker.ts';

const ATTRIBUTION_HEAD = 'head:attribution';

/**
 * One statement for each attribution that the model found in the story; captions and pull quotes repeat the story and make none.
 */
export function saidByAttributions(context: ExtractContext): Said[] {
  return context.layers.attributions.flatMap((attribution) => {
    const block = context.blockKindAt(attribution.cue.first);
    if (block === 'caption' || block === 'pull-quote' || block === 'furniture') return [];
    const phrase = sourcePhrase(context, attribution);
    // "Who" stays the source as written; the phrase says whom it stands for.
    const written = attribution.source && isRelativeAlone(context, attribution.source) ? attribution.source : phrase;
    const source = written && context.spanOf(written);
    const cue = context.spanOf(attribution.cue);
    const content = attribution.content.map(context.spanOf);
    if (content.length === 0) return [];
    return [
      {
        speakers: phrase ? speakersOf(context, phrase) : [],
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
