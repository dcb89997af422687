interface Revival {
  /** Draws anew with other contexts; may throw while there are none. */
  readonly revive: () => void;
  readonly onFailure: () => void;
}

/** How long to wait before each try; a graphics card that was reset is away for a while. */
const waits = [0, 300, 1000, 3000, 10_000];

/**
 * Takes care of WebGL contexts that are lost inside of an element: the browser takes them away when the graphics card is reset or other
 * pages want too many.
 *
 * @returns Ends it, before the contexts are given up on purpose.
 */
export function watchContexts(container: HTMLElement, { revive, onFailure }: Revival): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let reviving = false;
  const attempt = (index: number) => {
    const wait = waits[index];
    if (wait === undefined) return onFailure();
    timer = setTimeout(() => {
      try {
        revive();
        // Those that are given up now say so a moment later.
        timer = setTimeout(() => {
          reviving = false;
        }, 0);
      } catch {
        container.replaceChildren();
        attempt(index + 1);
      }
    }, wait);
  };
  const onLost = (event: Event) => {
    event.preventDefault();
    // All layers are lost together; and those that are given up are lost too, though no longer in the element.
    if (reviving) return;
    reviving = true;
    attempt(0);
  };
  container.addEventListener('webglcontextlost', onLost, { capture: true });
  return () => {
    clearTimeout(timer);
    container.removeEventListener('webglcontextlost', onLost, { capture: true });
  };
}
