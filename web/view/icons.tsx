import type { Basis } from '../../src/extract/fact.ts';
import type { EdgeKind, NodeKind } from '../state/kinds.ts';
import { outlines } from '../state/outlines.ts';

/** The shape of a kind of node, as the canvas draws it. Always beside its name, so it says nothing to a screen reader. */
export function KindIcon({ kind, hollow = false }: { readonly kind: NodeKind; readonly hollow?: boolean }) {
  return (
    <svg className={`icon node-${kind}${hollow ? ' hollow' : ''}`} viewBox="0 0 16 16" aria-hidden="true">
      <path d={outlines[kind]} />
    </svg>
  );
}

/** A piece of an edge in the colour of its kind and the stroke of its basis. */
export function StrokeIcon({ kind, basis = 'stated' }: { readonly kind?: EdgeKind; readonly basis?: Basis }) {
  return (
    <svg className={`stroke ${kind ? `edge-${kind}` : ''} ${basis}`} viewBox="0 0 24 10" aria-hidden="true">
      <path d="M1 5H23" />
    </svg>
  );
}

const glyphs = {
  plus: 'M8 3v10M3 8h10',
  minus: 'M3 8h10',
  fit: 'M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10',
  play: 'M5 3.2v9.6L12.6 8Z',
  stop: 'M4 4h8v8H4Z',
  close: 'm4 4 8 8M12 4l-8 8',
  back: 'M7 3 2.5 8 7 13M3 8h10.5',
  search: 'M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9ZM10.5 10.5l3.5 3.5',
  moon: 'M13 9.8A5.6 5.6 0 0 1 6.2 3 5.6 5.6 0 1 0 13 9.8Z',
  sun: 'M8 5.2a2.8 2.8 0 1 0 0 5.6 2.8 2.8 0 0 0 0-5.6ZM8 1v1.6M8 13.4V15M1 8h1.6M13.4 8H15M3 3l1.2 1.2M11.8 11.8 13 13M3 13l1.2-1.2M11.8 4.2 13 3',
  table: 'M2 3.5h12v9H2ZM2 6.7h12M6.4 6.7v5.8',
  out: 'M6 3H3v10h10v-3M9 3h4v4M13 3 7.5 8.5',
  open: 'M8 10V2.5M4.8 5.7 8 2.5l3.2 3.2M2.5 10.5v3h11v-3',
  share: 'M8 2.5V10M4.8 6.8 8 10l3.2-3.2M2.5 10.5v3h11v-3',
  recent: 'M8 2.5a5.5 5.5 0 1 1-5.2 3.7M2.5 2.8v3.6h3.6M8 5v3.3l2.2 1.4',
  undo: 'M5.5 3 2.5 6l3 3M2.5 6h7a4 4 0 0 1 0 8H6',
  redo: 'M10.5 3l3 3-3 3M13.5 6h-7a4 4 0 0 0 0 8H10',
  keys: 'M1.5 4h13v8.5h-13ZM4 6.7h.1M6.7 6.7h.1M9.3 6.7h.1M12 6.7h.1M4.8 9.8h6.4',
  fold: 'M9 4 5 8l4 4M13 4 9 8l4 4',
  unfold: 'M3 4l4 4-4 4M7 4l4 4-4 4',
  more: 'M3.5 8h.1M8 8h.1M12.4 8h.1',
  check: 'M3 8.5 6.5 12 13 4.5',
  wrong: 'm4 4 8 8M12 4l-8 8',
  edit: 'M3 13l.6-2.8L11 2.8l2.2 2.2-7.4 7.4ZM9.6 4.2l2.2 2.2',
  note: 'M3 2.5h10v8L10 13.5H3ZM10 13.5v-3h3',
  copy: 'M5.5 5.5h8v8h-8ZM10.5 5.5v-3h-8v8h3',
  bin: 'M3 4.5h10M6 4.5v-2h4v2M4.5 4.5l.6 9h5.8l.6-9',
} as const;

export function Glyph({ name }: { readonly name: keyof typeof glyphs }) {
  return (
    <svg className="glyph" viewBox="0 0 16 16" aria-hidden="true">
      <path d={glyphs[name]} />
    </svg>
  );
}
