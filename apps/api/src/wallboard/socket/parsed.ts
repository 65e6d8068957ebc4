import type { z } from 'zod';
import { fieldRefusals, inputRefusal } from '../../platform/problem';

/** A message as its schema reads it; what it cannot read is refused. */
export function parsed<T extends z.ZodType>(schema: T, message: unknown): z.infer<T> {
  const result = schema.safeParse(message);
  if (!result.success) throw inputRefusal(fieldRefusals(result.error.issues));
  return result.data;
}
