import { useState } from 'react';
import { nodeKindWords } from '../../state/kinds.ts';
import { entityKinds } from '../../state/mend.ts';
import { KindIcon } from '../icons.tsx';
import { Modal } from '../modal.tsx';
import { usePage } from '../page.ts';
import { FormEnd } from './form-end.tsx';
import { useMend } from './use-mend.ts';

export function RetypeDialog({ node }: { readonly node: string }) {
  const { graph } = usePage();
  const { make, refused } = useMend();
  const now = graph.getNodeAttribute(node, 'kind');
  const [kind, setKind] = useState<string>(now);
  return (
    <Modal title="Change the kind">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const chosen = entityKinds.find((one) => one === kind);
          if (chosen) make({ type: 'retype', node, kind: chosen });
        }}
      >
        <fieldset className="kind-choice">
          <legend>
            What is <bdi>{graph.getNodeAttribute(node, 'label')}</bdi>?
          </legend>
          {entityKinds.map((one) => (
            <label key={one}>
              <input type="radio" name="kind" checked={kind === one} onChange={() => setKind(one)} />
              <KindIcon kind={one} /> {nodeKindWords[one].one}
            </label>
          ))}
        </fieldset>
        <FormEnd name="Change" refused={refused} disabled={kind === now} />
      </form>
    </Modal>
  );
}
