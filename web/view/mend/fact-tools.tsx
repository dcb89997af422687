import type { Fact } from '../../state/facts.ts';

export function FactTools(_: { readonly fact: Fact }) {
  return null;
}
