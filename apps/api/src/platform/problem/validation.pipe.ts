import { StandardSchemaValidationPipe } from '@nestjs/common';
import type { z } from 'zod';
import { fieldRefusals } from './field-refusals';
import { inputRefusal } from './refusal-error';

/** Judges every body, query and parameter by the schema named in its decorator. */
export const validationPipe = new StandardSchemaValidationPipe({
  exceptionFactory: (issues) => inputRefusal(fieldRefusals(issues as readonly z.core.$ZodIssue[])),
});
