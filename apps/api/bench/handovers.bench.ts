import 'reflect-metadata';
import type { HandoverHits, HandoverView } from '@zhiban/wire';
import { bench, tell } from './kit/bench';
import { FullDuty } from './kit/full-duty';
import { median, quantile, shown } from './kit/numbers';
import { measure, type Measure } from './kit/report';

const times = 20;
const records = 1000;
const phrases = ['境外挂失', '挂失', '分期手续费', '没有这句', '境'] as const;

async function timed(count: number, work: (nth: number) => Promise<unknown>): Promise<number[]> {
  const ms: number[] = [];
  for (let nth = 0; nth < count; nth += 1) {
    const began = performance.now();
    await work(nth);
    ms.push(performance.now() - began);
  }
  return ms;
}

/** Over HTTP, as a page asks for it, drawn anew each time. */
async function drawn(duty: FullDuty): Promise<Measure[]> {
  const look = async () => {
    await duty.sql.query(`UPDATE handover SET drawn_at = 'epoch' WHERE id = $1`, [duty.handover]);
    const answer = await duty.admin.ask(`/api/v1/handovers/${duty.handover}`);
    if (answer.status !== 200) throw new Error(answer.text);
    return answer.json<HandoverView>();
  };
  const [first] = await timed(1, look);
  const ms = await timed(times, look);
  const { entries, figures } = await look();
  const kinds = [...new Set(entries.map(({ kind }) => kind))].join(', ');
  const told = `${entries.length} entries (${kinds}), ${shown(duty.events)} seat events, ${shown(figures?.contacts ?? 0)} contacts`;
  return [
    measure(
      `draft of 12 h with 300 people, p95 of ${times}`,
      quantile(ms, 0.95) / 1000,
      's',
      { atMost: 1 },
      `median ${shown(median(ms))} ms; ${told}`,
    ),
    measure('the first one after a start, which reads the events of the duty', (first ?? Number.NaN) / 1000, 's'),
  ];
}

async function searched(duty: FullDuty): Promise<Measure> {
  await duty.sql.query(
    `INSERT INTO handover (id, place_code, place, site, team, duty, date, from_at, to_at, turn, relief, state, version,
       leads, named, crew, checklist, open_items, drawn_at)
     SELECT gen_random_uuid(), 'centre', h.place, NULL, NULL, 'old', current_date - n - 2, now() - (n + 2) * interval '1 day',
       now() - (n + 2) * interval '1 day' + interval '8 hours', h.turn, NULL, 'skipped', 1, h.leads, h.named, h.crew,
       h.checklist, 0, now()
     FROM handover h, generate_series(1, ${records}) n`,
  );
  await duty.sql.query(
    `INSERT INTO handover_entry (handover_id, key, nth, section, at, words, red, overtaken, search)
     SELECT h.id, n::text, n, 'remarks', now(), s, false, false, s FROM handover h, generate_series(1, 100) n,
       LATERAL (SELECT 'no. ' || n || ' 客户' || md5(h.id::text || n) || CASE WHEN n = 50
         THEN '来电咨询境外挂失流程' ELSE '来电咨询账单分期手续费与积分兑换' END AS s) x
     WHERE h.duty = 'old'`,
  );
  await duty.sql.query('ANALYZE handover; ANALYZE handover_entry');
  const look = async (nth: number) => {
    const text = encodeURIComponent(phrases[nth % phrases.length] ?? '');
    const { hits } = (await duty.admin.ask(`/api/v1/handovers/search?limit=50&text=${text}`)).json<HandoverHits>();
    if ((hits.length === 0) !== (nth % phrases.length === 3)) throw new Error(`${hits.length} hits for ${text}`);
  };
  await timed(phrases.length, look);
  const ms = await timed(times, look);
  return measure(
    `a phrase among ${shown(records * 100)} entries, p95 of ${times}`,
    quantile(ms, 0.95),
    'ms',
    { atMost: 200 },
    `median ${shown(median(ms))} ms; ${phrases.join(', ')}`,
  );
}

await bench('The handover record', async () => {
  tell('a day is stored');
  const duty = await FullDuty.open();
  tell('the record is drawn');
  const measures = await drawn(duty);
  tell('the records are searched');
  const found = await searched(duty);
  await duty.close();
  return [...measures, found];
});
