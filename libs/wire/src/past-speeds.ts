/** How fast a past is played, times real time; 0: it stands still. */
export const pastSpeeds = [0, 1, 2, 5, 10, 30, 60] as const;
