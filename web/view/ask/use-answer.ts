import { useCallback, useMemo } from 'react';
import { useMeasure } from '../../measure/use-measure.ts';
import { type Answer, isUnfinished } from '../../state/answer.ts';
import { factAnswer, isFactQuestion } from '../../state/answer-facts.ts';
import { groupAnswer, type Measured } from '../../state/answer-groups.ts';
import type { Question } from '../../state/ask.ts';
import { shownOf } from '../../state/shown.ts';
import { usePage } from '../page.ts';

export interface Answering {
  readonly answer?: Answer;
  /** Why there is none, in words for the reader; empty while the question is not finished. */
  readonly told: string;
}

/** The answer to a question among what the filters let through; what shows another answer alone is no filter to it. */
export function useAnswer(question: Question | undefined): Answering {
  const { graph, state, say } = usePage();
  const { background, hiddenNodeKinds, hiddenEdgeKinds, filters } = state;
  const shown = useMemo(
    () =>
      shownOf(graph, {
        background,
        hiddenNodeKinds,
        hiddenEdgeKinds,
        filters: filters.filter(({ rule }) => rule.type !== 'only'),
      }),
    [graph, background, hiddenNodeKinds, hiddenEdgeKinds, filters],
  );
  const what = question && !isFactQuestion(question) ? question.type : undefined;
  const onFailure = useCallback(() => say('This browser does not let the page work in the background.'), [say]);
  const value = useMeasure(what, { graph, shown, onFailure });
  return useMemo((): Answering => {
    if (!question || isUnfinished(question)) return { told: '' };
    try {
      if (isFactQuestion(question)) return { answer: factAnswer(question, { graph, shown, background }), told: '' };
      return value ? { answer: groupAnswer({ what, value } as Measured, graph), told: '' } : { told: 'One moment…' };
    } catch (error) {
      // What a question cannot name or date is told by the query itself.
      return { told: error instanceof Error ? error.message : String(error) };
    }
  }, [question, graph, shown, background, what, value]);
}
