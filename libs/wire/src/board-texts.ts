import { z } from 'zod';

/** Something that looks like a tag. A text is shown as it is written; nobody gets to write a page with it. */
const markup = /<\s*[/!?a-z]/i;
// eslint-disable-next-line no-control-regex -- that is what is looked for
const unprintable = /[\u0000-\u0008\u000b-\u001f\u007f\u202a-\u202e\u2066-\u2069]/;

/** Plain text that people write onto a board. */
export const plainText = (longest: number) =>
  z
    .string()
    .max(longest)
    .superRefine((text, context) => {
      const refuse = (refusal: string) => context.addIssue({ code: 'custom', params: { refusal }, input: text });
      if (markup.test(text)) refuse('board.markup');
      if (unprintable.test(text)) refuse('board.unprintable');
    });

/** Longer words that are shown as they were written, tags and all; but nothing that turns the text around them. */
export const printableText = (longest: number) =>
  z
    .string()
    .trim()
    .max(longest)
    .refine((text) => !unprintable.test(text), { params: { refusal: 'board.unprintable' } });

export const bothNames = z.strictObject({
  zh: plainText(60).refine((text) => text.trim() !== '', { params: { refusal: 'field.required' } }),
  en: plainText(60).refine((text) => text.trim() !== '', { params: { refusal: 'field.required' } }),
});

export const bothTexts = (longest: number) => z.strictObject({ zh: plainText(longest), en: plainText(longest) });
export type BothTexts = z.infer<typeof bothNames>;
