import { Modal } from './modal.tsx';
import { keys } from './use-keys.ts';

const onCanvas = [
  ['Arrows', 'From the selected node to a neighbour that way'],
  ['Enter', 'Open what is selected'],
  ['+ − 0', 'Nearer, further, everything'],
] as const;

/** All keys of the page. */
export function KeysDialog() {
  return (
    <Modal title="Keys">
      <KeyList keys={keys} />
      <h3>With the focus on the graph</h3>
      <KeyList keys={onCanvas} />
    </Modal>
  );
}

const KeyList = ({ keys }: { readonly keys: readonly (readonly [string, string])[] }) => (
  <dl className="keys">
    {keys.map(([key, what]) => (
      <div key={key}>
        <dt>
          <kbd>{key}</kbd>
        </dt>
        <dd>{what}</dd>
      </div>
    ))}
  </dl>
);
