import type { Stance } from '../../../src/extract/fact.ts';
import type { Question } from '../../state/ask.ts';
import { mostSteps } from '../../state/filter.ts';
import { usePage } from '../page.ts';
import { DateField, SelectField } from './fields.tsx';
import { NameField } from './name-field.tsx';

interface Props {
  readonly question: Question;
  readonly onChange: (question: Question) => void;
}

const stances = {
  '': 'any',
  support: 'in support',
  oppose: 'opposed',
  neutral: 'neither',
} as const satisfies Record<Stance | '', string>;

const steps = Object.fromEntries(Array.from({ length: mostSteps }, (_, at) => [String(at + 1), String(at + 1)]));

/** The names, dates and numbers that a question is about. */
export function QuestionFields({ question, onChange }: Props) {
  const { graph, state } = usePage();
  const isKnown = (node: string) => {
    const attributes = graph.getNodeAttributes(node);
    return state.background || !('basis' in attributes && attributes.basis === 'background');
  };
  const kindOf = (node: string) => graph.getNodeAttribute(node, 'kind');
  const isBody = (node: string) => isKnown(node) && ['framework', 'institution'].includes(kindOf(node));
  const isEntity = (node: string) => isKnown(node) && !['document', 'statement'].includes(kindOf(node));
  const change = (parts: Readonly<Record<string, string | number | undefined>>) => onChange(withParts(question, parts));
  switch (question.type) {
    case 'members':
    case 'affiliations':
      return (
        <>
          <NameField
            label="Of"
            value={question.of || undefined}
            onChange={(of = '') => change({ of })}
            accept={question.type === 'members' ? isBody : isEntity}
          />
          <DateField label="As of" value={question.asOf} onChange={(asOf) => change({ asOf })} />
        </>
      );
    case 'statements':
      return (
        <>
          <NameField
            label="By"
            value={question.by}
            onChange={(by) => change({ by })}
            accept={isEntity}
            empty="Anybody"
          />
          <NameField
            label="About"
            value={question.about}
            onChange={(about) => change({ about })}
            accept={isEntity}
            empty="Anything"
          />
          <SelectField
            label="Stance"
            value={question.stance ?? ''}
            options={stances}
            onChange={(stance) => change({ stance: stance || undefined })}
          />
          <DateField label="From" value={question.from} onChange={(from) => change({ from })} />
          <DateField label="To" value={question.to} onChange={(to) => change({ to })} />
        </>
      );
    case 'paths':
      return (
        <>
          <NameField
            label="From"
            value={question.from || undefined}
            onChange={(from = '') => change({ from })}
            accept={isEntity}
          />
          <NameField
            label="To"
            value={question.to || undefined}
            onChange={(to = '') => change({ to })}
            accept={isEntity}
          />
        </>
      );
    case 'neighbours':
      return (
        <>
          <NameField
            label="Of"
            value={question.of || undefined}
            onChange={(of = '') => change({ of })}
            accept={isEntity}
          />
          <SelectField
            label="Steps"
            value={String(question.distance)}
            options={steps}
            onChange={(distance) => change({ distance: Number(distance) })}
          />
        </>
      );
    default:
      return null;
  }
}

/** The question with some parts otherwise, and without those that are `undefined`. */
function withParts(question: Question, parts: Readonly<Record<string, string | number | undefined>>): Question {
  const all = Object.entries({ ...question, ...parts }).filter(([, part]) => part !== undefined);
  return Object.fromEntries(all) as unknown as Question;
}
