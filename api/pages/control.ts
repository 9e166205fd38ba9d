import { anchorOf } from './problem-card';

/** One choice of a control. */
export interface Choice {
  readonly type: 'radio' | 'checkbox';
  readonly name: string;
  readonly value: string;
  readonly label: string;
  readonly hint: string | null;
  readonly checked: boolean;
  readonly required: boolean;
}

/** A field of a form as the template prints it: every property is always there. */
export interface Control {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly hint: string | null;
  readonly error: string | null;
  readonly required: boolean;
  readonly grouped: boolean;
  /** A line of choices for each of several persons. */
  readonly marks: readonly { readonly label: string; readonly options: readonly Choice[] }[] | null;
  readonly options: readonly Choice[];
  readonly long: boolean;
  readonly nobody: string;
  readonly type: string;
  readonly rows: number | null;
  readonly max: number | null;
  readonly value: string;
}

/** What was entered before and what is wrong with it, by the fields' names. */
export interface Entered {
  readonly valuesOf: (name: string) => readonly string[];
  readonly errorOf: (name: string) => string | null;
}

/** What every control begins with. */
export type Head = Pick<Control, 'name' | 'label'> & Partial<Pick<Control, 'hint' | 'required' | 'nobody'>>;

const blank = (entered: Entered, { name, label, hint = null, required = false, nobody = '' }: Head): Control => ({
  id: anchorOf(name),
  name,
  label,
  hint,
  error: entered.errorOf(name),
  required,
  grouped: false,
  marks: null,
  options: [],
  long: false,
  nobody,
  type: 'text',
  rows: null,
  max: null,
  value: entered.valuesOf(name)[0] ?? '',
});

/** Longer texts get a larger box. */
const ROWS_OF_LENGTH: readonly (readonly [number, number])[] = [
  [500, 3],
  [2000, 6],
];

export const textArea = (entered: Entered, head: Head & { readonly max: number }): Control => ({
  ...blank(entered, head),
  rows: ROWS_OF_LENGTH.find(([length]) => head.max <= length)?.[1] ?? 8,
  max: head.max,
});

export const input = (entered: Entered, head: Head & { readonly type: 'number' | 'date' | 'text' }): Control => ({
  ...blank(entered, head),
  type: head.type,
});

/** More choices than this stand in two columns. */
const LONG = 6;

export const choices = (
  entered: Entered,
  head: Head & {
    readonly type: Choice['type'];
    readonly options: readonly { readonly value: string; readonly label: string; readonly hint?: string | null }[];
  },
): Control => {
  const chosen = entered.valuesOf(head.name);
  const options = head.options.map(({ value, label, hint = null }) => ({
    type: head.type,
    name: head.name,
    value,
    label,
    hint,
    checked: chosen.includes(value),
    required: head.type === 'radio' && (head.required ?? false),
  }));
  return { ...blank(entered, head), grouped: true, options, long: options.length > LONG };
};

export const marks = (
  entered: Entered,
  head: Head & {
    readonly lines: readonly { readonly name: string; readonly label: string }[];
    readonly options: readonly { readonly value: string; readonly label: string }[];
  },
): Control => ({
  ...blank(entered, head),
  grouped: true,
  marks: head.lines.map((line) => ({
    label: line.label,
    options: head.options.map(({ value, label }) => ({
      type: 'radio' as const,
      name: line.name,
      value,
      label,
      hint: null,
      checked: entered.valuesOf(line.name)[0] === value,
      required: true,
    })),
  })),
});
