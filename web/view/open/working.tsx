import { useEffect, useRef } from 'react';
import { displayName } from '../../state/display-name.ts';
import type { OpenProgress } from './open-all.ts';

interface Props {
  readonly progress: OpenProgress | undefined;
  readonly onCancel: () => void;
}

/** How far the work is, stage by stage. The numbers are for the eye; a screen reader hears each stage once. */
export function Working({ progress, onCancel }: Props) {
  const cancel = useRef<HTMLButtonElement>(null);
  useEffect(() => cancel.current?.focus(), []);
  const share = shareOf(progress);
  return (
    <div className="open-working">
      <p role="status">
        <bdi>{stageOf(progress)}</bdi>
      </p>
      <progress aria-label={stageOf(progress)} {...(share !== undefined && { value: share })} />
      <p className="quiet">{amountOf(progress)}</p>
      <div className="form-buttons">
        <button ref={cancel} type="button" className="button" onClick={onCancel}>
          Cancel
        </button>
      </div>
    </div>
  );
}

function stageOf(progress: OpenProgress | undefined): string {
  switch (progress?.stage) {
    case undefined:
      return 'Opening…';
    case 'fetch':
      return `Fetching ${displayName(progress.address, 80)}`;
    case 'model':
      return progress.loaded < progress.total ? 'Loading the language model' : 'Starting the language model';
    case 'article':
      return progress.of === 1
        ? `Reading ${displayName(progress.name, 80)}`
        : `Reading ${progress.number} of ${progress.of}: ${displayName(progress.name, 80)}`;
    case 'graph':
      return 'Building the graph';
  }
}

/** From 0 to 1 of the stage; `undefined` where nobody knows. */
function shareOf(progress: OpenProgress | undefined): number | undefined {
  if (progress?.stage === 'model' && progress.loaded < progress.total) return progress.loaded / progress.total;
  if (progress?.stage === 'article')
    return (progress.number - 1 + (progress.total > 0 ? progress.done / progress.total : 0)) / progress.of;
  return undefined;
}

function amountOf(progress: OpenProgress | undefined): string {
  const mb = (bytes: number): string => (bytes / 1e6).toFixed(0);
  if (progress?.stage === 'model')
    return `${mb(progress.loaded)} of ${mb(progress.total)} MB; it stays in this browser for the next time`;
  if (progress?.stage === 'article' && progress.total > 0) return `Part ${progress.done} of ${progress.total}`;
  return '';
}
