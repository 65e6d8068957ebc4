/** Shapes of the state glyphs in a 24 × 24 box. Filled paths and stroked paths; drawn, never font characters. */
export const glyphShapes = {
  ring: { stroke: 'M12 4.5a7.5 7.5 0 1 1 0 15a7.5 7.5 0 1 1 0-15z' },
  disc: { fill: 'M12 3a9 9 0 1 1 0 18a9 9 0 1 1 0-18z' },
  half: { fill: 'M12 4.5a7.5 7.5 0 0 0 0 15z', stroke: 'M12 4.5a7.5 7.5 0 1 1 0 15a7.5 7.5 0 1 1 0-15z' },
  quarter: { fill: 'M12 12V4.5a7.5 7.5 0 0 1 7.5 7.5z', stroke: 'M12 4.5a7.5 7.5 0 1 1 0 15a7.5 7.5 0 1 1 0-15z' },
  lines: { fill: 'M3 5h18v3H3zM3 10.5h18v3H3zM3 16h12v3H3z' },
  play: { fill: 'M6 3.5l15 8.5-15 8.5z' },
  back: { fill: 'M12 4v16L1.5 12zM22.5 4v16L12 12z' },
  pause: { fill: 'M6 4h3.5v16H6zM14.5 4H18v16h-3.5z' },
  up: { stroke: 'M5 14.5l7-7l7 7' },
  cross: { stroke: 'M6 6l12 12M18 6L6 18' },
  triangle: { fill: 'M12 2.5L23 21.5H1z' },
  square: { fill: 'M3 3h18v18H3z' },
  hatch: { stroke: 'M3.5 3.5h17v17h-17zM4 12l8-8M4 20L20 4M12 20l8-8' },
  check: { stroke: 'M4 12.5l5.5 5.5L20 6.5' },
  sound: { fill: 'M3 9h4l6-5v16l-6-5H3z', stroke: 'M16.5 8.5a5 5 0 0 1 0 7M19 5.5a9.5 9.5 0 0 1 0 13' },
  muted: { fill: 'M3 9h4l6-5v16l-6-5H3z', stroke: 'M16.5 9.5l5 5M21.5 9.5l-5 5' },
  menu: { stroke: 'M4 7h16M4 12h16M4 17h16' },
  wall: { stroke: 'M3.5 4.5h17v12h-17zM8.5 20.5h7M12 16.5v4' },
  seats: { stroke: 'M4 5h5v5H4zM15 5h5v5h-5zM4 14h5v5H4zM15 14h5v5h-5z' },
  hand: {
    stroke:
      'M7 12.5V6.5M10.5 11V4M14 11V5M17.5 13V7.5M7 12.5c-1.6-1.8-3.4-.4-2.4 1.2l3 4.6c1 1.5 2.2 2.2 4.2 2.2h1.7c2.6 0 4-1.6 4-4.2V13',
  },
  people: {
    stroke:
      'M9 11.5a3.2 3.2 0 1 0 0-6.4a3.2 3.2 0 0 0 0 6.4zM3 19.5c.4-3.5 2.6-5.3 6-5.3s5.6 1.8 6 5.3M15.5 5.3a3.1 3.1 0 0 1 0 6M17.5 14.4c2.2.7 3.4 2.4 3.6 5.1',
  },
  bell: { stroke: 'M4 17h16c-1.9-1.8-2.4-3.4-2.4-7a5.6 5.6 0 0 0-11.2 0c0 3.6-.5 5.2-2.4 7zM9.5 21h5M12 2.8v1.6' },
  swap: { stroke: 'M4 8.5h15.5M15.5 4.5l4 4l-4 4M20 15.5H4.5M8.5 11.5l-4 4l4 4' },
  undo: { stroke: 'M8.5 5L4 9.5L8.5 14M4.5 9.5H14a5.5 5.5 0 0 1 0 11h-3' },
  redo: { stroke: 'M15.5 5L20 9.5L15.5 14M19.5 9.5H10a5.5 5.5 0 0 0 0 11h3' },
  calendar: { stroke: 'M4 6h16v14H4zM4 10.5h16M8.5 3.5v4M15.5 3.5v4M8 14.5h2M14 14.5h2' },
  plus: { stroke: 'M12 5v14M5 12h14' },
  lock: { fill: 'M5 11h14v10H5z', stroke: 'M8 11V8a4 4 0 0 1 8 0v3' },
  grip: { fill: 'M8 4h3v3H8zM13 4h3v3h-3zM8 10.5h3v3H8zM13 10.5h3v3h-3zM8 17h3v3H8zM13 17h3v3h-3z' },
  handover: { stroke: 'M5 3.5h14v17H5zM8.5 8.5h7M8.5 12.5h3M11 16.5l2 2l4-4.5' },
  case: { stroke: 'M4 8h16v11H4zM9 8V5h6v3M4 12.5h16' },
  ledger: { stroke: 'M5.5 3.5h13v17h-13zM12 7.5v5.5M12 16v.8' },
  gear: { stroke: 'M4 7h9M17 7h3M4 12h3M11 12h9M4 17h7M15 17h5M15 5v4M9 10v4M13 15v4' },
} as const satisfies Record<string, { fill?: string; stroke?: string }>;

export type GlyphShape = keyof typeof glyphShapes;
