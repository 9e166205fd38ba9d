import { isGrade } from '../../core/definition/grades';
import type { Support } from '../../core/definition/support';
import { lastDayOf } from '../../core/effect-end';
import type { Capacity, EventOf } from '../../core/event';
import { localTime, sayDate, sayDay } from '../../messages/dates';
import { type Lang, say, word } from '../../messages/message';
import type { EffectLine, PaperData } from '../paper';
import { lastOf, type Placed } from '../paper-record';
import { bodyName, personLine, type Reader, signerOf } from './reader';

const MONTHS_PER_YEAR = 12;

/** What was last entered in the register, or, before that, granted. */
export const effectLine = (reader: Reader): EffectLine | null => {
  const { lang, before } = reader;
  const applied = lastOf(before, 'applied');
  const granted = lastOf(before, 'granted', ({ effect }) => applied === undefined || effect === applied.event.effect);
  const of = applied ?? granted;
  if (of === undefined) return null;
  const by = granted === undefined ? undefined : deciding(reader, granted);
  const term = applied?.event.term;
  const last = applied === undefined ? undefined : lastDayOf(applied.event, localTime(applied.at).toFormat('yyyy-MM-dd'));
  return {
    kind: word(lang, 'effect', of.event.effectKind),
    detail: of.event.detail === undefined ? null : detailIn(reader, of.event.effect, of.event.detail),
    person: personLine(reader, of.event.person),
    since: sayDay(lang, of.at),
    year: of.event.year ?? null,
    points: of.event.points ?? null,
    term: term === undefined ? null : termInWords(lang, term),
    until: last === undefined ? null : sayDate(lang, last),
    support: of.event.support === undefined ? null : supportIn(reader, of.event.effect, of.event.support),
    decidedBy: by?.body === undefined ? null : bodyName(reader, by.body),
    decidedOn: granted === undefined ? null : sayDay(lang, granted.at),
    signer: by === undefined ? null : signerOf(reader, by),
  };
};

/** Everything that one decision entered at once, or, before that, granted. */
export const effectLines = (reader: Reader): PaperData['effects'] => {
  const having = (kind: 'applied' | 'granted') =>
    reader.before
      .findLast(({ events }) => events.some((event) => event.kind === kind))
      ?.events.filter((event): event is EventOf<'applied' | 'granted'> => event.kind === kind) ?? [];
  const applied = having('applied');
  return (applied.length > 0 ? applied : having('granted')).map(({ effect, person, detail }) => ({
    person: personLine(reader, person),
    detail: detail === undefined ? null : detailIn(reader, effect, detail),
  }));
};

/** The support that a move is entered with: the label of its kind of area, and the amounts. */
const supportIn = (reader: Reader, effect: string, { area, first, monthly }: Support): NonNullable<EffectLine['support']> => {
  const written = (amount: number) => say(reader.lang, 'paper-line.dong', { amount: new Intl.NumberFormat(reader.lang).format(amount) });
  const label = optionIn(reader, reader.record.definition.effects[effect]?.support, area) ?? area;
  return { area: label, first: written(first), monthly: written(monthly) };
};

/** The label of the option that an effect is entered by, or the grade that a check found. */
const detailIn = (reader: Reader, effect: string, option: string): string =>
  optionIn(reader, reader.record.definition.effects[effect]?.detail, option) ??
  (isGrade(option) ? word(reader.lang, 'grade', option) : option);

/** The label of an option of the choice field of that name. */
const optionIn = ({ lang, record }: Reader, name: unknown, option: string): string | undefined => {
  const fields = Object.values(record.definition.steps).flatMap(({ form = [] }) => form.filter((field) => field.name === name));
  const options = fields.flatMap((field) => (field.kind === 'choice' ? field.options : []));
  return options.find((one) => one.name === option)?.label[lang];
};

/** Who granted: the person, or who opened the ballot that did. */
const deciding = (reader: Reader, { event, place }: Placed<'granted'>): Capacity | undefined => {
  if (!('engine' in event.by)) return event.by;
  const opened = lastOf(reader.before.slice(0, place + 1), 'ballotOpened')?.event;
  return opened === undefined ? undefined : { ...opened.by, body: opened.body };
};

const termInWords = (lang: Lang, months: number): string =>
  months % MONTHS_PER_YEAR === 0
    ? say(lang, 'paper-line.years', { count: months / MONTHS_PER_YEAR })
    : say(lang, 'paper-line.months', { count: months });
