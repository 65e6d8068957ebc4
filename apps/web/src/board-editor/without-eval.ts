import { config } from 'zod/v4/core';

// Our pages may not make code from text (the content policy), so the schemas must not even try. Loaded before they are.
config({ jitless: true });
