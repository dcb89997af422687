/** The highest confidence that agreement between documents alone can reach: copied news is not independent. */
const CEILING = 0.99;

/**
 * Confidence of an edge that several facts back. Within one document the best fact counts (repeats share their cause);
 * documents count as independent: 1 - product(1 - c), at most 0.99, never below the best single one. Four decimals.
 *
 * @param byDocument Confidences with the document that each comes from.
 */
export function joinConfidence(
  byDocument: readonly { readonly document: string; readonly confidence: number }[],
): number {
  const best = new Map<string, number>();
  for (const { document, confidence } of byDocument) best.set(document, Math.max(best.get(document) ?? 0, confidence));
  let doubt = 1;
  let highest = 0;
  for (const confidence of [...best.values()].sort((a, b) => a - b)) {
    doubt *= 1 - confidence;
    highest = Math.max(highest, confidence);
  }
  return roundConfidence(Math.max(highest, Math.min(CEILING, 1 - doubt)));
}

/** To four decimals, so that the last bits of floating point never show in a file. */
export const roundConfidence = (confidence: number): number => Math.round(confidence * 1e4) / 1e4;
