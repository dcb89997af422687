import { showDate } from '../../state/show-date.ts';
import type { Stretch } from '../../state/time.ts';

interface Props {
  readonly steps: readonly string[];
  readonly counts: readonly number[];
  readonly stretch: Stretch;
}

/** No step that has something is drawn lower than this, as a share of the highest. */
const lowest = 0.08;

/** How much there is in each step: bars for the eye, those of the stretch in full colour. */
export function Histogram({ counts, stretch: [start, end] }: Omit<Props, 'steps'>) {
  const most = Math.max(1, ...counts);
  const bars = (from: number, to: number): string =>
    counts
      .slice(from, to)
      .map((count, index) => {
        const height = count === 0 ? 0 : Math.max(lowest, count / most);
        return `M${from + index} 1v${-height}h1v${height}Z`;
      })
      .join('');
  return (
    <svg className="time-bars" viewBox={`0 0 ${counts.length} 1`} preserveAspectRatio="none" aria-hidden="true">
      <path d={bars(0, start) + bars(end + 1, counts.length)} />
      <path className="inside" d={bars(start, end + 1)} />
    </svg>
  );
}

/** The same in words, steps in a row with the same number as one. */
export function HistogramInWords({ steps, counts, stretch: [start, end] }: Props) {
  const runs: { readonly from: string; to: string; readonly count: number }[] = [];
  for (let place = start; place <= end; place++) {
    const [step = '', count = 0] = [steps[place], counts[place]];
    const before = runs.at(-1);
    if (before?.count === count) before.to = step;
    else runs.push({ from: step, to: step, count });
  }
  return (
    <ul className="visually-hidden" aria-label="Number of facts over time">
      {runs.map(({ from, to, count }) => (
        <li key={from}>
          {from === to ? showDate(from) : `${showDate(from)} to ${showDate(to)}`}: {count}
        </li>
      ))}
    </ul>
  );
}
