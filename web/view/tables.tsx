import { useState } from 'react';
import type { EntenteGraph } from '../../src/graph/schema.ts';
import { displayName } from '../state/display-name.ts';
import { type Change, type ExplorerState, select, showPane, showTable } from '../state/explorer.ts';
import { allFacts, factOfEdge } from '../state/facts.ts';
import { nodeKindWords } from '../state/kinds.ts';
import { tellingPiece } from '../state/passages.ts';
import { shortPhrase } from '../state/phrase.ts';
import { dateOf } from './fact-item.tsx';
import { Glyph, KindIcon, StrokeIcon } from './icons.tsx';
import { nodeNames } from './node-button.tsx';
import { TabList } from './tab-list.tsx';

interface Props {
  readonly graph: EntenteGraph;
  readonly state: ExplorerState;
  readonly change: (change: Change) => void;
}

/** Rows drawn before the reader asks for the rest. */
const firstRows = 200;

/** Tables of all nodes and all facts, so that nothing is only on the canvas. */
export function Tables({ graph, state, change }: Props) {
  const [all, setAll] = useState(false);
  const nodes = graph.filterNodes((_, node) => {
    const background = 'basis' in node && node.basis === 'background';
    return (state.background || !background) && !state.hiddenNodeKinds.includes(node.kind);
  });
  const facts = allFacts(graph, state);
  const total = state.table === 'facts' ? facts.length : nodes.length;
  const rows = all ? total : Math.min(total, firstRows);
  return (
    <section className="tables" aria-label="Tables">
      <div className="tables-head">
        <TabList
          label="Tables"
          tabs={[
            { key: 'nodes', name: 'Nodes', count: nodes.length },
            { key: 'facts', name: 'Facts', count: facts.length },
          ]}
          selected={state.table === 'facts' ? 'facts' : 'nodes'}
          controls="table-rows"
          onSelect={(table) => change(showTable(table))}
        />
        <button
          type="button"
          className="plain-button wide-only"
          aria-label="Close the tables"
          onClick={() => change(showTable('closed'))}
        >
          <Glyph name="close" />
        </button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section id="table-rows" className="table-rows" aria-label="Rows" tabIndex={0}>
        {state.table === 'facts' ? (
          <FactTable graph={graph} state={state} change={change} facts={facts.slice(0, rows)} />
        ) : (
          <NodeTable graph={graph} state={state} change={change} nodes={nodes.slice(0, rows)} />
        )}
        {rows < total ? (
          <button type="button" className="plain-button" onClick={() => setAll(true)}>
            Show all {total}
          </button>
        ) : null}
      </section>
    </section>
  );
}

function NodeTable({ graph, state, change, nodes }: Props & { readonly nodes: readonly string[] }) {
  const counts = new Map<string, number>();
  for (const fact of allFacts(graph, state))
    for (const node of new Set([...fact.from, ...fact.to])) counts.set(node, (counts.get(node) ?? 0) + 1);
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">Kind</th>
          <th scope="col">Also called</th>
          <th scope="col">Facts</th>
        </tr>
      </thead>
      <tbody>
        {nodes.map((node) => {
          const attributes = graph.getNodeAttributes(node);
          const isSelected = state.selection.type === 'node' && state.selection.key === node;
          const aliases =
            'aliases' in attributes ? attributes.aliases.filter((alias) => alias !== attributes.label) : [];
          return (
            <tr key={node} className={isSelected ? 'selected' : undefined}>
              <th scope="row">
                <button
                  type="button"
                  className="row-button"
                  aria-pressed={isSelected}
                  onClick={() => {
                    change(select({ type: 'node', key: node }));
                    change(showPane('facts'));
                  }}
                >
                  <KindIcon kind={attributes.kind} />
                  <bdi>{displayName(attributes.label, 70)}</bdi>
                </button>
              </th>
              <td>{nodeKindWords[attributes.kind].one}</td>
              <td className="quiet">
                <bdi>{displayName(aliases.join(', '), 120)}</bdi>
              </td>
              <td className="number">{counts.get(node) ?? 0}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function FactTable({ graph, state, change, facts }: Props & { readonly facts: ReturnType<typeof allFacts> }) {
  const selected = state.selection.type === 'edge' ? factOfEdge(graph, state.selection.key)?.edges : undefined;
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">From</th>
          <th scope="col">Fact</th>
          <th scope="col">To</th>
          <th scope="col">Basis</th>
          <th scope="col">Sure</th>
          <th scope="col">Date</th>
          <th scope="col">Words</th>
        </tr>
      </thead>
      <tbody>
        {facts.map((fact) => {
          const isSelected = selected?.includes(fact.key) ?? false;
          const { attributes } = fact;
          return (
            <tr key={fact.key} className={isSelected ? 'selected' : undefined}>
              <td>{nodeNames(graph, fact.from)}</td>
              <th scope="row">
                <button
                  type="button"
                  className="row-button"
                  aria-pressed={isSelected}
                  onClick={() => {
                    change(select({ type: 'edge', key: fact.key }));
                    change(showPane('article'));
                  }}
                >
                  <StrokeIcon kind={attributes.kind} basis={attributes.basis} />
                  {displayName(shortPhrase(attributes), 60)}
                  <span className="visually-hidden">
                    : {nodeNames(graph, fact.from)}, {nodeNames(graph, fact.to)}
                  </span>
                </button>
              </th>
              <td>{nodeNames(graph, fact.to)}</td>
              <td>{attributes.basis}</td>
              <td className="number">{Math.round(attributes.confidence * 100)} %</td>
              <td>{dateOf(graph, fact)}</td>
              <td className="words quiet">{displayName(tellingPiece(graph, fact)?.quote ?? '', 160)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
