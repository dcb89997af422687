import { useEffect, useEffectEvent, useMemo, useState } from 'react';
import { showDate } from '../../state/show-date.ts';
import { shownOf } from '../../state/shown.ts';
import {
  countsBySteps,
  lookAtTime,
  ruleAt,
  type Stretch,
  stepped,
  stretchOf,
  type TimeMode,
  timeFilterAt,
  timeSteps,
} from '../../state/time.ts';
import { RangeSlider } from '../filters/range-slider.tsx';
import { Glyph } from '../icons.tsx';
import { usePage } from '../page.ts';
import { Histogram, HistogramInWords } from './histogram.tsx';
import { useReducedMotion } from './use-reduced-motion.ts';
import '../../style/filters.css';
import '../../style/time.css';

/** How long a step stands while playing, and about how many steps there are from end to end. */
const stepMs = 700;
const stepsOfPlay = 48;

/** Time under the canvas: how much there is when, and a stretch of it to look at. Only where there are two different dates. */
export function TimeBar() {
  const { graph, state, change } = usePage();
  const { background, filters } = state;
  const [chosen, setChosen] = useState<TimeMode>('held');
  const [open, setOpen] = useState(() => !matchMedia('(max-width: 760px)').matches);
  const found = filters[timeFilterAt(filters)];
  const rule = found?.rule.type === 'time' ? found.rule : undefined;
  const mode = rule?.mode ?? chosen;
  const steps = useMemo(() => timeSteps(graph, mode, background), [graph, mode, background]);
  const [start, end] = stretchOf(rule ?? {}, steps);
  const stretch: Stretch = useMemo(() => [start, end], [start, end]);

  const show = (next: Stretch) => {
    setChosen(mode);
    change(lookAtTime(ruleAt(mode, next, steps)));
  };
  const by = Math.max(1, Math.round(steps.length / stepsOfPlay));
  const [playing, setPlaying] = usePlay(() => {
    const next = stepped(mode, stretch, steps.length, by);
    if (next) show(next);
    return next !== undefined;
  });
  const reducedMotion = useReducedMotion();

  // The other mode may have dates where this one has none, so that the choice must stay.
  const other = mode === 'held' ? 'reported' : 'held';
  const anyTime = useMemo(
    () => steps.length > 0 || timeSteps(graph, other, background).length > 0,
    [graph, steps, other, background],
  );
  if (!anyTime) return null;

  const step = (way: number) => {
    const next = stepped(mode, stretch, steps.length, way);
    if (next) show(next);
  };
  const words = steps.length === 0 ? 'No two dates' : stretchInWords(steps[start] ?? '', steps[end] ?? '');
  return (
    <section className="time" aria-label="Time">
      <div className="time-head">
        <button type="button" className="plain-button" aria-expanded={open} onClick={() => setOpen(!open)}>
          <Glyph name="recent" /> Time
        </button>
        {open ? (
          <>
            <select
              aria-label="Which facts"
              value={mode}
              onChange={({ target }) => {
                const next = target.value === 'held' ? 'held' : 'reported';
                setChosen(next);
                if (rule) change(lookAtTime({ ...rule, mode: next }));
              }}
            >
              <option value="held">Facts that held</option>
              <option value="reported">Facts reported</option>
            </select>
            <span className="time-tools">
              <button
                type="button"
                className="plain-button"
                aria-label="Earlier"
                title="Earlier"
                onClick={() => step(-1)}
              >
                <Glyph name="fold" />
              </button>
              {reducedMotion ? null : (
                <button
                  type="button"
                  className="plain-button"
                  aria-label={playing ? 'Stop' : 'Play through time'}
                  title={playing ? 'Stop' : 'Play through time'}
                  onClick={() => setPlaying(!playing)}
                >
                  <Glyph name={playing ? 'stop' : 'play'} />
                </button>
              )}
              <button type="button" className="plain-button" aria-label="Later" title="Later" onClick={() => step(1)}>
                <Glyph name="unfold" />
              </button>
            </span>
          </>
        ) : null}
        <span className="time-words">{words}</span>
        {rule ? (
          <button type="button" className="plain-button" onClick={() => change(lookAtTime({ type: 'time', mode }))}>
            All times
          </button>
        ) : null}
      </div>
      {open && steps.length > 0 ? <Track mode={mode} steps={steps} stretch={stretch} onChange={show} /> : null}
    </section>
  );
}

const stretchInWords = (from: string, to: string): string =>
  from === to ? showDate(from) : `${showDate(from)} to ${showDate(to)}`;

interface TrackProps {
  readonly mode: TimeMode;
  readonly steps: readonly string[];
  readonly stretch: Stretch;
  readonly onChange: (stretch: Stretch) => void;
}

/** The slider over what the other filters let through. */
function Track({ mode, steps, stretch, onChange }: TrackProps) {
  const { graph, state } = usePage();
  const { background, hiddenNodeKinds, hiddenEdgeKinds, filters } = state;
  const at = timeFilterAt(filters);
  const others = filters.filter((_, place) => place !== at);
  // The same object while only the time changes.
  const shown = shownOf(graph, { background, hiddenNodeKinds, hiddenEdgeKinds, filters: others });
  const { counts, undated } = useMemo(() => countsBySteps(graph, shown, mode, steps), [graph, shown, mode, steps]);
  const narrowed = stretch[0] > 0 || stretch[1] < steps.length - 1;
  return (
    <>
      <RangeSlider
        label="Time looked at"
        ends={['From', 'To']}
        most={steps.length - 1}
        value={stretch}
        words={(place) => showDate(steps[place] ?? '')}
        inset={50 / steps.length}
        onChange={onChange}
      >
        <Histogram counts={counts} stretch={stretch} />
      </RangeSlider>
      <HistogramInWords steps={steps} counts={counts} stretch={stretch} />
      {narrowed && undated > 0 ? (
        <p className="quiet">
          {undated === 1 ? '1 fact without a date is left out.' : `${undated} facts without a date are left out.`}
        </p>
      ) : null}
    </>
  );
}

/** Takes a step every so often while playing, until there is none. */
function usePlay(takeStep: () => boolean): [boolean, (playing: boolean) => void] {
  const [playing, setPlaying] = useState(false);
  const onStep = useEffectEvent(() => {
    if (!takeStep()) setPlaying(false);
  });
  useEffect(() => {
    if (!playing) return;
    const timer = setInterval(() => onStep(), stepMs);
    return () => clearInterval(timer);
  }, [playing]);
  return [playing, setPlaying];
}
