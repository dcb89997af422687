import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { type TableContent, type TableOrder, type TableRow, turned } from '../../state/table.ts';

interface Props {
  readonly label: string;
  readonly content: TableContent;
  /** Those to show, in order. */
  readonly rows: readonly TableRow[];
  readonly order: TableOrder | undefined;
  readonly onOrder: (order: TableOrder) => void;
  readonly isSelected: (key: string) => boolean;
  readonly icon: (key: string) => ReactNode;
  readonly onOpen: (key: string) => void;
  /** Rows with a tick; without it they cannot be ticked. */
  readonly picked: readonly string[] | undefined;
  readonly onPick: (key: string) => void;
}

/** Pixels; every row is one line high, so that ten thousand need no measuring. */
const rowHeight = 32;
const rowsPerPage = 10;

/**
 * A table of which only the rows in view are drawn. One row is in the tab order; arrows, Page keys, Home and End move it.
 * @tanstack/react-virtual and a table of the platform: at 10,000 rows the table of react-aria-components took half a second to
 * appear and a third of a second to sort, this one 20 and 10 ms.
 */
export function Grid(props: Props) {
  const { label, content, rows, order, onOrder, isSelected, icon, onOpen, picked, onPick } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  const moved = useRef(false);
  const current = Math.min(active, rows.length - 1);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    // The head stands over the first row.
    scrollPaddingStart: rowHeight,
  });
  const items = virtual.getVirtualItems();

  // What is selected elsewhere comes into view here.
  const selectedAt = rows.findIndex(({ key }) => isSelected(key));
  useEffect(() => {
    if (selectedAt < 0) return;
    setActive(selectedAt);
    virtual.scrollToIndex(selectedAt);
  }, [selectedAt, virtual]);

  // The row that the keys moved to takes the focus once it is drawn.
  useEffect(() => {
    if (!moved.current) return;
    const button = scroller.current?.querySelector<HTMLElement>(`[data-row="${current}"]`);
    if (!button) return;
    moved.current = false;
    button.focus({ preventScroll: true });
  });

  const onKeyDown = (event: KeyboardEvent) => {
    const moves: Record<string, number> = {
      ArrowDown: current + 1,
      ArrowUp: current - 1,
      PageDown: current + rowsPerPage,
      PageUp: current - rowsPerPage,
      Home: 0,
      End: rows.length - 1,
    };
    const to = Object.hasOwn(moves, event.key) ? moves[event.key] : undefined;
    if (to === undefined || rows.length === 0) return;
    event.preventDefault();
    const next = Math.max(0, Math.min(rows.length - 1, to));
    moved.current = true;
    setActive(next);
    virtual.scrollToIndex(next);
  };

  const above = items[0]?.start ?? 0;
  const below = virtual.getTotalSize() - (items.at(-1)?.end ?? 0);
  const columns = content.columns.length + (picked ? 1 : 0);
  const width = content.columns.reduce((sum, column) => sum + column.width, 0);
  return (
    <div ref={scroller} id="table-rows" className="table-rows">
      <table aria-label={label} aria-rowcount={rows.length + 1} style={{ minWidth: `${width * 3.6}em` }}>
        <colgroup>
          {picked ? <col style={{ width: 34 }} /> : null}
          {content.columns.map(({ name, width: share }) => (
            <col key={name} style={{ width: `${(share / width) * 100}%` }} />
          ))}
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            {picked ? (
              <td>
                <span className="visually-hidden">Ticked</span>
              </td>
            ) : null}
            {content.columns.map(({ name, numeric }, column) => (
              <th
                key={name}
                scope="col"
                className={numeric ? 'number' : undefined}
                aria-sort={order?.column === column ? (order.descending ? 'descending' : 'ascending') : 'none'}
              >
                <button type="button" onClick={() => onOrder(turned(order, column, numeric))}>
                  {name}
                  <span aria-hidden="true">{order?.column === column ? (order.descending ? ' ↓' : ' ↑') : ''}</span>
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody onKeyDown={onKeyDown}>
          <Gap height={above} columns={columns} />
          {items.map(({ index }) => {
            const row = rows[index];
            if (!row) return null;
            const selected = isSelected(row.key);
            return (
              <tr key={row.key} aria-rowindex={index + 2} className={selected ? 'selected' : undefined}>
                {picked ? (
                  <td>
                    <input
                      type="checkbox"
                      aria-label={`Tick ${row.values[content.head]}`}
                      tabIndex={index === current ? 0 : -1}
                      checked={picked.includes(row.key)}
                      onChange={() => onPick(row.key)}
                    />
                  </td>
                ) : null}
                {row.values.map((value, column) => {
                  const name = content.columns[column]?.name;
                  if (column !== content.head)
                    return (
                      <td key={name} className={content.columns[column]?.numeric ? 'number' : undefined}>
                        <bdi>{value}</bdi>
                      </td>
                    );
                  return (
                    <th key={name} scope="row">
                      <button
                        type="button"
                        className="row-button"
                        data-row={index}
                        tabIndex={index === current ? 0 : -1}
                        aria-pressed={selected}
                        onFocus={() => setActive(index)}
                        onClick={() => onOpen(row.key)}
                      >
                        {icon(row.key)}
                        <bdi>{value}</bdi>
                        {content.head === 0 ? null : <Ends values={row.values} />}
                      </button>
                    </th>
                  );
                })}
              </tr>
            );
          })}
          <Gap height={below} columns={columns} />
        </tbody>
      </table>
      {rows.length === 0 ? <p className="empty">No rows.</p> : null}
    </div>
  );
}

/** Holds the room of the rows that are not drawn. */
const Gap = ({ height, columns }: { readonly height: number; readonly columns: number }) =>
  height > 0 ? (
    <tr className="gap">
      <td colSpan={columns} style={{ height }} />
    </tr>
  ) : null;

/** A fact's button read alone must say of whom. */
const Ends = ({ values }: { readonly values: TableRow['values'] }) => (
  <span className="visually-hidden">
    : {values[0]}, {values[2]}
  </span>
);
