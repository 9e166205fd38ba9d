import { person, related } from '../support/changed-town';
import {
  checkRated,
  conferring,
  holdVote,
  inPost,
  openVote,
  playConfidenceUpTo,
  rate,
  tellRated,
  tellResults,
} from '../support/confidence-path';
import { nextMorning } from '../support/next-morning';
import type { Play } from '../support/play';
import type { Scene } from './scene';

/** Opens the vote, tells those who will be rated, who keep silent, and checks them. */
const upToVote = (play: Play, ...rated: readonly string[]): void => {
  openVote(play, ...rated);
  nextMorning(play);
  tellRated(play);
  play.waitOut();
  checkRated(play);
  nextMorning(play);
};

/** The Party's vote. */
export const confidenceVotes: readonly Scene[] = [
  {
    path: 'rated',
    title: 'An and Nga are rated, neither by themselves, Nga not by Oanh, to whom she is married',
    plays: (play) => playConfidenceUpTo(play),
  },
  {
    path: 'low-of-more-than-half',
    title: 'low confidence of more than half opens a replacement and the way out of the plan, and decides neither',
    plays: (play) => {
      upToVote(play, 'An', 'Nga');
      holdVote(play, rate({ An: [2, 2, 7], Nga: [8, 1, 1] }));
      tellResults(play);
    },
  },
  {
    path: 'low-of-exactly-two-thirds',
    title: 'exactly two thirds are enough for a removal to be proposed, as the rule pack has it',
    plays: (play) => {
      play.remark('Phu sits in no conference: all twelve rate Phu. Eight of twelve are exactly two thirds.');
      upToVote(play, 'Phu');
      holdVote(play, rate({ Phu: [2, 2, 8] }));
    },
  },
  {
    path: 'retiring-and-new',
    title: 'whoever has had notice of retirement, or is new in the post this year, is not rated',
    plays: (play) => {
      play.remark('In the register: Nga retires on 1 January 2027; Mai came into the post on 2 March 2026.');
      play.town = person(person(conferring(play.town), 'Nga', { retirement: '2027-01-01' }), 'Mai', inPost('post-of-Mai', '2026-03-02'));
      upToVote(play, 'An', 'Nga', 'Mai');
    },
  },
  {
    path: 'too-few-for-one',
    title: 'whom too few may rate is not on the slip, the others are rated all the same',
    plays: (play) => {
      play.remark('In the register: eight of the twelve are related to Mai.');
      for (const one of ['Giang', 'Hoa', 'Khanh', 'Long', 'An', 'Nga', 'Oanh', 'Lan']) play.town = related(play.town, one, 'Mai');
      upToVote(play, 'Phu', 'Mai');
      play.remark('Lan, who would open the ballot, is a relative of Mai: the head of the level above opens it.');
      play.ballot('vote', 'Quang', ['Binh', 'Cuong', 'Dung'], rate({ Phu: [9, 3, 0] }));
      tellResults(play);
    },
  },
  {
    path: 'quorum-of-one-item',
    title: 'a ballot may have its quorum, and one person’s item not: that person is not rated',
    plays: (play) => {
      upToVote(play, 'An', 'Nga');
      play.remark('Eight of twelve attend, Nga and Oanh among them: of the ten who may rate Nga six, which is too few.');
      holdVote(play, rate({ An: [6, 1, 1], Nga: [4, 1, 1] }), ['Binh', 'Cuong', 'Dung', 'Giang', 'Hoa', 'Khanh', 'Nga', 'Oanh']);
      tellResults(play);
    },
  },
];

/** The council's vote. */
export const councilVotes: readonly Scene[] = [
  {
    path: 'rated-by-the-council',
    title: 'the deputies rate Mai, who is one of them, and Phu; low confidence opens nothing here',
    plays: (play) => playConfidenceUpTo(play),
  },
];

/** The Front's vote. */
export const frontVotes: readonly Scene[] = [
  {
    path: 'rated-by-the-front',
    title: 'the Front says whom it rates and whom it asks, and nothing follows by itself',
    plays: (play) => playConfidenceUpTo(play),
  },
  {
    path: 'yearly-vote-opens-by-itself',
    title: 'each year the vote opens about all who hold an elected post; the head of the Front takes it up, or it lapses',
    plays: (play) => {
      play.town = conferring(play.town);
      play.at('2026-10-01 04:00');
      play.do({
        kind: 'open',
        case: 'c-1',
        because: { kind: 'campaign', day: '2026-10-01' },
        people: { rated: ['An', 'Nga'] },
        training: false,
      });
      play.refused('not-your-step', { kind: 'act', by: { person: 'An' }, step: 'propose', result: 'submit', form: {} });
      play.waitOut();
    },
  },
];
