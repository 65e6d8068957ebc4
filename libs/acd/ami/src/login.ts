import { createHash } from 'node:crypto';
import type { LinkDetail } from './connector';
import { buildAction } from './actions';
import { field } from './fields';

export type Credentials = { username: string; secret: string };
export type LoginStep =
  | { kind: 'waiting' }
  | { kind: 'send'; action: string }
  | { kind: 'accepted' }
  | { kind: 'refused'; detail: LinkDetail };

/**
 * One login. MD5 challenge first; the secret itself is sent only where nobody can listen (`plaintext: true`). Not
 * `async`: it hears messages and says what to send.
 */
export class Login {
  private stage: 'challenge' | 'login' = 'challenge';

  constructor(
    private readonly credentials: Credentials,
    private readonly ways: { challenge: boolean; plaintext: boolean },
    private readonly idStem: string,
  ) {}

  begin(): string | null {
    if (this.ways.challenge) return buildAction('Challenge', this.challengeId, { AuthType: 'MD5' });
    return this.ways.plaintext ? this.plaintextAction() : null;
  }

  hear(raw: string): LoginStep {
    if (!raw.startsWith('Response: ')) return { kind: 'waiting' };
    const id = field(raw, 'ActionID');
    const success = raw.startsWith('Response: Success');
    if (id === this.loginId) return success ? { kind: 'accepted' } : { kind: 'refused', detail: 'login-refused' };
    if (id !== this.challengeId || this.stage !== 'challenge') return { kind: 'waiting' };
    const challenge = success ? field(raw, 'Challenge') : null;
    if (challenge !== null) return { kind: 'send', action: this.answerTo(challenge) };
    if (!this.ways.plaintext) return { kind: 'refused', detail: 'plaintext-refused' };
    return { kind: 'send', action: this.plaintextAction() };
  }

  private get challengeId(): string {
    return `${this.idStem}-challenge`;
  }

  private get loginId(): string {
    return `${this.idStem}-login`;
  }

  private answerTo(challenge: string): string {
    this.stage = 'login';
    const key = createHash('md5').update(`${challenge}${this.credentials.secret}`).digest('hex');
    return buildAction('Login', this.loginId, {
      AuthType: 'MD5',
      Username: this.credentials.username,
      Key: key,
      Events: 'on',
    });
  }

  private plaintextAction(): string {
    this.stage = 'login';
    const { username, secret } = this.credentials;
    return buildAction('Login', this.loginId, { Username: username, Secret: secret, Events: 'on' });
  }
}

/** Whether a host is this machine, so that nobody on a network can listen. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);
}
