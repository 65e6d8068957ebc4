import { texts, type Messages } from '../platform/i18n';

/** What can have been done, by area, as the texts name it: an area that gains a text is offered for search by itself. */
export function knownActions(): { area: string; actions: string[] }[] {
  const did: unknown = texts.global.tm('desk.did');
  return Object.entries(did as Messages).map(([area, actions]) => ({
    area,
    actions: Object.keys(actions).map((verb) => `${area}.${verb}`),
  }));
}
