import { type ReactNode, startTransition, useContext, useOptimistic } from 'react';
import { Slider, SliderStateContext, SliderThumb, SliderTrack } from 'react-aria-components/Slider';

interface Props {
  readonly label: string;
  /** Names of the two thumbs. */
  readonly ends: readonly [string, string];
  readonly most: number;
  readonly value: readonly [number, number];
  /** What a value is called. */
  readonly words: (value: number) => string;
  readonly onChange: (value: readonly [number, number]) => void;
  /** How far in from the edges the track begins and ends, in percent. */
  readonly inset?: number;
  /** Drawn behind the track. */
  readonly children?: ReactNode;
}

/** A slider with two thumbs over 0 to `most`. The thumbs follow the hand at once; what depends on them may come a little later. */
export function RangeSlider({ label, ends, most, value, words, onChange, inset = 0, children }: Props) {
  const [now, setNow] = useOptimistic(value);
  return (
    <Slider
      className="range"
      aria-label={label}
      minValue={0}
      maxValue={most}
      value={[...now]}
      onChange={([least = 0, greatest = most]) =>
        startTransition(() => {
          setNow([least, greatest]);
          onChange([least, greatest]);
        })
      }
    >
      {children}
      <InWords words={words}>
        <SliderTrack className="range-track" style={{ marginInline: `${inset}%` }}>
          <span
            className="range-between"
            style={{ insetInlineStart: `${share(now[0], most)}%`, insetInlineEnd: `${100 - share(now[1], most)}%` }}
          />
          {ends.map((end, index) => (
            <SliderThumb key={end} index={index} className="range-thumb" aria-label={end} />
          ))}
        </SliderTrack>
      </InWords>
    </Slider>
  );
}

const share = (value: number, most: number): number => (most === 0 ? 0 : (100 * value) / most);

/**
 * Has screen readers read the words of a value, where the slider would have its number. The thumbs know the slider by its state's
 * identity, so the state is changed, not copied; it is made anew each time that the slider is drawn.
 */
function InWords({ words, children }: { readonly words: Props['words']; readonly children: ReactNode }) {
  const state = useContext(SliderStateContext);
  if (state) state.getThumbValueLabel = (index) => words(state.values[index] ?? 0);
  return children;
}
