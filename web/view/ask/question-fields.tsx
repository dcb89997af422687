import type { Question } from '../../state/ask.ts';
import { usePage } from '../page.ts';
import { NameField } from './name-field.tsx';

interface Props {
  readonly question: Question;
  readonly onChange: (question: Question) => void;
}

/** The names, dates and numbers that a question is about. */
export function QuestionFields({ question, onChange }: Props) {
  const { graph } = usePage();
  const isBody = (node: string) => ['framework', 'institution'].includes(graph.getNodeAttribute(node, 'kind'));
  const isEntity = (node: string) => !['document', 'statement'].includes(graph.getNodeAttribute(node, 'kind'));
  switch (question.type) {
    case 'members':
      return (
        <>
          <NameField
            label="Of"
            value={question.of || undefined}
            onChange={(of = '') => onChange({ ...question, of })}
            accept={isBody}
          />
          <DateField
            label="As of"
            value={question.asOf}
            onChange={(asOf) => onChange(withPart(question, 'asOf', asOf))}
          />
        </>
      );
    case 'affiliations':
      return (
        <NameField
          label="Of"
          value={question.of || undefined}
          onChange={(of = '') => onChange({ ...question, of })}
          accept={isEntity}
        />
      );
    case 'statements':
      return (
        <>
          <NameField
            label="By"
            value={question.by}
            onChange={(by) => onChange(withPart(question, 'by', by))}
            accept={isEntity}
          />
          <NameField
            label="About"
            value={question.about}
            onChange={(about) => onChange(withPart(question, 'about', about))}
            accept={isEntity}
          />
          <label className="inline-field">
            Stance
            <select
              value={question.stance ?? ''}
              onChange={(event) => onChange(withPart(question, 'stance', event.target.value || undefined))}
            >
              <option value="">any</option>
              <option>support</option>
              <option>oppose</option>
              <option>neutral</option>
            </select>
          </label>
          <DateField
            label="From"
            value={question.from}
            onChange={(from) => onChange(withPart(question, 'from', from))}
          />
          <DateField label="To" value={question.to} onChange={(to) => onChange(withPart(question, 'to', to))} />
        </>
      );
    case 'paths':
      return (
        <>
          <NameField
            label="From"
            value={question.from || undefined}
            onChange={(from = '') => onChange({ ...question, from })}
            accept={isEntity}
          />
          <NameField
            label="To"
            value={question.to || undefined}
            onChange={(to = '') => onChange({ ...question, to })}
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
            onChange={(of = '') => onChange({ ...question, of })}
          />
          <label className="inline-field">
            Steps
            <select
              value={question.distance}
              onChange={(event) => onChange({ ...question, distance: Number(event.target.value) })}
            >
              {[1, 2, 3, 4].map((distance) => (
                <option key={distance}>{distance}</option>
              ))}
            </select>
          </label>
        </>
      );
    default:
      return null;
  }
}

interface DateProps {
  readonly label: string;
  readonly value: string | undefined;
  readonly onChange: (day: string | undefined) => void;
}

const DateField = ({ label, value, onChange }: DateProps) => (
  <label className="inline-field">
    {label}
    <input type="date" value={value ?? ''} onChange={(event) => onChange(event.target.value || undefined)} />
  </label>
);

/** The question with a part of it, or without. */
function withPart<Asked extends Question>(question: Asked, part: string, value: string | undefined): Question {
  const rest = Object.fromEntries(Object.entries(question).filter(([name]) => name !== part));
  return { ...rest, ...(value !== undefined && { [part]: value }) } as unknown as Question;
}
