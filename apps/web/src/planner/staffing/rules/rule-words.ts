import type { Ref } from 'vue';
import type { MinimumPost, PlanQueue, PostHours, QueuePool, WorkList } from '@zhiban/wire';
import { useTexts } from '../../../platform/i18n';
import { runsOf } from './weekday-runs';
import { workSum } from './work-sum';

/** Each entry of the rules in one line. */
export function useRuleWords(queues: Ref<readonly PlanQueue[]>) {
  const { t, language } = useTexts();
  const named = (both: { zh: string; en: string }) => (language.value === 'en' ? both.en : both.zh);
  const queueName = (key: string) => {
    const found = queues.value.find((queue) => queue.key === key);
    return found ? named(found) : key;
  };
  const seats = (n: number) => t(n === 1 ? 'plan.seats.oneSeat' : 'plan.seats.nSeats', { n });

  function hours({ weekdays, from, to }: PostHours): string {
    const name = (day: number) => t('plan.seats.rules.hours.day', { day: t(`plan.weekdays.d${day}`) });
    const days =
      weekdays.length === 7
        ? t('plan.seats.rules.hours.daily')
        : runsOf(weekdays)
            .map(([first, last]) => (first === last ? name(first) : `${name(first)}–${name(last)}`))
            .join(t('plan.seats.rules.hours.and'));
    return `${days} ${from === to ? t('plan.seats.rules.hours.round') : `${from}–${to}`}`;
  }
  const post = (each: MinimumPost) => ({
    id: each.id,
    name: named(each),
    facts: [
      each.queue === null ? t('plan.seats.rules.post.desk') : queueName(each.queue),
      seats(each.seats),
      hours(each.hours),
    ].join(' · '),
  });
  const work = (each: WorkList) => {
    const sum = workSum(each);
    const facts = [
      t(`plan.seats.rules.work.kinds.${each.amount.kind}`),
      `${each.from} – ${each.to}`,
      hours(each.hours),
    ];
    return { id: each.id, name: named(each), facts: [...facts, ...(sum ? [seats(sum.seats)] : [])].join(' · ') };
  };
  const pool = (each: QueuePool) => ({
    ...{ id: each.id, name: named(each) },
    facts: each.queues.map(queueName).join(' · '),
  });
  return { post, work, pool };
}
