import { z } from 'zod';

/** ATT-3: a month without late, early leave, sick or personal leave, and swaps. */

const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);

export const fullAttendanceCauses = ['swap', 'sick', 'personal', 'late-or-early'] as const;
export type FullAttendanceCause = (typeof fullAttendanceCauses)[number];

/** `unknown`: nothing is known against it, but whether somebody was late is not known (yet). */
export const fullAttendanceStandings = ['kept', 'ended', 'unknown'] as const;
export type FullAttendanceStanding = (typeof fullAttendanceStandings)[number];

export const fullAttendance = z.object({
  month,
  standing: z.enum(fullAttendanceStandings),
  /** What has ended it, each with how often: swaps of one's own, days of leave, times late or early. */
  causes: z.array(z.object({ cause: z.enum(fullAttendanceCauses), count: z.int() })),
  /** What a month of full attendance is worth. */
  points: z.int(),
});
export type FullAttendance = z.infer<typeof fullAttendance>;

/** Without a month, the present one. */
export const fullAttendanceQuery = z.object({ month: month.optional() });
export type FullAttendanceQuery = z.infer<typeof fullAttendanceQuery>;
