/** Choices that look random and are the same in every run. */
export function seeded(seed: number) {
  let state = seed >>> 0;
  const next = (): number => {
    // mulberry32
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    below,
    chance: (share: number): boolean => next() < share,
    one: <T>(items: readonly T[]): T => items[below(items.length)] as T,
    some: <T>(items: readonly T[]): T[] => items.filter(() => next() < 0.4),
  };
}

export type Random = ReturnType<typeof seeded>;
