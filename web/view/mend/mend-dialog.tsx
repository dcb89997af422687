import type { Dialog } from '../../state/explorer.ts';

export function MendDialog(_: { readonly dialog: Dialog }) {
  return null;
}
