import { end, head, officer, party, reasons, resolution, t, to, window, workingDays } from '../../../core/definition/author';
import type { Definition } from '../../../core/definition/definition';
import type { Source } from '../../../core/definition/words';
import { effectsIn } from './issued';

interface Publication {
  readonly effect: string | readonly string[];
  readonly authority: Source;
  readonly clear: string;
  readonly refused: string;
}

/** The persons, the standard and the conditions are published; every objection is verified and settled before the vote (resolution II.2.5). */
export const publishedFirst = ({ effect, authority, clear, refused }: Publication): Definition['steps'] => ({
  publishCandidates: {
    kind: 'notice',
    duty: 'records',
    person: officer('personnel'),
    task: t(
      'Niêm yết công khai nhân sự, tiêu chuẩn, điều kiện; tiếp nhận phản ánh',
      'Publish the persons proposed, the standard and the conditions; receive objections',
    ),
    about: effectsIn(effect),
    responsibility: head('personnel'),
    authority: resolution('II.2.5'),
    time: workingDays('publish-days', { higher: 1, then: 'unpublished' }),
    window: window('publication-days', 'clear'),
    result: {
      clear: to(clear, party('publication-notice')),
      objections: to('settleObjections', party('publication-notice')),
      unpublished: end('lapsed'),
    },
  },

  settleObjections: {
    kind: 'act',
    duty: 'reviews',
    person: head('inspection'),
    task: t('Xác minh, kết luận vấn đề mới phát sinh trước khi bỏ phiếu', 'Verify and conclude every new issue before the vote'),
    responsibility: head('inspection'),
    authority,
    time: workingDays(
      'verification-days',
      { higher: 1, then: 'lapse' },
      { limit: { rule: 'verification-days', unit: 'workingDays' }, by: head('inspection') },
    ),
    result: {
      cleared: to(clear, { ...reasons, settles: 'publishCandidates', ...party('verification-conclusion') }),
      stop: end(refused, { ...reasons, ...party('verification-conclusion') }),
      lapse: end('lapsed'),
    },
  },
});
