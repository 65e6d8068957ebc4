import type { HandoverDesk } from './handover-desk';
import { randomUUID } from 'node:crypto';

/** Something of each area that tells the record of a duty, kept as the areas keep it. */
export async function plantDuty(desk: HandoverDesk): Promise<void> {
  const { database } = desk.api;
  const alarm = { ruleZh: '服务水平', ruleEn: 'Service level', subject: 'queue', zh: '信用卡', en: 'Cards' };
  const told = { ...alarm, person: null, site: null, since: null, value: 0.58, limit: 0.6, fault: null };
  await database.query(
    `INSERT INTO alarm (id, rule_id, subject, measure, queue, severity, worst, told, raised_at, cleared_at, cleared_why)
     SELECT $1, id, 'queue:acd/cards', 'service-level', 'acd/cards', 'alarm', 'alarm', $2, $3, $4, 'over'
     FROM alarm_rule ORDER BY id LIMIT 1`,
    [
      randomUUID(),
      JSON.stringify({ ...told, formula: 'SL-ENTERED', thresholdSeconds: 20, window: 'm30' }),
      new Date(desk.at(-260)),
      new Date(desk.at(-213)),
    ],
  );
  const found = (kind: string, from: number, to: number) => ({
    ...{ kind, from: desk.at(from), to: desk.at(to), minutes: to - from, as: null },
  });
  await attended(desk, '3', [
    found('late', -470, -450),
    found('break-over', -300, -290),
    found('early-leave', -60, -30),
  ]);
  await attended(desk, '4', [found('absent', -470, -10)]);
  await approvedSwap(desk);
  await approvedLeave(desk);
}

async function attended(desk: HandoverDesk, number: string, findings: object[]): Promise<void> {
  await desk.api.database.query(
    `INSERT INTO attendance_record (id, person_id, key, date, from_at, to_at, shifts, after_leave, findings, unseen_minutes,
       strip, digest, state, version, computed_at)
     VALUES ($1, $2, $3, current_date, $4, $5, '[]', false, $6, 0, '[]', '', 'open', 1, now())`,
    [
      ...[randomUUID(), desk.person(number), `planted ${number}`, new Date(desk.at(-470)), new Date(desk.at(-10))],
      JSON.stringify(findings),
    ],
  );
}

async function approvedSwap(desk: HandoverDesk): Promise<void> {
  const id = randomUUID();
  const shift = desk.shift('3', desk.turn);
  const transfers = JSON.stringify([{ shift, to: desk.person('4'), part: null }]);
  const { database } = desk.api;
  await database.query(
    `INSERT INTO swap_request (id, version, state, filer_id, filed_by, on_behalf, filed_at, deadline, reason, transfers)
     VALUES ($1, 2, 'approved', $2, 'tangjie', false, now(), now(), '', $3)`,
    [id, desk.person('3'), transfers],
  );
  await database.query(
    `INSERT INTO swap_event (request_id, version, at, by, step, state) VALUES ($1, 2, now(), 'manager', 'approve', 'approved')`,
    [id],
  );
}

async function approvedLeave(desk: HandoverDesk): Promise<void> {
  const id = randomUUID();
  const { database } = desk.api;
  await database.query(
    `INSERT INTO leave_request (id, version, state, person_id, filed_by, on_behalf, filed_at, type, pieces, first_date,
       last_date, sudden, reason, minutes)
     VALUES ($1, 1, 'approved', $2, 'x', false, now(), 'sick', '[]', current_date, current_date, false, '手术', 480)`,
    [id, desk.person('4')],
  );
  await database.query(
    `INSERT INTO leave_day (request_id, nth, person_id, type, date, from_at, to_at, minutes)
     VALUES ($1, 0, $2, 'sick', current_date, $3, $4, 480)`,
    [id, desk.person('4'), new Date(desk.relief.from), new Date(desk.relief.to)],
  );
}
