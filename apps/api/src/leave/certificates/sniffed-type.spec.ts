import { expect, test } from 'vitest';
import { sniffedType } from './sniffed-type';

test.each([
  ['a PDF', Buffer.from('%PDF-1.7\n'), 'application/pdf'],
  ['a JPEG', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0]), 'image/jpeg'],
  ['a PNG', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0]), 'image/png'],
  ['a page', Buffer.from('<html>%PDF-'), null],
  ['a program', Buffer.from('MZ'), null],
  ['half a beginning', Buffer.from([0x89, 0x50]), null],
  ['nothing', Buffer.alloc(0), null],
])('%s is known by its first bytes', (_, bytes, type) => expect(sniffedType(bytes)).toBe(type));
