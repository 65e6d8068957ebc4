import type { PolicyBody } from '@zhiban/wire';
import { policyFaults, type PolicyFault } from '@zhiban/workforce-roster';
import { fieldRefusal, type FieldRefusal } from '../platform/problem';

/** Where a policy contradicts itself, each place with its sentence. */
export const policyRefusals = (body: PolicyBody, root: string): FieldRefusal[] =>
  policyFaults(body).map((fault) => refusalOf({ ...fault, path: `${root}.${fault.path}` }));

function refusalOf(found: PolicyFault): FieldRefusal {
  const { path } = found;
  switch (found.fault) {
    case 'below':
    case 'above':
      return fieldRefusal(path, `policy.${found.fault}`, { limit: found.limit, other: found.other });
    default:
      return fieldRefusal(path, `policy.${found.fault}`, {});
  }
}
