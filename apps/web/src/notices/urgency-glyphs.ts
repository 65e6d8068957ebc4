import type { GlyphShape } from '@zhiban/ui-kit';
import type { NoticeUrgency } from '@zhiban/wire';

/** How much a notice presses, by shape. */
export const urgencyGlyphs: Readonly<Record<NoticeUrgency, GlyphShape>> = {
  normal: 'lines',
  important: 'triangle',
  urgent: 'square',
};
