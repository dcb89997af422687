import { useMemo, useState } from 'react';
import { addFilter, openDialog, pick, select, showPane, showTable, togglePicked } from '../../state/explorer.ts';
import { factOfEdge } from '../../state/facts.ts';
import { factsShown } from '../../state/shown.ts';
import { arranged, factRows, nodeRows, type OpenTable, statementRows, type TableOrder } from '../../state/table.ts';
import { Glyph, KindIcon, StrokeIcon } from '../icons.tsx';
import { usePage } from '../page.ts';
import { TabList } from '../tab-list.tsx';
import { Grid } from './grid.tsx';
import { useMeasures } from './measures.tsx';
import '../../style/tables.css';

const contents = { nodes: nodeRows, facts: factRows, statements: statementRows } as const;

/** Tables of all nodes, facts and statements, so that nothing is only on the canvas. They show what the filters let through. */
export function Tables() {
  const { graph, state, shown, change } = usePage();
  const table: OpenTable = state.table === 'closed' ? 'nodes' : state.table;
  const [query, setQuery] = useState('');
  const [orders, setOrders] = useState<Partial<Record<OpenTable, TableOrder>>>({});
  const { measures, choice } = useMeasures(table === 'nodes');
  const content = useMemo(() => contents[table](graph, shown, measures), [table, graph, shown, measures]);
  const rows = useMemo(() => arranged(content, query, orders[table]), [content, query, orders, table]);
  const facts = factsShown(graph, shown);
  const statements = useMemo(() => facts.filter(({ attributes }) => attributes.kind === 'statement').length, [facts]);
  const { selection } = state;
  const selected = selection.type === 'edge' ? factOfEdge(graph, selection.key)?.edges : [selectionKey(selection)];

  return (
    <section className="tables" aria-label="Tables">
      <div className="tables-head">
        <TabList
          label="Tables"
          tabs={[
            { key: 'nodes', name: 'Nodes', count: shown.nodes.size },
            { key: 'facts', name: 'Facts', count: facts.length },
            { key: 'statements', name: 'Statements', count: statements },
          ]}
          selected={table}
          controls="table-rows"
          onSelect={(next) => change(showTable(next))}
        />
        <div className="tables-tools">
          {table === 'nodes' ? <Ticked /> : null}
          {choice}
          <input
            type="search"
            aria-label="Rows with these words"
            placeholder="Rows with…"
            value={query}
            onChange={(event) => setQuery(event.target.value)}
          />
          <span className="quiet" role="status">
            {query === '' ? '' : `${rows.length} rows`}
          </span>
          <button
            type="button"
            className="plain-button wide-only"
            aria-label="Close the tables"
            onClick={() => change(showTable('closed'))}
          >
            <Glyph name="close" />
          </button>
        </div>
      </div>
      <Grid
        key={table}
        label={{ nodes: 'Nodes', facts: 'Facts', statements: 'Statements' }[table]}
        content={content}
        rows={rows}
        order={orders[table]}
        onOrder={(order) => setOrders({ ...orders, [table]: order })}
        isSelected={(key) => selected?.includes(key) ?? false}
        icon={(key) => <RowIcon table={table} row={key} />}
        onOpen={(key) => {
          change(select({ type: table === 'nodes' ? 'node' : 'edge', key }));
          change(showPane(table === 'nodes' ? 'facts' : 'article'));
        }}
        picked={table === 'nodes' ? state.picked : undefined}
        onPick={(key) => change(togglePicked(key))}
      />
    </section>
  );
}

/** What can be done with the nodes that are ticked. */
function Ticked() {
  const { graph, state, readOnly, change } = usePage();
  const { picked } = state;
  if (picked.length === 0) return null;
  return (
    <fieldset className="ticked" aria-label="Ticked nodes">
      <span className="quiet">{picked.length} ticked</span>
      <button
        type="button"
        className="plain-button"
        onClick={() => change(addFilter({ type: 'only', title: `${picked.length} ticked nodes`, nodes: picked }))}
      >
        Show alone
      </button>
      {readOnly || picked.length < 2 ? null : (
        <button
          type="button"
          className="plain-button"
          disabled={new Set(picked.map((node) => graph.getNodeAttribute(node, 'kind'))).size > 1}
          onClick={() => change(openDialog({ name: 'merge', nodes: picked }))}
        >
          Merge…
        </button>
      )}
      <button type="button" className="plain-button" onClick={() => change(pick([]))}>
        Untick
      </button>
    </fieldset>
  );
}

const selectionKey = (selection: { readonly type: string; readonly key?: string }): string => selection.key ?? '';

function RowIcon({ table, row }: { readonly table: OpenTable; readonly row: string }) {
  const { graph } = usePage();
  if (table === 'nodes') return <KindIcon kind={graph.getNodeAttribute(row, 'kind')} />;
  const { kind, basis } = graph.getEdgeAttributes(row);
  return <StrokeIcon kind={kind} basis={basis} />;
}
