import type { DraftStep, RosterJoined, RosterPublished, RosterWorldChanged } from '@zhiban/wire';
import { holdSocket } from '../../../platform/held-socket';
import { wallSocket } from '../../../platform/socket';
import type { RosterDays } from './roster-api';

interface Heard {
  stroke: (step: DraftStep) => void;
  published: (message: RosterPublished) => void;
  worldChanged: (message: RosterWorldChanged) => void;
  /** At the first connection and after each break: what happened meanwhile was not heard. */
  joined: (joined: RosterJoined) => void;
}

const patienceMs = 3000;

/** Other planners' steps on the draft of some days. Without a connection the board works, and catches up when there is one. */
export function joinLive({ stroke, published, worldChanged, joined }: Heard) {
  const socket = wallSocket();
  let days: RosterDays | null = null;

  function ask(): Promise<void> {
    if (!days || !socket.connected) return Promise.resolve();
    const scope = { ...days, site: null, team: null };
    return new Promise((done) => {
      socket.timeout(patienceMs).emit('roster:join', scope, (fault: Error | null, answer) => {
        if (!fault && answer?.ok) joined(answer.value);
        done();
      });
    });
  }
  const again = () => void ask();
  socket.on('connect', again);
  socket.on('roster:stroke', stroke);
  socket.on('roster:published', published);
  socket.on('roster:world', worldChanged);
  const letGo = holdSocket();

  return {
    /** Strokes from then on are heard: the view is loaded after it. */
    join: (wanted: RosterDays): Promise<void> => {
      days = wanted;
      return ask();
    },
    leave: (): void => {
      if (socket.connected) socket.emit('roster:leave', {}, () => undefined);
      socket.off('connect', again);
      socket.off('roster:stroke', stroke);
      socket.off('roster:published', published);
      socket.off('roster:world', worldChanged);
      letGo();
    },
  };
}
