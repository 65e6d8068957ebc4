import type { ActGroup } from '@zhiban/wire';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';
import { OutgoingAllow } from '../outgoing/outgoing-allow';
import { environmentRules, environmentSchema, type EnvironmentVariable } from './environment.schema';
import { OperatorError } from './operator-error';
import { Secret } from './secret';

type Values = z.infer<typeof environmentSchema>;
export type EnvironmentSource = Readonly<Record<string, string | undefined>>;

/** The exchange named by the operator. */
export interface AmiAccess {
  host: string;
  port: number;
  username: string;
  secret: Secret;
  tls: boolean;
  /** What supervisors may do on it; empty: nothing is ever changed. */
  acts: ReadonlySet<ActGroup>;
}

/** The mail server named by the operator, and who mails come from. */
export interface MailAccess {
  /** With its password, if it has one. */
  url: Secret;
  from: string;
}

/** The machine's settings, read once at start. The centre's own settings live in the database. */
export class Environment {
  readonly host: string;
  readonly port: number;
  readonly publicUrl: string | null;
  readonly trustProxy: Values['TRUST_PROXY'];
  /** Absolute path. */
  readonly dataDir: string;
  /** Absolute path; beside the data, so that whoever has a copy of these has no key to them. */
  readonly keyFile: string;
  readonly databaseUrl: Secret | null;
  /** `null`: no exchange is named, so the simulated one is used. */
  readonly ami: AmiAccess | null;
  readonly logLevel: Values['LOG_LEVEL'];
  readonly metricsToken: Secret | null;
  /** `null`: no mail is sent. */
  readonly mail: MailAccess | null;
  /** Where messages may go beyond public hosts. */
  readonly outgoingAllow: OutgoingAllow;

  private constructor(values: Values) {
    this.host = values.HOST;
    this.port = values.PORT;
    this.publicUrl = values.PUBLIC_URL ?? null;
    this.trustProxy = values.TRUST_PROXY;
    this.dataDir = resolve(values.DATA_DIR);
    this.keyFile = resolve(values.KEY_FILE ?? `${this.dataDir}.key`);
    this.databaseUrl = secretOf(values.DATABASE_URL);
    this.ami = amiAccess(values);
    this.logLevel = values.LOG_LEVEL;
    this.metricsToken = secretOf(values.METRICS_TOKEN);
    this.mail = mailAccess(values);
    this.outgoingAllow = values.OUTGOING_ALLOW ?? OutgoingAllow.nothing;
  }

  /** The simulated exchange is used, and every page says so. */
  get demo(): boolean {
    return this.ami === null;
  }

  /** Where people reach the server. */
  get address(): string {
    const host = this.host.includes(':') ? `[${this.host}]` : this.host;
    return this.publicUrl ?? `http://${host}:${this.port}`;
  }

  /** Reads the variables (an empty one counts as not given); throws an `OperatorError` that names the wrong one. */
  static read(source: EnvironmentSource): Environment {
    const given = Object.fromEntries(
      Object.keys(environmentSchema.shape).flatMap((name) => (source[name] ? [[name, source[name]]] : [])),
    );
    const result = environmentSchema.safeParse(given);
    if (!result.success) throw wrong(variableOf(result.error));
    return new Environment(result.data);
  }
}

function amiAccess(values: Values): AmiAccess | null {
  const { ACD_AMI_HOST: host, ACD_AMI_USERNAME: username } = values;
  if (host === undefined) {
    for (const name of ['ACD_AMI_USERNAME', 'ACD_AMI_SECRET', 'ACD_AMI_SECRET_FILE', 'ACD_AMI_ACTS'] as const) {
      if (values[name] !== undefined) throw wrong('ACD_AMI_HOST');
    }
    return null;
  }
  if (username === undefined) throw wrong('ACD_AMI_USERNAME');
  const { ACD_AMI_PORT: port, ACD_AMI_TLS: tls, ACD_AMI_ACTS: acts } = values;
  return { host, port, username, secret: new Secret(amiSecret(values)), tls, acts: new Set(acts) };
}

function amiSecret({ ACD_AMI_SECRET: secret, ACD_AMI_SECRET_FILE: file }: Values): string {
  if ((secret === undefined) === (file === undefined)) throw wrong('ACD_AMI_SECRET');
  if (file === undefined) return secret ?? '';
  const content = firstReadable(file)?.replace(/\r?\n$/, '');
  if (!content || /[\r\n\0]/.test(content)) throw wrong('ACD_AMI_SECRET_FILE');
  return content;
}

function mailAccess({ SMTP_URL: url, MAIL_FROM: from }: Values): MailAccess | null {
  if (url === undefined && from === undefined) return null;
  if (url === undefined) throw wrong('SMTP_URL');
  if (from === undefined) throw wrong('MAIL_FROM');
  return { url: new Secret(url), from };
}

function firstReadable(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

function secretOf(text: string | undefined): Secret | null {
  return text === undefined ? null : new Secret(text);
}

function variableOf(error: z.ZodError): EnvironmentVariable {
  return z.enum(Object.keys(environmentRules) as EnvironmentVariable[]).parse(error.issues[0]?.path[0]);
}

function wrong(name: EnvironmentVariable): OperatorError {
  const rule = environmentRules[name];
  return new OperatorError(`环境变量 ${name} 的值不对：${rule.zh}。`, `The value of ${name} is wrong: ${rule.en}.`);
}
