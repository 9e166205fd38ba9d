import { z } from 'zod';
import { type ReportDesk, receiptAnswer, reportBody, statusAnswer, statusBody } from '../reports/report-desk';
import { answered, type Route, route } from '../route';
import { named } from '../views/named';

/** Reports of anybody: no session is looked at, no line is logged, nothing of the caller is kept. */
export const reportIntakeRoutes = (desk: ReportDesk): readonly Route[] => [
  route({
    method: 'get',
    path: '/reports/committees',
    summary: 'The inspection committees to which a report may be sent',
    audience: 'anyone',
    command: false,
    untraced: true,
    status: 200,
    answer: z.strictObject({ committees: z.array(named) }),
    handle: async () => answered({ committees: [...(await desk.committees())] }),
  }),
  route({
    method: 'post',
    path: '/reports',
    summary: 'Sends a report in (feedback or a denunciation), without signing in; the receipt code is shown this once',
    audience: 'anyone',
    command: false,
    unrecorded: true,
    untraced: true,
    body: reportBody,
    status: 201,
    answer: receiptAnswer,
    handle: ({ body, at }) => desk.send(body, at),
  }),
  route({
    method: 'post',
    path: '/reports/status',
    summary: 'What became of a report, by its receipt code; answers what was asked, or takes the report back',
    audience: 'anyone',
    command: false,
    unrecorded: true,
    untraced: true,
    body: statusBody,
    status: 200,
    answer: statusAnswer,
    handle: ({ body, at }) => desk.status(body, at),
  }),
];
