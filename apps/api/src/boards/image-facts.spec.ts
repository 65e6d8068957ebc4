import { expect, test } from 'vitest';
import { imageFacts } from './image-facts';

const onePixelPng = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);
/** SOI, an APP0 of 16 bytes, then the frame: 300 high, 400 wide. */
const jpeg = Buffer.concat([
  Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0x00, 0x10]),
  Buffer.alloc(14),
  Buffer.from([0xff, 0xc0, 0x00, 0x11, 0x08, 0x01, 0x2c, 0x01, 0x90, 0x03]),
  Buffer.alloc(20),
]);
const extendedWebp = Buffer.concat([
  Buffer.from('RIFF\x20\0\0\0WEBPVP8X\x0a\0\0\0', 'latin1'),
  Buffer.from([0, 0, 0, 0, 0x7f, 0x02, 0x00, 0xdf, 0x01, 0x00]),
]);

test('an image is known by its own bytes', () => {
  expect(imageFacts(onePixelPng)).toEqual({ type: 'image/png', width: 1, height: 1 });
  expect(imageFacts(jpeg)).toEqual({ type: 'image/jpeg', width: 400, height: 300 });
  expect(imageFacts(extendedWebp)).toEqual({ type: 'image/webp', width: 640, height: 480 });
});

test.each([
  ['a drawing that may hold a script', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>')],
  ['a page', Buffer.from('<!doctype html><script>alert(1)</script>                ')],
  ['an animation', Buffer.from(`GIF89a${' '.repeat(40)}`)],
  ['nothing', Buffer.alloc(0)],
  ['a beginning without an end', onePixelPng.subarray(0, 12)],
  ['a JPEG whose frame never comes', Buffer.concat([jpeg.subarray(0, 20), Buffer.alloc(40)])],
])('%s is none', (_, bytes) => {
  expect(imageFacts(bytes)).toBeNull();
});
