/** Numbers from 0 to before 1, the same for the same seed (Mulberry32 by Tommy Ettinger). */
export function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The list in an order by chance (Fisher and Yates). */
export function shuffled<T>(list: readonly T[], random: () => number): T[] {
  const order = [...list];
  for (let k = order.length - 1; k > 0; k--) {
    const other = Math.floor(random() * (k + 1));
    [order[k], order[other]] = [order[other] as T, order[k] as T];
  }
  return order;
}
