import { expect, test } from 'vitest';
import { webhookSignature } from './webhook-signature';

test('a letter is signed with its time, as any HMAC tool does it', () => {
  // printf '1764136951.{"zh":"值班"}' | openssl dgst -sha256 -hmac 'zbs_a-secret'
  expect(webhookSignature('zbs_a-secret', 1_764_136_951, '{"zh":"值班"}')).toBe(
    'v1=d5ebb05a9a731cb0658dc5d53a5348a6e3c5b7c1bb5f1876f091a123749da167',
  );
});
