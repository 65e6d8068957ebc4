import type { DeviceBeat } from '@zhiban/wire';

type Sound = DeviceBeat['sound'];

let sound: Sound = 'unknown';
const notes = [659, 523];
const noteSeconds = 0.35;

/** What is known of this screen's sound. Nothing before the first test: asking already makes browsers complain. */
export const soundState = (): Sound => sound;

/** Two calm notes. Says honestly when the browser lets none out, as it does where nobody ever touched the page. */
export async function playTestTone(): Promise<void> {
  const context = new AudioContext();
  try {
    await Promise.race([context.resume(), new Promise((resolve) => setTimeout(resolve, 1000))]);
    sound = context.state === 'running' ? 'tested' : 'muted';
    if (sound === 'tested') await playNotes(context);
  } finally {
    await context.close();
  }
}

async function playNotes(context: AudioContext): Promise<void> {
  const volume = new GainNode(context, { gain: 0.25 });
  volume.connect(context.destination);
  for (const [i, frequency] of notes.entries()) {
    const note = new OscillatorNode(context, { frequency });
    note.connect(volume);
    note.start(context.currentTime + i * noteSeconds);
    note.stop(context.currentTime + (i + 1) * noteSeconds);
  }
  await new Promise((resolve) => setTimeout(resolve, 1000 * noteSeconds * notes.length + 100));
}
