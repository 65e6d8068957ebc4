import { computed, onScopeDispose, shallowRef, watch, type Ref } from 'vue';
import type { DeviceBeat } from '@zhiban/wire';

const kept = 'zhiban.sound';
const keptTest = 'zhiban.sound-tested';
const repeatMs = 6000;
/** Two calm tones, a fourth apart, soft at both ends: frequency (Hz), start and length (s). */
const tones = [
  { hertz: 587.33, at: 0, lasts: 0.45 },
  { hertz: 440, at: 0.38, lasts: 0.7 },
] as const;
const loudness = 0.22;

const on = shallowRef(localStorage.getItem(kept) !== 'off');
/** The browser lets no sound out before somebody touched the page, or at all. `null`: not tried yet. */
const muted = shallowRef<boolean | null>(null);
/** When the tones were last let out on being asked to, by this browser's own clock; it outlives the page. */
const testedAt = shallowRef(Number(localStorage.getItem(keptTest)) || null);
let context: AudioContext | null = null;

const present = (): AudioContext | null => {
  if (context || typeof AudioContext === 'undefined') return context;
  context = new AudioContext();
  context.addEventListener('statechange', look);
  return context;
};
const look = () => (muted.value = context ? context.state !== 'running' : null);

/** Somebody has touched this page since it was loaded; before that most browsers refuse, and asking them only makes noise in the log. */
const touchedOnce = () => navigator.userActivation?.hasBeenActive ?? true;

/** Whether sound is let out now; after a touch of the page the browser is asked again. */
async function unmute(): Promise<boolean> {
  const audio = present();
  if (!audio) return false;
  // A refused resume stays pending for ever, so it is not waited for longer than a moment.
  if (audio.state !== 'running' && touchedOnce())
    await Promise.race([audio.resume(), new Promise((later) => setTimeout(later, 300))]);
  look();
  return audio.state === 'running';
}

function ring(audio: AudioContext): void {
  for (const { hertz, at, lasts } of tones) {
    const from = audio.currentTime + at;
    const tone = new OscillatorNode(audio, { type: 'sine', frequency: hertz });
    const volume = new GainNode(audio, { gain: 0 });
    volume.gain.setValueAtTime(0, from);
    volume.gain.linearRampToValueAtTime(loudness, from + 0.04);
    volume.gain.exponentialRampToValueAtTime(0.001, from + lasts);
    tone.connect(volume).connect(audio.destination);
    tone.start(from);
    tone.stop(from + lasts);
  }
}

/** Plays once; `false`: the browser lets no sound out. */
async function play(): Promise<boolean> {
  const heard = await unmute();
  if (heard && context) ring(context);
  return heard;
}

function touched(): void {
  if (on.value && muted.value !== false) void unmute();
}

/** What is known of this screen's sound, for whoever looks after it from afar. A past test is no proof against a mute. */
export function soundFacts(): Pick<DeviceBeat, 'sound' | 'soundTestedMsAgo'> {
  const soundTestedMsAgo = testedAt.value === null ? null : Math.max(0, Date.now() - testedAt.value);
  const heard = soundTestedMsAgo === null ? 'allowed' : 'tested';
  return { sound: muted.value === null ? 'unknown' : muted.value ? 'muted' : heard, soundTestedMsAgo };
}

/** Sound of this browser: a switch, a test, and the truth about whether anything can be heard. */
export function useAlarmSound() {
  function turn(next: boolean): void {
    on.value = next;
    localStorage.setItem(kept, next ? 'on' : 'off');
    if (next) void unmute();
  }
  /** Plays what an alarm plays, also where the switch is off. */
  async function test(): Promise<boolean> {
    const heard = await play();
    testedAt.value = heard ? Date.now() : null;
    localStorage.setItem(keptTest, String(testedAt.value ?? ''));
    return heard;
  }
  return { on, muted: computed(() => on.value && muted.value === true), testedAt, turn, test, unmute };
}

/** While something calls out the tones are repeated, until somebody has it. */
export function useAlarmCall(calls: Ref<boolean>): void {
  let timer: ReturnType<typeof setInterval> | null = null;
  const stop = () => {
    if (timer !== null) clearInterval(timer);
    timer = null;
  };
  watch(
    () => calls.value && on.value,
    (call) => {
      stop();
      if (!call) return;
      void play();
      timer = setInterval(() => void play(), repeatMs);
    },
    { immediate: true },
  );
  if (on.value) void unmute();
  window.addEventListener('pointerdown', touched);
  window.addEventListener('keydown', touched);
  onScopeDispose(() => {
    stop();
    window.removeEventListener('pointerdown', touched);
    window.removeEventListener('keydown', touched);
  });
}
