import { useState } from 'react';
import { Modal } from '../modal.tsx';
import { usePage } from '../page.ts';
import { FormEnd } from './form-end.tsx';
import { useMend } from './use-mend.ts';

export function RenameDialog({ node }: { readonly node: string }) {
  const { graph } = usePage();
  const { make, refused } = useMend();
  const attributes = graph.getNodeAttributes(node);
  const [label, setLabel] = useState(attributes.label);
  const aliases = 'aliases' in attributes ? attributes.aliases : [];
  return (
    <Modal title="Rename">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          make({ type: 'rename', node, label });
        }}
      >
        <div className="field">
          <label htmlFor="new-name">Name</label>
          <input
            id="new-name"
            list="known-names"
            value={label}
            onChange={(event) => setLabel(event.target.value)}
            onFocus={(event) => event.target.select()}
          />
          <datalist id="known-names">
            {aliases.map((alias) => (
              <option key={alias} value={alias} />
            ))}
          </datalist>
        </div>
        <p className="quiet">The name it has now stays one of its other names.</p>
        <FormEnd name="Rename" refused={refused} disabled={label.trim() === '' || label.trim() === attributes.label} />
      </form>
    </Modal>
  );
}
