import { useEffect, useState } from 'react';
import { openDialog } from '../../state/explorer.ts';
import { usePage } from '../page.ts';
import { handIn } from './handed-in.ts';
import { filesOfDrop, filesOfInput } from './picked-files.ts';

/** Shorter than this is a word that went astray, not an article. */
const leastText = 80;

const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;

/** Files dropped anywhere on the page, and text pasted where nobody types, go to the dialog that opens articles and graphs. */
export function DropAnywhere() {
  const { change } = usePage();
  const [over, setOver] = useState(false);
  useEffect(() => {
    const listening = new AbortController();
    const { signal } = listening;
    const show = () => change(openDialog({ name: 'open' }));
    const onDrag = (event: DragEvent) => {
      if (!hasFiles(event) || !event.dataTransfer) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'copy';
      setOver(true);
    };
    const onLeave = (event: DragEvent) => {
      // it leaves the page when it enters nothing else
      if (event.relatedTarget === null) setOver(false);
    };
    const onDrop = async (event: DragEvent) => {
      setOver(false);
      if (!hasFiles(event) || !event.dataTransfer) return;
      event.preventDefault();
      const files = await filesOfDrop(event.dataTransfer);
      handIn({ files });
      show();
    };
    const onPaste = (event: ClipboardEvent) => {
      const target = event.target instanceof Element ? event.target : undefined;
      if (target?.closest('input, textarea, select, dialog, [contenteditable]') || !event.clipboardData) return;
      const files = filesOfInput(event.clipboardData.files);
      const text = event.clipboardData.getData('text/plain');
      if (files.length === 0 && text.trim().length < leastText) return;
      event.preventDefault();
      handIn(files.length > 0 ? { files } : { text });
      show();
    };
    addEventListener('dragenter', onDrag, { signal });
    addEventListener('dragover', onDrag, { signal });
    addEventListener('dragleave', onLeave, { signal });
    addEventListener('drop', onDrop, { signal });
    addEventListener('paste', onPaste, { signal });
    return () => listening.abort();
  }, [change]);
  return over ? <div className="drop-here">Drop articles or a graph to open them</div> : null;
}
