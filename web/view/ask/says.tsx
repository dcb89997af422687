import type { Said } from '../../state/answer.ts';

/** What a row says; names out of articles run in their own direction. */
export const Says = ({ says }: { readonly says: readonly Said[] }) =>
  says.map((part, at) =>
    typeof part === 'string' ? (
      part
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the stretches of a text have no other identity
      <bdi key={at}>{part.name}</bdi>
    ),
  );
