import { type Choices, chooser } from './choices';
import type { Desk } from './desk';
import { type Drive, type DriveScript, driveCase } from './drive';
import { mostFor } from './votes';
import { plainWording, type Wording } from './wording';

/** What there is to know of a vacancy of the sample: who may propose for it, whom the conference lists, and who is chosen in an ordinary case. */
export interface Vacancy {
  readonly key: string;
  readonly listed: readonly string[];
  readonly winner: string;
}

/** Vacancies of the sample, each with persons who meet every rule for it and have no relative in the bodies that vote. */
export const VACANCIES: readonly Vacancy[] = [
  { key: 'economyHead', listed: ['pho-phong-kinh-te-1', 'chuyen-vien-kinh-te-1'], winner: 'pho-phong-kinh-te-1' },
  { key: 'cultureSecondDeputy', listed: ['pho-phong-van-hoa', 'chuyen-vien-kinh-te-1'], winner: 'pho-phong-van-hoa' },
  { key: 'servicesSecondDeputy', listed: ['chuyen-vien-dia-chinh', 'chuyen-vien-kinh-te-1'], winner: 'chuyen-vien-dia-chinh' },
  { key: 'peopleOfficeSecondDeputy', listed: ['chuyen-vien-kinh-te-1', 'pho-phong-kinh-te-2'], winner: 'chuyen-vien-kinh-te-1' },
];

/** An appointment as it is to go: as an ordinary one, but for what is said. */
export interface AppointmentScript extends Vacancy {
  /** What differs in the appointment, by its steps. */
  readonly choices?: Choices;
  /** What differs in the conclusion on political standards. */
  readonly conclusion?: Choices;
  readonly wording?: Wording;
  readonly watch?: DriveScript['watch'];
}

/** The head of the leadership of every unit in the commune. */
const OPENER = 'chu-tich-xa';

/** Opens an appointment by whoever may propose it, and hands it over to be driven on. */
export const openAppointment = async (desk: Desk, script: AppointmentScript): Promise<Drive> => {
  const { wording = plainWording, watch } = script;
  const opened = await desk.acts.open(OPENER, {
    procedure: 'appointment',
    post: desk.town.vacancy(script.key),
    result: 'submit',
    form: { need: wording('propose.need'), field: wording('propose.field') },
  });
  const ordinary = ordinaryCourse(desk, script);
  return driveCase(desk, opened.case, 'appointment', {
    choose: (procedure) =>
      procedure === 'appointment' ? chooser(ordinary, script.choices ?? {}) : chooser(ORDINARY_CONCLUSION, script.conclusion ?? {}),
    wording,
    ...(watch === undefined ? {} : { watch }),
  });
};

const ordinaryCourse = ({ town }: Desk, { listed, winner }: Vacancy): Choices => {
  const chosen = { votes: mostFor(town.personOf(winner)) };
  return {
    decidePolicy: { result: 'approve' },
    agreeList: { result: 'agree', form: { candidates: listed } },
    concludeEligible: { result: 'met' },
    nominate: chosen,
    leadershipVote: chosen,
    settleObjections: { result: 'cleared' },
    finalVote: chosen,
    settleHalf: { result: 'choose', form: { candidates: [winner] } },
    closeWithoutConclusion: { result: 'refuse' },
    completeDossier: { result: 'completed' },
    appraise: { result: 'submit' },
    decideHalf: { result: 'appoint' },
  };
};

const ORDINARY_CONCLUSION: Choices = {
  supplyFacts: { result: 'supply' },
  draft: { result: 'submit' },
  askReview: { result: 'ask' },
};
