import type { EntenteGraph } from '../../../src/graph/schema.ts';
import { clearFilters, type ExplorerState } from '../../state/explorer.ts';
import { ruleInWords } from '../../state/filter-words.ts';
import { type Hiding, hidingOf, reveal, type Subject } from '../../state/hidden.ts';
import { edgeKindWords, nodeKindWords } from '../../state/kinds.ts';
import { beforeFilters } from '../../state/shown.ts';
import { usePage } from '../page.ts';
import '../../style/filters.css';

/** Says so when what is selected is hidden, and by what, or how many of a node's edges are. Nothing where all of it is shown. */
export function HiddenHint() {
  const { graph, state, shown, change } = usePage();
  const { selection } = state;
  if (selection.type === 'none') return null;
  const subject: Subject = selection;
  const hiding = hidingOf(graph, subject, state);
  if (hiding)
    return (
      <Hint
        words={hidingInWords(graph, state, hiding)}
        button="Show it"
        onClick={() => change(reveal(graph, subject))}
      />
    );
  if (subject.type === 'edge') return null;
  const whole = beforeFilters(graph, { background: state.background, hiddenNodeKinds: [], hiddenEdgeKinds: [] });
  const edges = graph.edges(subject.key).filter((edge) => whole.edges.has(edge));
  const hidden = edges.filter((edge) => !shown.edges.has(edge)).length;
  if (hidden === 0) return null;
  return (
    <Hint
      words={`${hidden} of its ${edges.length} lines ${hidden === 1 ? 'is' : 'are'} hidden by filters.`}
      button="Clear all filters"
      onClick={() => change(clearFilters)}
    />
  );
}

interface HintProps {
  readonly words: string;
  readonly button: string;
  readonly onClick: () => void;
}

const Hint = ({ words, button, onClick }: HintProps) => (
  <p className="hidden-hint">
    <span>{words}</span>
    <button type="button" className="plain-button" onClick={onClick}>
      {button}
    </button>
  </p>
);

function hidingInWords(graph: EntenteGraph, { filters }: ExplorerState, hiding: Hiding): string {
  switch (hiding.by) {
    case 'background':
      return 'Hidden: background facts are off.';
    case 'node-kind':
      return `Hidden: ${nodeKindWords[hiding.kind].many} is off in the legend.`;
    case 'edge-kind':
      return `Hidden: ${edgeKindWords[hiding.kind].many} is off in the legend.`;
    case 'filter': {
      const filter = filters[hiding.index];
      return filter ? `Hidden by the filter ${ruleInWords(graph, filter.rule)}.` : '';
    }
  }
}
