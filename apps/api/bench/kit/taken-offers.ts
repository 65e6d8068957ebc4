import { csrfHeader, type SwapEnd } from '@zhiban/wire';
import { randomUUID } from 'node:crypto';
import { DecidingService } from '../../src/swaps/deciding/deciding.service';
import { FilingService } from '../../src/swaps/filing/filing.service';
import { csrfToken, newToken, tokenHash } from '../../src/platform/sign-in/session-token';
import { readerWith } from '../../test/enrolled';
import { tell } from './bench';
import { Hand } from './hand';
import { quantile, shown } from './numbers';
import { measure, type Measure } from './report';
import { SwapCentre } from './swap-centre';
import type { Taken, TakeAsked } from '../takers.hand';

const offers = 50;
const takers = 1_000;
const atOnce = 20;

/** Two batches of offers: one to be stormed, one to be taken by twenty at a time. */
const offerers = 2 * offers;

/**
 * An account with a session for everybody, as signing in leaves them: to prove a thousand passwords is another bench, and
 * the limit on one address would refuse them.
 */
async function signedIn({ sql, people }: SwapCentre): Promise<string[]> {
  const tokens = people.map(() => newToken());
  const rows = people.map((person, nth) => ({
    ...{ user: randomUUID(), person, username: `agent${nth + 1}` },
    hash: tokenHash(tokens[nth] ?? '').toString('hex'),
  }));
  const each = 'jsonb_to_recordset($1) AS r ("user" uuid, person uuid, username text, hash text)';
  const values = [JSON.stringify(rows)];
  for (const insert of [
    `INSERT INTO app_user (id, username, password_hash, must_change_password, password_set_at, created_at)
     SELECT "user", username, 'none', false, now(), now() FROM ${each}`,
    `INSERT INTO account_person (user_id, person_id) SELECT "user", person FROM ${each}`,
    `INSERT INTO app_grant (id, user_id, role) SELECT gen_random_uuid(), "user", 'agent' FROM ${each}`,
    `INSERT INTO session (token_hash, user_id, created_at, seen_at)
     SELECT decode(hash, 'hex'), "user", now(), now() FROM ${each}`,
  ])
    await sql.query(insert, values);
  return tokens;
}

const headersOf = (token: string): Record<string, string> => ({
  cookie: `zhiban_session=${token}; zhiban_csrf=${csrfToken(token)}`,
  [csrfHeader]: csrfToken(token),
});

/** The shift of the second day of the first hundred, on the open board. */
async function offered(centre: SwapCentre, from: number): Promise<string[]> {
  const ids: string[] = [];
  for (let nth = from; nth < from + offers; nth += 1) {
    const id = randomUUID();
    const transfers = [{ shift: `${nth + 1}/2`, version: 1, to: null, part: null }];
    const asked = { id, transfers, for: null, reason: 'a visit', wish: null };
    const end = await centre.of(FilingService).file(asked, centre.agent(nth));
    if (end.done !== 'done') throw new Error(`not offered: ${end.done}`);
    ids.push(id);
  }
  return ids;
}

interface Storm {
  answers: Taken[];
  lasted: number;
}

async function taken(hand: Hand, url: string, asked: Omit<TakeAsked, 'url'>): Promise<Storm> {
  const began = performance.now();
  const answers = await hand.ask<Taken[]>('take', { url, ...asked });
  return { answers, lasted: performance.now() - began };
}

const endOf = ({ body }: Taken): SwapEnd | null => (body === '' ? null : (JSON.parse(body) as SwapEnd));

/** Somebody was there before, or rules that say why not. */
function hasReason(answer: Taken): boolean {
  const end = endOf(answer);
  if (answer.status !== 200 || end === null) return false;
  return (
    end.done === 'overtaken' || (end.done === 'hindered' && Object.values(end.judged.hindrances).flat().length > 0)
  );
}

async function approved(centre: SwapCentre, ids: readonly string[]): Promise<number> {
  const asked = { version: 2, decision: 'approve', reason: null } as const;
  let count = 0;
  for (const id of ids)
    if ((await centre.of(DecidingService).decide(id, asked, readerWith('manager', 'manager'))).done === 'done')
      count += 1;
  return count;
}

/** A thousand people take one of fifty offered shifts, each by their own session and over HTTP. */
export async function takenOffers(): Promise<Measure[]> {
  const centre = await SwapCentre.open(takers + offerers, 1);
  await centre.publish(
    centre.people.flatMap((_, nth) =>
      (nth < offerers ? [0, 2] : [0]).map((day) => centre.shift(`${nth + 1}/${day}`, nth, day, [8, 13])),
    ),
  );
  const tokens = await signedIn(centre);
  const stormed = await offered(centre, 0);
  const url = await centre.app.getUrl();
  const hand = Hand.start('takers.hand');
  const takes = (ids: readonly string[]) =>
    Array.from({ length: takers }, (_, i) => ({
      id: ids[(i * 7) % ids.length] ?? '',
      headers: headersOf(tokens[offerers + i] ?? ''),
    }));
  tell(`${takers} sessions, ${offers} offers; the server and those who take in processes of their own`);
  await hand.ask('warm', { url, headers: headersOf(tokens[0] ?? '') });
  const storm = await taken(hand, url, { takes: takes(stormed), atOnce: takers });
  const twenty = await taken(hand, url, { takes: takes(await offered(centre, offers)), atOnce });
  hand.end();
  const settled = await approved(centre, stormed);
  const broken = await centre.brokenRules();
  await centre.close();
  const winners = ({ answers }: Storm) => answers.filter((answer) => endOf(answer)?.done === 'done').length;
  const silent = storm.answers.filter((answer) => endOf(answer)?.done !== 'done' && !hasReason(answer)).length;
  const ms = twenty.answers.map((answer) => answer.ms);
  return [
    measure(
      `${takers} takes of ${offers} offered shifts at once, over HTTP: winners`,
      winners(storm),
      '',
      { atLeast: offers, atMost: offers },
      `${settled} approved afterwards; each session its own account`,
    ),
    measure(
      'the same: all answered',
      storm.lasted / 1000,
      's',
      { atMost: 15 },
      `the last one waited ${shown(Math.max(...storm.answers.map((answer) => answer.ms)) / 1000)} s`,
    ),
    measure('the same: without an answer, or without a reason', silent, '', { atMost: 0 }),
    measure(
      `a take with ${atOnce} at a time, p95`,
      quantile(ms, 0.95),
      'ms',
      { atMost: 300 },
      `p50 ${shown(quantile(ms, 0.5))}, longest ${shown(Math.max(...ms))}; ${winners(twenty)} winners of ${offers}`,
    ),
    measure(
      'broken rules in the whole roster afterwards, judged apart',
      broken.length,
      '',
      { atMost: 0 },
      broken.slice(0, 3).join('; '),
    ),
  ];
}
