import { isSeen } from './overlap.ts';
import type { ComparedSet } from './sets.ts';

export interface OverlapReport {
  /** One line a set, and one for each document that was seen. */
  readonly text: string;
  readonly seen: number;
}

export function overlapReport(sets: readonly ComparedSet[]): OverlapReport {
  const lines: string[] = [];
  let all = 0;
  for (const { name, documents } of sets) {
    const seen = documents.filter(isSeen);
    const most = Math.max(0, ...documents.map(({ share }) => share));
    lines.push(`  ${name}: ${seen.length} of ${documents.length} (most alike: ${percent(most)} of 13-word runs)`);
    lines.push(...seen.map((one) => `    ${one.name} and ${one.with} (${percent(one.share)})`));
    all += seen.length;
  }
  const total = sets.reduce((sum, { documents }) => sum + documents.length, 0);
  const text = [`overlap of training and measuring documents: ${all} of ${total}`, ...lines].join('\n');
  return { text, seen: all };
}

const percent = (share: number): string => `${(100 * share).toFixed(0)} %`;
