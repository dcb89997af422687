/** What was dropped or pasted on the page, on its way to the dialog that opens for it. */
import { useEffect } from 'react';
import type { PickedFile } from './picked-files.ts';

export interface HandedIn {
  readonly files: readonly PickedFile[];
  readonly text: string;
}

let waiting: HandedIn[] = [];
let taker: ((handedIn: HandedIn) => void) | undefined;

export function handIn({ files = [], text = '' }: Partial<HandedIn>): void {
  if (taker) taker({ files, text });
  else waiting.push({ files, text });
}

/** Calls `take` with what waits now and what is handed in from now on. `take` must not change from call to call. */
export function useHandedIn(take: (handedIn: HandedIn) => void): void {
  useEffect(() => {
    taker = take;
    for (const one of waiting) take(one);
    waiting = [];
    return () => {
      taker = undefined;
    };
  }, [take]);
}
