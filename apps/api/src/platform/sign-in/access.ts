import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@zhiban/time';
import { mayIn, permissionsOf, type Permission, type Place } from '@zhiban/wire';
import type { IncomingMessage } from 'node:http';
import { Subject } from 'rxjs';
import { CLOCK } from '../clock';
import { Environment } from '../environment';
import { RefusalError } from '../problem';
import { cookieOf, sessionCookie } from './cookies';
import { Gathered } from './gathered';
import { OriginCheck } from './origin';
import { PasswordPolicy } from './password-policy';
import type { Reader } from './reader';
import { sameText, tokenHash } from './session-token';
import { SignInRepository, type LiveSession } from './sign-in.repository';
import { standInOf } from './stand-in';

type Asked = Pick<IncomingMessage, 'headers'>;

/** The area that knows TVs says which one sends a request. `null`: none. */
export type DeviceReaders = (request: Asked) => Promise<Reader | null>;

/** How far `seen_at` may lag behind, so that not every request writes. */
const touchEveryMs = 60_000;

/** The one permission check: every route and every socket message passes it. */
@Injectable()
export class Access {
  private readonly endings = new Subject<string>();
  /** The `session` of a reader whose session has ended; its sockets are to be closed. */
  readonly ended = this.endings.asObservable();
  private deviceReaders: DeviceReaders | null = null;
  private readonly sessions = new Gathered<LiveSession>(
    (hashes) => this.repository.liveSessions(hashes, new Date(this.clock.now())),
    (session) => session.tokenHash,
  );

  constructor(
    private readonly repository: SignInRepository,
    private readonly environment: Environment,
    private readonly origin: OriginCheck,
    private readonly policy: PasswordPolicy,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Who sends a request: by the session's cookie, or by the operations token. `null`: nobody we know. */
  async ofRequest(request: Asked): Promise<Reader | null> {
    const token = sessionTokenOf(request);
    return (token === null ? null : await this.ofSession(token)) ?? this.ofBearer(request);
  }

  /** Who opens a socket. `null` also where the page is not ours. */
  async ofHandshake(request: Asked, as: 'person' | 'device' = 'person'): Promise<Reader | null> {
    if (!this.origin.allows(request)) return null;
    return as === 'device' ? this.ofDevice(request) : this.ofRequest(request);
  }

  /** Which TV sends a request. Asked only where TVs are let in, so that everywhere else they are nobody. */
  async ofDevice(request: Asked): Promise<Reader | null> {
    return (await this.deviceReaders?.(request)) ?? null;
  }

  knowDevices(readers: DeviceReaders): void {
    this.deviceReaders = readers;
  }

  /** Passes, or throws the refusal that the caller answers with. */
  require(reader: Reader | null, permission: Permission): asserts reader is Reader {
    this.requireSignedIn(reader);
    if (!reader.permissions.has(permission)) throw new RefusalError('permission.missing', { permission });
  }

  /** As `require`, for something of a team of a site: the post has to be held there. */
  requireIn(reader: Reader | null, permission: Permission, place: Place): asserts reader is Reader {
    this.requireSignedIn(reader);
    if (!mayIn(reader, permission, place)) throw new RefusalError('permission.missing', { permission });
  }

  requireSignedIn(reader: Reader | null, evenWithFirstPassword = false): asserts reader is Reader {
    if (!reader) throw new RefusalError('sign-in.required', {});
    if (reader.mustChangePassword && !evenWithFirstPassword) throw new RefusalError('sign-in.change-password', {});
  }

  announceEnd(hash: Buffer): void {
    this.announceEndOf(sessionName(hash));
  }

  /** By the name that stands in `Reader.session`. */
  announceEndOf(session: string): void {
    this.endings.next(session);
  }

  async ofSession(token: string): Promise<Reader | null> {
    const hash = tokenHash(token);
    const session = await this.sessions.find(hash);
    if (!session) return null;
    const now = this.clock.now();
    if (now - session.seenAt.getTime() > touchEveryMs) await this.repository.touch(hash, new Date(now));
    return readerOf(session, this.policy.hasExpired(session.passwordSetAt, now));
  }

  private ofBearer(request: Asked): Reader | null {
    const expected = this.environment.metricsToken?.reveal();
    const given = /^Bearer (\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
    if (expected === undefined || given === undefined || !sameText(given, expected)) return null;
    const permissions = new Set<Permission>(['operations.read']);
    const nobody = { userId: null, person: null, grants: [], session: null };
    return { ...nobody, name: 'METRICS_TOKEN', permissions, mustChangePassword: false };
  }
}

export function sessionTokenOf(request: Asked): string | null {
  return cookieOf(request.headers.cookie, sessionCookie);
}

function readerOf(session: LiveSession, expired: boolean): Reader {
  const { userId, username, person, grants, mustChangePassword, tokenHash: hash } = session;
  const permissions = permissionsOf(grants);
  // Whoever is no lead any more stands in for nobody either.
  const standIns = permissions.has('requests.file') ? session.standIns.flatMap((row) => standInOf(row) ?? []) : [];
  if (standIns.length > 0) permissions.add('requests.decide').add('requests.read');
  return {
    userId,
    name: username,
    person,
    permissions,
    grants,
    standIns,
    mustChangePassword: mustChangePassword ? 'first' : expired && 'expired',
    session: sessionName(hash),
  };
}

/** As it stands in `Reader.session`. */
export function sessionName(hash: Buffer): string {
  return hash.toString('base64url');
}
