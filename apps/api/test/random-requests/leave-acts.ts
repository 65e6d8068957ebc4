import { pick } from '@zhiban/testing';
import { addDays } from '@zhiban/time';
import type { LeaveEnd, LeavePiece } from '@zhiban/wire';
import { CertificatesService } from '../../src/leave/certificates/certificates.service';
import { LeaveDecidingService } from '../../src/leave/deciding/leave-deciding.service';
import { LeaveFilingService } from '../../src/leave/filing/leave-filing.service';
import { LeaveWithdrawingService } from '../../src/leave/filing/leave-withdrawing.service';
import { LeaveRequestEntity } from '../../src/leave/keeping/leave-request.entity';
import { ExpiryWatch } from '../../src/leave/ledger/expiry-watch';
import { LeaveLedgerService } from '../../src/leave/ledger/leave-ledger.service';
import { LeaveReturningService } from '../../src/leave/returning/leave-returning.service';
import { seededId } from '../random-edits';
import { rulesOf, somebody, type Act, type Ended, type Scene } from './round';

const pdf = Buffer.from('%PDF-1.7\nseen by a doctor');
const types = ['annual', 'annual', 'annual', 'annual', 'personal', 'personal', 'sick', 'sick', 'bereavement'] as const;
type Type = (typeof types)[number];

function told(end: LeaveEnd, done: string = end.done): Ended {
  if (end.done !== 'hindered') return { end: end.done === 'done' ? done : end.done };
  const { never, notThese, withReason } = end.judged.hindrances;
  return { end: 'hindered', rules: rulesOf(never, notThese, withReason) };
}

function pieceOf(chance: () => number, date: string, type: Type): LeavePiece {
  const dice = chance();
  if (dice < 0.6 || type === 'bereavement') return { date, part: 'day' };
  if (dice < 0.9 || type !== 'personal') return { date, part: pick(chance, ['morning', 'afternoon'] as const) };
  const from = 8 + Math.floor(chance() * 8);
  const hour = (at: number) => `${String(at).padStart(2, '0')}:00`;
  return { date, from: hour(from), to: hour(from + 1 + Math.floor(chance() * 4)) };
}

/** Whole and half days and hours, not always consecutive, mostly far enough ahead. */
function wanted({ centre, chance }: Scene): { type: Type; pieces: LeavePiece[]; sudden: boolean } {
  const type = pick(chance, types);
  const sudden = type === 'sick' && chance() < 0.6;
  const count = 1 + Math.floor(chance() * 3);
  const dates = Array.from({ length: count }, () =>
    sudden ? addDays(centre.today, -Math.floor(chance() * 3)) : centre.date(Math.floor(chance() * centre.days)),
  );
  const days = chance() < 0.95 ? [...new Set(dates)] : dates;
  return { type, pieces: days.map((date) => pieceOf(chance, date, type)), sudden };
}

const file: Act = {
  name: 'leave: ask',
  weight: 14,
  async play(scene) {
    const { centre, chance } = scene;
    const person = pick(chance, centre.people).id;
    const onBehalf = chance() < 0.15;
    const by = onBehalf ? pick(chance, centre.cast.leads) : centre.agentOf(person);
    const body = { ...wanted(scene), id: seededId(chance), for: onBehalf ? person : null, reason: 'at home' };
    return told(await centre.of(LeaveFilingService).file(body, by));
  },
};

async function someLeave({ centre, chance }: Scene, ...states: LeaveRequestEntity['state'][]) {
  const order = { filedAt: 'ASC', id: 'ASC' } as const;
  const found = await centre.database.manager.find(LeaveRequestEntity, { order });
  return somebody(
    chance,
    found.filter(({ state }) => states.includes(state)),
  );
}

const seen = ({ chance }: Scene, { version }: LeaveRequestEntity) => (chance() < 0.95 ? version : version - 1);

/** Whoever it is of; now and then somebody else. */
const owner = ({ centre, chance }: Scene, { personId }: LeaveRequestEntity) =>
  centre.agentOf(chance() < 0.95 ? personId : pick(chance, centre.people).id);

const edit: Act = {
  name: 'leave: edit',
  weight: 4,
  async play(scene) {
    const request = await someLeave(scene, 'asked', 'waiting');
    if (!request) return null;
    const { type, pieces, sudden } = request;
    const isFewer = scene.chance() < 0.4 && pieces.length > 1;
    const asked = isFewer ? { type, pieces: pieces.slice(1), sudden } : wanted(scene);
    const body = { ...asked, version: seen(scene, request), reason: 'another day' };
    return told(await scene.centre.of(LeaveFilingService).edit(request.id, body, owner(scene, request)));
  },
};

const decide: Act = {
  name: 'leave: decide',
  weight: 14,
  async play(scene) {
    const { centre, chance } = scene;
    const request = await someLeave(scene, 'asked', 'asked', 'waiting');
    if (!request) return null;
    const decision = chance() < 0.94 ? 'approve' : 'refuse';
    const reason = chance() < 0.6 ? 'so it is better' : null;
    const body = { version: seen(scene, request), decision, reason } as const;
    const end = await centre.of(LeaveDecidingService).decide(request.id, body, pick(chance, centre.cast.approvers));
    return told(end, decision === 'approve' ? 'approved' : 'refused');
  },
};

const certificate: Act = {
  name: 'leave: certificate',
  weight: 1.5,
  async play(scene) {
    const request = await someLeave(scene, 'asked', 'waiting');
    if (!request) return null;
    const asked = { id: seededId(scene.chance), name: 'proof.pdf', consent: 'yes' } as const;
    const sent = { type: 'application/pdf', bytes: pdf };
    await scene.centre.of(CertificatesService).add(request.id, asked, sent, owner(scene, request));
    return { end: 'done' };
  },
};

const withdraw: Act = {
  name: 'leave: withdraw',
  weight: 2,
  async play(scene) {
    const request = await someLeave(scene, 'asked', 'waiting');
    if (!request) return null;
    const body = { version: seen(scene, request), note: null };
    return told(await scene.centre.of(LeaveWithdrawingService).withdraw(request.id, body, owner(scene, request)));
  },
};

const returned: Act = {
  name: 'leave: return',
  weight: 4,
  async play(scene) {
    const { centre, chance } = scene;
    const request = await someLeave(scene, 'approved');
    if (!request) return null;
    const by = chance() < 0.6 ? owner(scene, request) : pick(chance, centre.cast.approvers);
    const body = { version: seen(scene, request), from: pick(chance, request.pieces).date, time: null, note: null };
    return told(await centre.of(LeaveReturningService).back(request.id, body, by));
  },
};

const cancel: Act = {
  name: 'leave: cancel',
  weight: 3,
  async play(scene) {
    const { centre, chance } = scene;
    const request = await someLeave(scene, 'approved');
    if (!request) return null;
    const by = chance() < 0.6 ? owner(scene, request) : pick(chance, centre.cast.approvers);
    const body = { version: seen(scene, request), note: null };
    return told(await centre.of(LeaveReturningService).cancel(request.id, body, by));
  },
};

const enter: Act = {
  name: 'ledger: enter',
  weight: 3,
  async play({ centre, chance, book }) {
    const person = pick(chance, centre.people).id;
    const minutes = 240 * (1 + Math.floor(chance() * 6));
    const kind = chance() < 0.7 ? ('grant' as const) : ('correction' as const);
    const line = { kind, minutes, date: addDays(centre.today, -40), until: null };
    const asked = { id: seededId(chance), person, type: 'annual', note: 'of the year', ...line };
    book.enter(person, minutes);
    for (let twice = 0; twice < 2; twice += 1) await centre.of(LeaveLedgerService).enter(asked, 'planner');
    return { end: kind };
  },
};

/** What was granted until yesterday is written off, once. */
const expire: Act = {
  name: 'ledger: expire',
  weight: 1,
  async play({ centre, chance }) {
    const person = pick(chance, centre.people).id;
    const [date, until] = [addDays(centre.today, -60), addDays(centre.today, -1)];
    const line = { kind: 'grant', minutes: 480, date, until } as const;
    const asked = { id: seededId(chance), person, type: 'annual', note: 'of last year', ...line };
    await centre.of(LeaveLedgerService).enter(asked, 'planner');
    const watch = centre.of(ExpiryWatch);
    await Promise.all([watch.look(centre.today), watch.look(centre.today)]);
    return { end: 'done' };
  },
};

export const leaveActs: readonly Act[] = [
  ...[file, edit, decide, certificate, withdraw, returned, cancel],
  ...[enter, expire],
];
