import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { ComboBox } from 'react-aria-components/ComboBox';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { displayName } from '../../state/display-name.ts';
import { nodeKindWords } from '../../state/kinds.ts';
import { important, search } from '../../state/search.ts';
import { KindIcon } from '../icons.tsx';
import { usePage } from '../page.ts';
import '../without-injected-style.ts';

interface Props {
  readonly label: string;
  readonly value: string | undefined;
  readonly onChange: (node: string | undefined) => void;
  readonly accept: (node: string) => boolean;
  /** What it means to leave the field empty; without it, a name is needed. */
  readonly empty?: string;
}

const most = 8;

/** One name that a question is about, found by typing a part of it. A field that is emptied means nobody in particular. */
export function NameField({ label, value, onChange, accept, empty }: Props) {
  const { graph } = usePage();
  /** `undefined` while the field shows the name that was chosen. */
  const [typed, setTyped] = useState<string>();
  const nameOf = (node: string) => displayName(graph.getNodeAttribute(node, 'label'), 70);
  const chosen = value !== undefined && graph.hasNode(value) ? nameOf(value) : '';
  const isTyped = typed !== undefined && typed !== chosen && typed.trim() !== '';
  const found = isTyped ? search(graph, typed, accept, most).map(({ node }) => node) : important(graph, accept, most);
  const choose = (node: string) => {
    onChange(node);
    setTyped(undefined);
  };
  return (
    <ComboBox
      className="name-field"
      inputValue={typed ?? chosen}
      onInputChange={setTyped}
      value={value ?? null}
      // A field that is left without a choice keeps the one it had: the list holds only what was just found.
      onChange={(node) => (node === null ? undefined : choose(String(node)))}
      onBlur={() => {
        if (typed === '' && value !== undefined) onChange(undefined);
        setTyped(undefined);
      }}
      items={found.map((id) => ({ id }))}
      allowsCustomValue
      allowsEmptyCollection
    >
      <Label>{label}</Label>
      <div className="name-input">
        <Input
          placeholder={empty ?? 'Type a name'}
          onKeyDownCapture={(event) => {
            const [first] = found;
            const isPointedAt = event.currentTarget.hasAttribute('aria-activedescendant');
            if (event.key !== 'Enter' || !isTyped || !first || isPointedAt) return;
            event.preventDefault();
            event.stopPropagation();
            choose(first);
          }}
        />
        <Button aria-label={`Names for “${label}”`}>
          <svg className="glyph" viewBox="0 0 16 16" aria-hidden="true">
            <path d="m4 6 4 4 4-4" />
          </svg>
        </Button>
      </div>
      <Popover className="name-popover" offset={4}>
        <ListBox
          className="name-list"
          renderEmptyState={() => <p className="quiet">No name like that can be asked about.</p>}
        >
          {({ id }: { readonly id: string }) => {
            const kind = graph.getNodeAttribute(id, 'kind');
            return (
              <ListBoxItem id={id} textValue={nameOf(id)} className="name-option">
                <KindIcon kind={kind} />
                <bdi>{nameOf(id)}</bdi>
                <span className="quiet">{nodeKindWords[kind].one}</span>
              </ListBoxItem>
            );
          }}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
