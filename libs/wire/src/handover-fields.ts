import { z } from 'zod';
import { handoverFactKinds, handoverSections, type HandoverFactKind } from './handover-states';

/** Fields of the messages about handover; words of people are kept as they are, but for what no database can keep. */

export const instant = z.int();
export const date = z.iso.date();
export const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
export const code = z.string().regex(/^[a-z0-9][a-z0-9-]{0,29}$/);
export const name = z.string().trim().min(1).max(60);
/** U+0000 and halves of characters cannot be kept. */
export const storable = (text: string): string => text.replaceAll('\u0000', '').replace(/[\ud800-\udfff]/gu, '\ufffd');
export const line = z.string().overwrite(storable).trim().min(1).max(200);
export const words = z.string().overwrite(storable).trim().max(4000);
export const said = words.min(1);
export const key = z.string().min(1).max(200);
export const sections = z.enum(handoverSections);
export const factKinds = z.enum(Object.keys(handoverFactKinds) as [HandoverFactKind, ...HandoverFactKind[]]);

export const handoverId = z.uuid();
export const handoverSides = ['outgoing', 'incoming'] as const;
export type HandoverSide = (typeof handoverSides)[number];
export const side = z.enum(handoverSides);
