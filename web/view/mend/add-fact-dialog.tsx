import { useMemo } from 'react';
import type { Passage } from '../../../src/corrections/correction.ts';
import { mayJoin } from '../../../src/graph/ends.ts';
import type { EntenteGraph } from '../../../src/graph/schema.ts';
import { emptyFactForm, factOf, soundFactForm } from '../../state/fact-form.ts';
import { mayBegin, passageOf } from '../../state/mend.ts';
import { namesInText } from '../../state/names-in-text.ts';
import { sentencesOf } from '../../state/sentences.ts';
import { Modal } from '../modal.tsx';
import { usePage } from '../page.ts';
import { FactFields } from './fact-fields.tsx';
import { FormEnd } from './form-end.tsx';
import { NodePicker } from './node-picker.tsx';
import { useDraft } from './use-draft.ts';
import { useMend } from './use-mend.ts';
import { WordsField } from './words-field.tsx';

/** Adds a fact with the words that back it: those chosen in the article, or typed as the article has them. */
export function AddFactDialog({ passage }: { readonly passage: Passage | undefined }) {
  const { graph, state } = usePage();
  const { make, refused } = useMend();
  const selected = state.selection.type === 'node' ? state.selection.key : '';
  const { draft, set, forget } = useDraft(
    'new fact',
    { ...emptyFactForm, words: '', document: state.document ?? '', start: 0, source: selected, target: '' },
    passage && { words: passage.quote, document: passage.document, start: passage.start },
  );
  const form = soundFactForm(draft);
  const near = { document: draft.document || undefined, start: draft.start };
  const found = passageOf(graph, draft.words, near);
  const source = graph.hasNode(draft.source) ? draft.source : undefined;
  const target = graph.hasNode(draft.target) ? draft.target : undefined;
  const named = useMemo(() => namedIn(graph, found?.document, found?.start), [graph, found?.document, found?.start]);
  const kindOf = (node: string) => graph.getNodeAttribute(node, 'kind');
  const says = form.kind === 'statement';

  return (
    <Modal title="Add a fact" wide>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (source === undefined || target === undefined || !found) return;
          const fact = factOf(form, found.quote);
          if (make({ type: 'add-edge', source, target, fact, evidence: [found] })) forget();
        }}
      >
        <WordsField
          words={draft.words}
          near={near}
          found={found}
          onChange={(words, { document = '', start }) => set({ words, document, start })}
        />
        <FactFields form={form} onChange={set} />
        <div className="two-columns">
          <NodePicker
            label={says ? 'Speaker' : 'From'}
            value={source === undefined ? [] : [source]}
            onChange={([node = '']) => set({ source: node })}
            accept={(node) => mayBegin(form.kind, kindOf(node))}
            suggested={named}
          />
          <NodePicker
            label={says ? 'About' : 'To'}
            value={target === undefined ? [] : [target]}
            onChange={([node = '']) => set({ target: node })}
            accept={(node) =>
              node !== source && (source === undefined || mayJoin(form.kind, kindOf(source), kindOf(node)))
            }
            suggested={named}
          />
        </div>
        <FormEnd
          name="Add"
          refused={refused}
          disabled={!found || source === undefined || target === undefined}
          onCancel={forget}
        />
      </form>
    </Modal>
  );
}

/** Nodes that the sentence at a place names: the likeliest ends of a fact that it backs. */
function namedIn(graph: EntenteGraph, document: string | undefined, at: number | undefined): Map<string, string> {
  const node = document === undefined ? undefined : graph.getNodeAttributes(document);
  if (document === undefined || at === undefined || node?.kind !== 'document' || node.text === undefined)
    return new Map();
  const sentence = sentencesOf(node.text).find(({ start, end }) => start <= at && at < end);
  if (!sentence) return new Map();
  const inside = namesInText(graph, document, node.text).filter(
    ({ start, end }) => start >= sentence.start && end <= sentence.end,
  );
  return new Map(inside.map(({ node }) => [node, 'named here']));
}
