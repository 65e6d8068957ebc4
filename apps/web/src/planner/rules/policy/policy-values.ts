import type { PolicyBody, PolicyInForceView, PolicyVersion, RuleOverride } from '@zhiban/wire';
import { pointsOf } from '@zhiban/workforce-roster';

export type PolicyValue = number | string | boolean | null | Extract<RuleOverride, object>;

/** What stands at a path of a policy. */
export function valueAt(body: PolicyBody, path: string): PolicyValue {
  let found: unknown = body;
  for (const name of path.split('.')) found = (found as Readonly<Record<string, unknown>>)[name];
  return found as PolicyValue;
}

/** The policy with another value at a path; the one that is given stays as it is. */
export function withValue(body: PolicyBody, path: string, value: PolicyValue): PolicyBody {
  return written(body, path.split('.'), value) as PolicyBody;
}

function written(held: unknown, [name, ...rest]: readonly string[], value: unknown): unknown {
  if (name === undefined) return value;
  const of = held as Readonly<Record<string, unknown>>;
  return { ...of, [name]: written(of[name], rest, value) };
}

/** What a version says, without when, by whom and why. */
export function bodyOf(body: PolicyBody): PolicyBody {
  const { night, joinMinutes, hours, protection, pay, rules } = body;
  return { night, joinMinutes, hours, protection, pay, points: pointsOf(body), rules };
}

/** The versions as they would be with another one from a day on; what is planned for later stays. */
export function withVersion(versions: readonly PolicyInForceView[], from: string, body: PolicyBody): PolicyVersion[] {
  const others = versions.filter((version) => version.from !== from);
  return [...others.map((version) => ({ ...bodyOf(version), from: version.from })), { ...body, from }];
}
