import { pick } from '@zhiban/testing';
import type { Shift, SwapEnd, TransferAsked } from '@zhiban/wire';
import type { Reader } from '../../src/platform/sign-in';
import { DecidingService } from '../../src/swaps/deciding/deciding.service';
import { FilingService } from '../../src/swaps/filing/filing.service';
import { SwapRequestEntity } from '../../src/swaps/keeping/swap-request.entity';
import { PartySteps } from '../../src/swaps/steps/party-steps.service';
import { seededId } from '../random-edits';
import { rulesOf, somebody, type Act, type Ended, type Scene } from './round';

const hourMs = 3_600_000;
const restMs = 11 * hourMs;
const word = { note: 'as we said' };

function told(end: SwapEnd): Ended {
  if (end.done !== 'hindered') return { end: end.done };
  const { never, notThese, withReason } = end.judged.hindrances;
  return { end: 'hindered', rules: rulesOf(never, notThese, withReason) };
}

type Published = Awaited<ReturnType<Scene['centre']['shelf']>>;

const asked = ({ versions }: Published, shift: Shift, to: string | null, part: TransferAsked['part'] = null) => ({
  ...{ shift: shift.id, to, part },
  version: versions.get(shift.id) ?? 0,
});

/** Whether somebody is free around a shift, without one that they give for it. */
const isFree = ({ shifts }: Published, person: string, { from, to }: Shift, given: Shift | null): boolean =>
  [...shifts.values()].every(
    (own) => own.person !== person || own.id === given?.id || own.from >= to + restMs || own.to + restMs <= from,
  );

/** Mostly somebody who could; people ask those of whom they think so. */
function taker({ centre, chance }: Scene, published: Published, shift: Shift): string {
  const others = centre.people.map(({ id }) => id).filter((id) => id !== shift.person);
  const free = others.filter((id) => isFree(published, id, shift, null));
  return (chance() < 0.75 ? somebody(chance, free) : null) ?? pick(chance, others);
}

/** A shift of somebody else; mostly one with which both would be free for the other's. */
function another({ chance }: Scene, published: Published, shift: Shift, not: readonly string[] = []): Shift | null {
  const others = [...published.shifts.values()].filter(
    ({ person }) => person !== shift.person && !not.includes(person),
  );
  const fitting = others.filter(
    (other) => isFree(published, shift.person, other, shift) && isFree(published, other.person, shift, other),
  );
  return (chance() < 0.75 ? somebody(chance, fitting) : null) ?? somebody(chance, others);
}

/** Two more with whom it goes round. */
function circle(scene: Scene, published: Published, shift: Shift): Shift[] | null {
  for (let tries = 0; tries < 12; tries += 1) {
    const second = another(scene, published, shift);
    const third = second && another(scene, published, second, [shift.person]);
    if (!second || !third) return null;
    if (tries === 11 || isFree(published, shift.person, third, shift)) return [shift, second, third];
  }
  return null;
}

function partOf(chance: () => number, { from, to }: Shift): TransferAsked['part'] {
  const [half, quarter] = [(to - from) / 2, (to - from) / 4];
  return pick(chance, [
    { from, to: from + half },
    { from: to - half, to },
    { from: from + quarter, to: to - quarter },
    { from: from - hourMs, to },
  ]);
}

const kinds = {
  give: (scene, published, shift) => [asked(published, shift, taker(scene, published, shift))],
  exchange: (scene, published, shift) => {
    const back = another(scene, published, shift);
    return back && [asked(published, shift, back.person), asked(published, back, shift.person)];
  },
  part: (scene, published, shift) => [
    asked(published, shift, taker(scene, published, shift), partOf(scene.chance, shift)),
  ],
  ring: (scene, published, shift) => {
    const round = circle(scene, published, shift);
    return round?.map((one, i) => asked(published, one, round[(i + 1) % round.length]?.person ?? null)) ?? null;
  },
  offer: (_, published, shift) => [asked(published, shift, null)],
} satisfies Record<string, (scene: Scene, published: Published, shift: Shift) => TransferAsked[] | null>;

const filing = (kind: keyof typeof kinds, weight: number): Act => ({
  name: `swap: ${kind}`,
  weight,
  async play(scene) {
    const { centre, chance } = scene;
    const published = await centre.shelf('published');
    const shift = somebody(chance, [...published.shifts.values()]);
    const transfers = shift && kinds[kind](scene, published, shift);
    if (!transfers) return null;
    if (chance() < 0.03) for (const transfer of transfers) transfer.version += 1;
    const own = chance() < 0.95 ? shift.person : pick(chance, centre.people).id;
    const onBehalf = chance() < 0.15;
    const by = onBehalf ? pick(chance, centre.cast.leads) : centre.agentOf(own);
    const wish = kind === 'offer' ? { first: centre.first, last: centre.date(13), night: null } : null;
    const body = { id: seededId(chance), transfers, for: onBehalf ? own : null, reason: 'a visit', wish };
    return told(await centre.of(FilingService).file(body, by));
  },
});

async function someRequest({ centre, chance }: Scene, ...states: SwapRequestEntity['state'][]) {
  const order = { filedAt: 'ASC', id: 'ASC' } as const;
  const found = await centre.database.manager.find(SwapRequestEntity, { relations: { parties: true }, order });
  return somebody(
    chance,
    found.filter(({ state }) => states.includes(state)),
  );
}

/** One of those in it; now and then somebody who has no part in it. */
function party({ centre, chance }: Scene, request: SwapRequestEntity): Reader {
  const silent = request.parties.filter(({ agreed }) => agreed === null).map(({ personId }) => personId);
  const person = chance() < 0.9 ? somebody(chance, silent) : null;
  return centre.agentOf(person ?? pick(chance, centre.people).id);
}

const answer: Act = {
  name: 'swap: answer',
  weight: 16,
  async play(scene) {
    const request = await someRequest(scene, 'asked');
    if (!request) return null;
    const step = scene.chance() < 0.92 ? 'agree' : 'decline';
    return told(await scene.centre.of(PartySteps).answer(request.id, step, word, party(scene, request)));
  },
};

const take: Act = {
  name: 'swap: take',
  weight: 6,
  async play(scene) {
    const { centre, chance } = scene;
    const request = await someRequest(scene, 'offered', 'offered', 'agreed');
    const offered = request?.transfers[0]?.shift;
    if (!offered) return null;
    const published = await centre.shelf('published');
    const back = chance() < 0.5 ? another(scene, published, offered) : null;
    const by = centre.agentOf(back?.person ?? taker(scene, published, offered));
    const give = back && asked(published, back, null);
    return told(await centre.of(PartySteps).take(request.id, { give }, by));
  },
};

const takeBack: Act = {
  name: 'swap: withdraw or let go',
  weight: 2,
  async play(scene) {
    const request = await someRequest(scene, 'offered', 'asked', 'agreed');
    if (!request) return null;
    const { filerId, parties } = request;
    const person = pick(scene.chance, [filerId, ...parties.map(({ personId }) => personId)]);
    const step = person === filerId ? 'withdraw' : 'letGo';
    return told(await scene.centre.of(PartySteps)[step](request.id, word, scene.centre.agentOf(person)));
  },
};

const decide: Act = {
  name: 'swap: decide',
  weight: 16,
  async play(scene) {
    const { centre, chance } = scene;
    const request = (await someRequest(scene, 'agreed')) ?? (await someRequest(scene, 'asked', 'approved'));
    if (!request) return null;
    const version = chance() < 0.95 ? request.version : request.version - 1;
    const decision = chance() < 0.94 ? 'approve' : 'refuse';
    const reason = chance() < 0.6 ? 'both asked for it' : null;
    const by = pick(chance, centre.cast.approvers);
    const ended = told(await centre.of(DecidingService).decide(request.id, { version, decision, reason }, by));
    if (decision === 'refuse' || ended.end !== 'done') return ended;
    return { end: request.undoes ? 'undone' : 'approved' };
  },
};

const counter: Act = {
  name: 'swap: counter',
  weight: 4,
  async play(scene) {
    const request = await someRequest(scene, 'approved');
    if (!request) return null;
    const { filerId, parties } = request;
    const person = pick(scene.chance, [filerId, ...parties.map(({ personId }) => personId)]);
    const body = { id: seededId(scene.chance), reason: 'after all' };
    return told(await scene.centre.of(FilingService).counter(request.id, body, scene.centre.agentOf(person)));
  },
};

export const swapActs: readonly Act[] = [
  filing('give', 6),
  filing('exchange', 8),
  filing('part', 5),
  filing('ring', 4),
  filing('offer', 4),
  ...[answer, take, takeBack, decide, counter],
];
