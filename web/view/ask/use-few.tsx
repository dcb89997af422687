import { type ReactNode, useState } from 'react';

/** Rows at first, and more with each click: a list of thousands is not worth a page that stands still. */
const step = 100;

/** The first of many, and a button for more of them. */
export function useFew<Item>(all: readonly Item[]): { readonly items: readonly Item[]; readonly more: ReactNode } {
  const [most, setMost] = useState(step);
  const more =
    all.length > most ? (
      <button type="button" className="plain-button" onClick={() => setMost(most + step)}>
        Show {Math.min(step, all.length - most)} more of {all.length}
      </button>
    ) : null;
  return { items: all.slice(0, most), more };
}
