/** Answers about ways: how two hang together, and who is near. */
import type { EntenteGraph } from '../../src/graph/schema.ts';
import { neighbourhood } from '../../src/query/neighbourhood.ts';
import type { Part } from '../../src/query/part.ts';
import { paths } from '../../src/query/paths.ts';
import type { Answer, AnswerRow } from './answer.ts';
import { backing, cellsOf, counted, nameOf } from './answer-words.ts';
import type { Question } from './ask.ts';
import { displayName } from './display-name.ts';
import { nodeKindWords } from './kinds.ts';
import { phrase } from './phrase.ts';

export interface Asked {
  readonly graph: EntenteGraph;
  /** What the filters let through. */
  readonly shown: Part;
  /** Whether the tables may answer too. */
  readonly background: boolean;
}

export type Of<Type extends Question['type']> = Extract<Question, { readonly type: Type }>;

export function pathsAnswer({ from, to }: Of<'paths'>, { graph, shown, background }: Asked): Answer {
  const found = paths(graph, from, to, { background, accept: (edge) => shown.edges.has(edge) });
  const steps = found[0]?.steps.length;
  return {
    title: `Between ${nameOf(graph, from)} and ${nameOf(graph, to)}${steps === undefined ? '' : `, ${counted(steps, 'step')}`}`,
    form: 'list',
    columns: ['path', 'step', 'from', 'fact', 'to', 'more', ...backing],
    sections: found.map(({ steps, confidence }, path) => ({
      title: `Path ${path + 1}, ${Math.round(confidence * 100)} % sure`,
      rows: steps.map((step, at): AnswerRow => {
        const [one, other] = step.forward ? [step.from, step.to] : [step.to, step.from];
        const fact = displayName(phrase(graph.getEdgeAttributes(step.edge)), 60);
        const more = step.edges.length - 1;
        return {
          key: `${path} ${at}`,
          says: [
            { name: nameOf(graph, one) },
            ` ${fact} `,
            { name: nameOf(graph, other) },
            ...(more > 0 ? [`, and ${counted(more, 'more fact')}`] : []),
          ],
          words: step.sentence,
          opens: { type: 'edge', key: step.edge },
          edges: step.edges,
          nodes: [step.from, step.to],
          cells: [
            path + 1,
            at + 1,
            graph.getNodeAttribute(one, 'label'),
            fact,
            graph.getNodeAttribute(other, 'label'),
            more,
            ...cellsOf(step),
          ],
        };
      }),
    })),
  };
}

export function neighboursAnswer({ of, distance }: Of<'neighbours'>, { graph, shown }: Asked): Answer {
  const near = graph.hasNode(of) ? neighbourhood(graph, shown, of, distance) : [];
  return {
    title: `At most ${counted(distance, 'step')} from ${nameOf(graph, of)}`,
    form: 'list',
    columns: ['name', 'kind', 'steps', 'facts'],
    sections: Array.from({ length: distance }, (_, step) => ({
      title: distance === 1 ? '' : counted(step + 1, 'step'),
      rows: near
        .filter((one) => one.distance === step + 1)
        .map(({ node, edges }): AnswerRow => {
          const { label, kind } = graph.getNodeAttributes(node);
          return {
            key: node,
            says: [{ name: displayName(label, 60) }, `: ${nodeKindWords[kind].one}, ${counted(edges.length, 'fact')}`],
            words: '',
            opens: edges.length === 1 ? { type: 'edge', key: edges[0] ?? '' } : { type: 'node', key: node },
            // What is reached and where from, with all the facts among them.
            nodes: [of, node],
            edges: [],
            cells: [label, kind, step + 1, edges.length],
          };
        }),
    })).filter(({ rows }) => rows.length > 0),
  };
}
