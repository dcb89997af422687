import { useCallback, useEffect, useRef, useState } from 'react';
import { joinGraphs } from '../../../src/graph/join.ts';
import type { EntenteGraph } from '../../../src/graph/schema.ts';
import { closeDialog, openDialog, select } from '../../state/explorer.ts';
import { newGraph, openWorkspace, type Workspace, withOpened, withRead } from '../../state/workspace.ts';
import { Modal } from '../modal.tsx';
import { usePage } from '../page.ts';
import { Choose, type Target } from './choose.tsx';
import { keepDraft, keptDraft, noDraft } from './draft.ts';
import { type HandedIn, useHandedIn } from './handed-in.ts';
import { type AllOpened, nameOf, type OpenProgress, openAll, type ToOpen } from './open-all.ts';
import { kindOf } from './picked-files.ts';
import { Result } from './result.tsx';
import { Working } from './working.tsx';
import '../../style/open.css';

type Step =
  | { readonly at: 'choose'; readonly problem: string }
  | { readonly at: 'work'; readonly progress: OpenProgress | undefined }
  | { readonly at: 'result'; readonly summary: string; readonly opened: AllOpened };

const start: Step = { at: 'choose', problem: '' };

/** Opens articles and graphs: pasted, dropped, chosen or, through `entente view`, by address. */
export function OpenDialog() {
  const { workspace, change, edit, open, say } = usePage();
  const [step, setStep] = useState<Step>(start);
  const [toOpen, setToOpen] = useState<ToOpen>(() => ({ files: [], draft: keptDraft(), address: '' }));
  const [chosen, setChosen] = useState<Target>();
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => running.current?.abort(), []);
  useEffect(() => keepDraft(toOpen.draft), [toOpen.draft]);
  const take = useCallback(
    ({ files, text }: HandedIn) =>
      setToOpen((now) => ({
        ...now,
        files: [...now.files, ...files],
        draft: text === '' ? now.draft : { ...noDraft, text },
      })),
    [],
  );
  useHandedIn(take);
  const target = chosen ?? usualTarget(workspace, toOpen);

  const work = async () => {
    const controller = new AbortController();
    running.current = controller;
    setStep({ at: 'work', progress: undefined });
    const into = target === 'add' ? workspace : { id: crypto.randomUUID(), read: undefined };
    try {
      const opened = await openAll(toOpen, into, (progress) => setStep({ at: 'work', progress }), controller.signal);
      if (!controller.signal.aborted) finish(opened, into.id);
    } catch (error) {
      if (!controller.signal.aborted)
        setStep({ at: 'choose', problem: error instanceof Error ? error.message : String(error) });
    }
  };

  const finish = (opened: AllOpened, id: string) => {
    if (!opened.read && opened.graphs.length === 0) {
      setStep({ at: 'result', summary: 'Nothing was opened.', opened });
      return;
    }
    // an empty graph becomes what is opened, with its name
    const adds = target === 'add' && workspace.graph.order > 0;
    const next = adds ? added(workspace, opened) : started(id, opened);
    if (adds) edit(() => next);
    else open(next);
    const summary = summaryOf(next.graph, adds ? workspace.graph : newGraph());
    const document = opened.items.find((item) => item.document !== undefined)?.document;
    if (document !== undefined) change(select({ type: 'node', key: document }));
    keepDraft(noDraft);
    setToOpen({ files: [], draft: noDraft, address: '' });
    setChosen(undefined);
    if (opened.items.some(({ error, notes }) => error !== undefined || notes.length > 0) || opened.leftOut > 0) {
      setStep({ at: 'result', summary, opened });
      change(openDialog({ name: 'open' }));
    } else {
      change(closeDialog);
      say(summary);
    }
  };

  const cancel = () => {
    running.current?.abort();
    setStep(start);
  };
  const show = (document?: string) => {
    if (document !== undefined) change(select({ type: 'node', key: document }));
    change(closeDialog);
  };

  return (
    <Modal title="Open" wide>
      {step.at === 'choose' ? (
        <Choose
          toOpen={toOpen}
          onChange={(part) => setToOpen((now) => ({ ...now, ...part }))}
          target={target}
          onTarget={setChosen}
          problem={step.problem}
          onOpen={work}
        />
      ) : null}
      {step.at === 'work' ? <Working progress={step.progress} onCancel={cancel} /> : null}
      {step.at === 'result' ? (
        <Result
          summary={step.summary}
          items={step.opened.items}
          leftOut={step.opened.leftOut}
          onShow={show}
          onAgain={() => setStep(start)}
        />
      ) : null}
    </Modal>
  );
}

/** An article adds to what is open; a graph is looked at by itself. */
const usualTarget = ({ graph }: Workspace, { files }: ToOpen): Target =>
  graph.order > 0 && files.some((file) => kindOf(file) === 'graph') ? 'new' : 'add';

const added = (workspace: Workspace, { read, graphs }: AllOpened): Workspace =>
  graphs.reduce<Workspace>((now, { graph }) => withOpened(graph)(now), read ? withRead(read)(workspace) : workspace);

function started(id: string, { read, graphs, items }: AllOpened): Workspace {
  const opened = graphs.map(({ graph }) => graph).reduce(joinGraphs, newGraph());
  const document = items.find((item) => item.document !== undefined)?.document;
  const title =
    read && document !== undefined && read.hasNode(document) ? read.getNodeAttribute(document, 'label') : '';
  const name = graphs[0]?.name ?? (title || nameOf(items[0]?.name ?? 'New graph'));
  return openWorkspace(id, name, opened, { read });
}

/** In words: what the graph has now that it had not before. */
function summaryOf(after: EntenteGraph, before: EntenteGraph): string {
  const more = before.order > 0 ? ' more' : '';
  const amount = (count: number, one: string) => `${count}${more} ${count === 1 ? one : `${one}s`}`;
  const [now, then] = [countsOf(after), countsOf(before)];
  const articles = amount(now.articles - then.articles, 'article');
  return `Opened: ${articles}, ${amount(now.names - then.names, 'name')}, ${amount(now.facts - then.facts, 'fact')}.`;
}

function countsOf(graph: EntenteGraph): { articles: number; names: number; facts: number } {
  const facts = new Set<string>();
  graph.forEachEdge((key, edge) => {
    if (edge.basis !== 'background') facts.add(edge.kind === 'statement' ? edge.statementId : key);
  });
  let [articles, names] = [0, 0];
  graph.forEachNode((_, node) => {
    if (node.kind === 'document') articles += 1;
    else if (node.kind !== 'statement' && node.basis !== 'background') names += 1;
  });
  return { articles, names, facts: facts.size };
}
