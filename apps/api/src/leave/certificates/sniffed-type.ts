import type { CertificateType } from '@zhiban/wire';

const beginnings: Readonly<Record<CertificateType, readonly number[]>> = {
  'application/pdf': [0x25, 0x50, 0x44, 0x46, 0x2d],
  'image/jpeg': [0xff, 0xd8, 0xff],
  'image/png': [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
};

/** What a file is by its first bytes; `null`: nothing that is accepted. */
export function sniffedType(bytes: Uint8Array): CertificateType | null {
  const types = Object.keys(beginnings) as CertificateType[];
  return types.find((type) => beginnings[type].every((byte, at) => bytes[at] === byte)) ?? null;
}
