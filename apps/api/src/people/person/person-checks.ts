import { personFaults, type PersonFault, type TermLimits } from '@zhiban/workforce-people';
import { addDays } from '@zhiban/time';
import type { ErrorParams, ErrorCode, NewPerson, WorkingPerson, WorkingTerms } from '@zhiban/wire';
import { fieldRefusal, inputRefusal, RefusalError, type FieldRefusal } from '../../platform/problem';
import { agentKey } from '../agent-key';
import type { PersonRecord } from '../shelf/person-record';

/** The code and parameters of what is impossible about a person. */
export function faultRefusal(fault: PersonFault): { code: ErrorCode; params: ErrorParams<ErrorCode> } {
  const { fault: name, path: _, ...params } = fault;
  return { code: `terms.${name}`, params: params as ErrorParams<ErrorCode> };
}

/** Refuses what no roster could ever keep, field by field. */
export function refuseFaults(working: WorkingPerson, limits: TermLimits): void {
  const wrong = personFaults(working, limits).map((fault): FieldRefusal => {
    const { code, params } = faultRefusal(fault);
    return fieldRefusal(fault.path, code, params);
  });
  if (wrong.length > 0) throw inputRefusal(wrong);
}

/** A number and an exchange agent are one person's. */
export function refuseTaken({ number, agents }: NewPerson, id: string, all: readonly PersonRecord[]): void {
  const others = all.filter((other) => other.id !== id);
  const owner = others.find(({ person }) => person.number === number);
  if (owner) throw new RefusalError('person.number-taken', { number, name: owner.person.name });
  const wanted = new Set(agents.map(agentKey));
  if (wanted.size < agents.length) throw inputRefusal([fieldRefusal('agents', 'person.agent-twice', {})]);
  for (const { person } of others)
    for (const agent of person.agents)
      if (wanted.has(agentKey(agent)))
        throw new RefusalError('person.agent-taken', { agent: agent.agent, number: person.number });
}

/** Who leaves has no terms beyond the last day. */
export function termsUntil(terms: readonly WorkingTerms[], leftOn: string | null): WorkingTerms[] {
  if (leftOn === null) return [...terms];
  const after = addDays(leftOn, 1);
  return terms
    .filter(({ from }) => from < after)
    .map((each) => (each.until === null || each.until > leftOn ? { ...each, until: leftOn } : each));
}
