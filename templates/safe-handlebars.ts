import Handlebars from 'handlebars';

/** A compiled template: data in, HTML out. It throws when the data lack a property that the template names. */
export type SafeTemplate = (data: object) => string;

/** The only helpers there are. Nothing that looks a name up at run time, calls a function of the data, or writes a log. */
const HELPERS = ['each', 'if', 'unless'] as const;
const TAKEN_AWAY = ['lookup', 'with', 'log', 'blockHelperMissing'] as const;

const COMPILE: CompileOptions = {
  strict: true,
  noEscape: false,
  // Every name in a template is a property of the data unless it stands here, so data never reach a helper by name.
  knownHelpersOnly: true,
  knownHelpers: { ...allFalse(['helperMissing', ...TAKEN_AWAY]), ...allTrue(HELPERS) },
};

/** Properties that an object merely inherits are not there, and no method of the data is called. */
const RUN: RuntimeOptions = { allowProtoPropertiesByDefault: false, allowProtoMethodsByDefault: false };

/**
 * Compiles the repository's own templates. Text of users is data and never comes here: it is what a template prints, escaped.
 *
 * @param partials templates that others include as `{{> name}}`
 */
export const safeTemplates = (
  sources: Readonly<Record<string, string>>,
  partials: Readonly<Record<string, string>>,
): Readonly<Record<string, SafeTemplate>> => {
  const engine = Handlebars.create();
  for (const helper of TAKEN_AWAY) engine.unregisterHelper(helper);
  engine.registerPartial(mapValues(partials, (source) => engine.compile(source, COMPILE)));
  return mapValues(sources, (source) => {
    const template = engine.compile<object>(source, COMPILE);
    return (data) => template(data, RUN);
  });
};

type RuntimeOptions = Handlebars.RuntimeOptions;
interface CompileOptions extends Omit<globalThis.CompileOptions, 'knownHelpers'> {
  readonly knownHelpers: Readonly<Record<string, boolean>>;
}

function allTrue(names: readonly string[]): Record<string, boolean> {
  return Object.fromEntries(names.map((name) => [name, true]));
}
function allFalse(names: readonly string[]): Record<string, boolean> {
  return Object.fromEntries(names.map((name) => [name, false]));
}
const mapValues = <From, To>(record: Readonly<Record<string, From>>, change: (value: From) => To): Record<string, To> =>
  Object.fromEntries(Object.entries(record).map(([name, value]) => [name, change(value)]));
