import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { readStartEnvironment, type StartEnvironment } from '../config/environment';
import { LANGS, type Lang, say } from '../messages/message';
import { bringUpStage, bringUpThrowaway, findStage, type Stage } from './demo/find-system';
import { printChain } from './demo/print-chain';
import { type ActTeller, actTeller } from './demo/tell-acts';
import type { ActDone } from './drive/acts';
import { openAppointment, VACANCIES, type Vacancy } from './drive/appointment';
import { type Desk, openDesk } from './drive/desk';
import { ONLOOKER } from './drive/town';
import { SAMPLE_PASSWORD } from './sample/load';

const print = (line: string): void => void process.stdout.write(`${line}\n`);

/** `npm run demo`: one appointment from vacancy to announced decision as the different people would do it, its chain as a table, and its audit. */
const main = async (): Promise<number> => {
  const environment = readStartEnvironment();
  const lang = langOf(process.argv.slice(2), process.env.LANG);
  let { stage, desk, vacancy, listen } = await enter(findStage(environment) ?? (await bringUp(environment, lang)), lang);
  if (vacancy === undefined) {
    print(say(lang, 'demo.all-filled'));
    await stage.leave();
    ({ stage, desk, vacancy, listen } = await enter(await bringUpThrowaway(environment, print), lang));
  }
  try {
    if (vacancy === undefined) throw new Error('The sample has no vacancy');
    return await play({ stage, desk, vacancy, listen, lang });
  } finally {
    await stage.leave();
  }
};

const bringUp = (environment: StartEnvironment, lang: Lang): Promise<Stage> => {
  print(say(lang, 'demo.brings-up'));
  return bringUpStage(environment, print);
};

interface Entered {
  readonly stage: Stage;
  readonly desk: Desk;
  /** A post of the sample that nobody holds there yet. */
  readonly vacancy: Vacancy | undefined;
  readonly listen: (to: (act: ActDone) => void) => void;
}

const enter = async (stage: Stage, lang: Lang): Promise<Entered> => {
  if (stage.found) print(say(lang, 'demo.uses', { url: stage.url }));
  let heard: (act: ActDone) => void = () => undefined;
  const desk = openDesk({ url: stage.url, password: SAMPLE_PASSWORD, lang }, (act) => heard(act));
  const { body } = await desk.client.ask<{ readonly posts: readonly { readonly post: { readonly id: string } }[] }>(
    ONLOOKER.personnel,
    '/register/posts',
  );
  const vacant = body.posts.map(({ post }) => post.id);
  return {
    stage,
    desk,
    vacancy: VACANCIES.find(({ key }) => vacant.includes(desk.town.vacancy(key))),
    listen: (to) => {
      heard = to;
    },
  };
};

const play = async (entered: Entered & { readonly vacancy: Vacancy; readonly lang: Lang }): Promise<number> => {
  const { stage, desk, vacancy, listen, lang } = entered;
  const definitions = { opened: await desk.definitionOf('appointment'), called: await desk.definitionOf('political-standards') };
  const teller = actTeller({ lang, town: desk.town, definitions, print });
  listen(teller.tell);
  const drive = await openAppointment(desk, vacancy);
  await drive.toEnd();
  const { children } = await desk.viewCase(drive.case);
  await printEnd(desk, drive.case, teller, lang);
  let worst = 0;
  for (const one of [drive.case, ...children]) worst = Math.max(worst, await audit(one, { ...process.env, SAURO_DATA: stage.folder }));
  return worst;
};

const printEnd = async (desk: Desk, caseId: string, teller: ActTeller, lang: Lang): Promise<void> => {
  const view = await desk.viewCase(caseId);
  const figures = { acts: teller.acts(), slips: teller.slips(), seconds: teller.seconds() };
  print(`\n${say(lang, 'demo.ended', { case: caseId, end: view.end?.label[lang] ?? '', ...figures })}`);
  for (const id of [...view.children, caseId]) {
    print(`\n${say(lang, id === caseId ? 'demo.chain' : 'demo.chain-of-child', { case: id })}\n`);
    const shown = await desk.viewCase(id);
    const definition = await desk.definitionOf(shown.procedure.id);
    printChain({ lang, view: shown, definition, history: await desk.historyOf(id) }, print);
  }
  print('');
};

/** The same audit as `npm run audit`, in a process of its own: it shares nothing with whoever drove the case. */
const audit = (caseId: string, environment: NodeJS.ProcessEnv): Promise<number> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(__dirname, 'audit.js'), caseId, '--wait'], { stdio: 'inherit', env: environment });
    child.once('exit', (code) => resolve(code ?? 1));
    child.once('error', reject);
  });

/** `--lang vi`, `--lang=vi`, or what the user's own language is. */
const langOf = (given: readonly string[], variable = ''): Lang => {
  const asked = given.join(' ').match(/--lang[= ](\S+)/)?.[1];
  const found = LANGS.find((lang) => lang === asked);
  if (asked !== undefined && found === undefined) throw new Error(`--lang is one of ${LANGS.join(', ')}`);
  return found ?? (variable.startsWith('vi') ? 'vi' : 'en');
};

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(2);
  },
);
