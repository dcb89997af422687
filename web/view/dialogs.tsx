import { lazy, Suspense } from 'react';
import type { Dialog } from '../state/explorer.ts';
import { KeysDialog } from './keys-dialog.tsx';

const OpenDialog = lazy(() => import('./open/open-dialog.tsx').then(({ OpenDialog }) => ({ default: OpenDialog })));
const ShareDialog = lazy(() =>
  import('./share/share-dialog.tsx').then(({ ShareDialog }) => ({ default: ShareDialog })),
);
const RecentDialog = lazy(() =>
  import('./recent/recent-dialog.tsx').then(({ RecentDialog }) => ({ default: RecentDialog })),
);
const MendDialog = lazy(() => import('./mend/mend-dialog.tsx').then(({ MendDialog }) => ({ default: MendDialog })));

/** The dialog that is open; each is loaded when it is first needed. */
export function Dialogs({ dialog }: { readonly dialog: Dialog }) {
  return <Suspense>{contentOf(dialog)}</Suspense>;
}

function contentOf(dialog: Dialog) {
  switch (dialog.name) {
    case 'keys':
      return <KeysDialog />;
    case 'open':
      return <OpenDialog />;
    case 'share':
      return <ShareDialog />;
    case 'recent':
      return <RecentDialog />;
    default:
      return <MendDialog dialog={dialog} />;
  }
}
