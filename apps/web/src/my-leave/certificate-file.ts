import type { CertificateType } from '@zhiban/wire';

/** What may be sent; the server looks at what it really is. */
const types: readonly CertificateType[] = ['application/pdf', 'image/jpeg', 'image/png'];
export const mostBytes = 10 * 1024 * 1024;
export const acceptedFiles = types.join(',');
export const acceptedPictures = 'image/jpeg,image/png';

export type FileFault = 'tooLarge' | 'wrongType';

/** What can be said of a file before it is sent. */
export function fileFault({ type, size }: Pick<File, 'type' | 'size'>): FileFault | null {
  if (size > mostBytes) return 'tooLarge';
  return isAccepted(type) ? null : 'wrongType';
}

export const isAccepted = (type: string): type is CertificateType => (types as readonly string[]).includes(type);

/** `2.4`, and never 10.0 of what is beyond 10. */
export const megabytes = (bytes: number): number => Math.ceil((bytes / 1024 / 1024) * 10) / 10;
