import { type RefObject, useRef } from 'react';
import { type ColourBy, colourBy, type SizeBy, sizeBy } from '../state/explorer.ts';
import { usePage } from './page.ts';
import type { Arrangement } from './sigma/arrange.ts';

const arrangements = [
  ['force', 'By ties: what is tied is near'],
  ['circle', 'On a circle, by kind'],
  ['spread', 'As now, nothing on top of another'],
  ['file', 'As in the file'],
] as const satisfies readonly (readonly [Arrangement, string])[];

const colours = [
  ['kind', 'Kind'],
  ['community', 'Community'],
] as const satisfies readonly (readonly [ColourBy, string])[];

const sizes = [
  ['degree', 'Facts'],
  ['mentions', 'Mentions'],
] as const satisfies readonly (readonly [SizeBy, string])[];

/** How the nodes are arranged, and what their colours and sizes mean. */
export function StageMenu() {
  const { state, change, canvas } = usePage();
  const button = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLDivElement>(null);
  return (
    <>
      <button
        ref={button}
        type="button"
        aria-label="Arrangement, colours and sizes"
        title="Arrangement, colours and sizes"
        popoverTarget="stage-menu"
      >
        <svg className="glyph" viewBox="0 0 16 16" aria-hidden="true">
          <path d="M3.5 12.5a1.5 1.5 0 1 0 .1 0ZM8 3.5a1.5 1.5 0 1 0 .1 0ZM12.5 12.5a1.5 1.5 0 1 0 .1 0ZM4.3 12.3 7.3 6.3M8.7 6.3l3 6M5.2 14h5.6" />
        </svg>
      </button>
      <div
        ref={menu}
        id="stage-menu"
        className="stage-menu"
        popover="auto"
        onBeforeToggle={() => putBeside(button, menu)}
      >
        <fieldset>
          <legend>Arrange</legend>
          {arrangements.map(([arrangement, name]) => (
            <button
              key={arrangement}
              type="button"
              popoverTarget="stage-menu"
              popoverTargetAction="hide"
              onClick={() => canvas.current?.arrange(arrangement)}
            >
              {name}
            </button>
          ))}
        </fieldset>
        <Choice
          name="Colour by"
          options={colours}
          value={state.colourBy}
          onChoose={(value) => change(colourBy(value))}
        />
        <Choice name="Size by" options={sizes} value={state.sizeBy} onChoose={(value) => change(sizeBy(value))} />
      </div>
    </>
  );
}

interface ChoiceProps<Value extends string> {
  readonly name: string;
  readonly options: readonly (readonly [Value, string])[];
  readonly value: Value;
  readonly onChoose: (value: Value) => void;
}

function Choice<Value extends string>({ name, options, value, onChoose }: ChoiceProps<Value>) {
  return (
    <fieldset>
      <legend>{name}</legend>
      {options.map(([option, label]) => (
        <label key={option}>
          <input type="radio" name={name} checked={option === value} onChange={() => onChoose(option)} /> {label}
        </label>
      ))}
    </fieldset>
  );
}

/** A popover lies above the page and not in the toolbar; its bottom right corner is put beside the button. */
function putBeside(button: RefObject<HTMLButtonElement | null>, menu: RefObject<HTMLDivElement | null>): void {
  const box = button.current?.getBoundingClientRect();
  if (!box || !menu.current) return;
  menu.current.style.right = `${innerWidth - box.left + 8}px`;
  menu.current.style.bottom = `${innerHeight - box.bottom}px`;
}
