import { actGroups } from '@zhiban/wire';
import { isIP } from 'node:net';
import { z } from 'zod';
import { OutgoingAllow } from '../outgoing/outgoing-allow';

/** What each variable has to be, said to the operator. */
export interface Rule {
  zh: string;
  en: string;
}

const oneLine = (text: string) => !/[\r\n\0]/.test(text);
const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const;

const flag = z
  .string()
  .regex(/^(true|false|yes|no|on|off|1|0)$/i)
  .transform((text) => /^(true|yes|on|1)$/i.test(text));
const port = z
  .string()
  .regex(/^\d{1,5}$/)
  .transform(Number)
  .pipe(z.int().min(1).max(65_535));
const hostName = z.string().regex(/^[A-Za-z0-9_.:-]{1,253}$/);
const address = z.string().refine((text) => {
  const [ip = '', bits, ...rest] = text.split('/');
  const family = isIP(ip);
  if (family === 0 || rest.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128));
});
const trustProxy = z.union([
  z.string().regex(/^\d$/).transform(Number),
  flag,
  z
    .string()
    .transform((text) => text.split(',').map((part) => part.trim()))
    .pipe(z.array(z.union([z.enum(['loopback', 'linklocal', 'uniquelocal']), address])).min(1)),
]);
const webAddress = z
  .url({ protocol: /^https?$/ })
  .refine((text) => new URL(text).pathname === '/' && new URL(text).search === '')
  .transform((text) => new URL(text).origin);

const acts = z
  .string()
  .transform((text) => text.split(',').map((part) => part.trim()))
  .pipe(z.array(z.enum(actGroups)));

const mailServer = z
  .url({ protocol: /^smtps?$/ })
  .refine(oneLine)
  .refine((text) => new URL(text).hostname !== '');
/** `name@domain`, or `A name <name@domain>`. */
const mailSender = z
  .string()
  .refine(oneLine)
  .max(320)
  .refine((text) => {
    const address = /^[^<>]*<([^<>]+)>$/.exec(text)?.[1] ?? text;
    return z.email().safeParse(address.trim()).success;
  });
const outgoingAllow = z
  .string()
  .max(4000)
  .refine((text) => OutgoingAllow.read(text) !== null)
  .transform((text) => OutgoingAllow.read(text) ?? OutgoingAllow.nothing);

export const environmentSchema = z.object({
  HOST: hostName.default('127.0.0.1'),
  PORT: port.default(3000),
  PUBLIC_URL: webAddress.optional(),
  TRUST_PROXY: trustProxy.default(false),
  DATA_DIR: z.string().refine(oneLine).default('.data'),
  KEY_FILE: z.string().refine(oneLine).optional(),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  ACD_AMI_HOST: hostName.optional(),
  ACD_AMI_PORT: port.default(5038),
  ACD_AMI_USERNAME: z.string().max(200).refine(oneLine).optional(),
  ACD_AMI_SECRET: z.string().max(1000).refine(oneLine).optional(),
  ACD_AMI_SECRET_FILE: z.string().refine(oneLine).optional(),
  ACD_AMI_TLS: flag.default(false),
  ACD_AMI_ACTS: acts.optional(),
  LOG_LEVEL: z.enum(logLevels).default('info'),
  METRICS_TOKEN: z.string().min(16).max(500).refine(oneLine).optional(),
  SMTP_URL: mailServer.optional(),
  MAIL_FROM: mailSender.optional(),
  OUTGOING_ALLOW: outgoingAllow.optional(),
});

export type EnvironmentVariable = keyof typeof environmentSchema.shape;

export const environmentRules: Record<EnvironmentVariable, Rule> = {
  HOST: { zh: '应为主机名或 IP 地址', en: 'it must be a host name or an IP address' },
  PORT: { zh: '应为 1 到 65535 的整数', en: 'it must be a whole number from 1 to 65535' },
  PUBLIC_URL: {
    zh: '应为 http:// 或 https:// 开头、不带路径的网址',
    en: 'it must be an http:// or https:// address without a path',
  },
  TRUST_PROXY: {
    zh: '应为 true、false、代理层数（0–9）或以逗号分隔的代理地址',
    en: 'it must be true, false, a number of proxies (0–9) or a list of proxy addresses with commas between',
  },
  DATA_DIR: { zh: '应为文件夹路径', en: 'it must be the path of a folder' },
  KEY_FILE: { zh: '应为文件路径', en: 'it must be the path of a file' },
  DATABASE_URL: {
    zh: '应为 postgres:// 开头的 PostgreSQL 连接地址',
    en: 'it must be a PostgreSQL address that begins with postgres://',
  },
  ACD_AMI_HOST: { zh: '应为主机名或 IP 地址', en: 'it must be a host name or an IP address' },
  ACD_AMI_PORT: { zh: '应为 1 到 65535 的整数', en: 'it must be a whole number from 1 to 65535' },
  ACD_AMI_USERNAME: {
    zh: '应为单行文字，且与 ACD_AMI_HOST 同时给出',
    en: 'it must be one line of text, given together with ACD_AMI_HOST',
  },
  ACD_AMI_SECRET: {
    zh: '应为单行文字；与 ACD_AMI_HOST 同时给出，且与 ACD_AMI_SECRET_FILE 二选一',
    en: 'it must be one line of text; give either it or ACD_AMI_SECRET_FILE, together with ACD_AMI_HOST',
  },
  ACD_AMI_SECRET_FILE: {
    zh: '应为一个可读取、含单行密钥的文件的路径，且与 ACD_AMI_SECRET 二选一',
    en: 'it must be the path of a readable file with one line, the secret; give either it or ACD_AMI_SECRET',
  },
  ACD_AMI_TLS: { zh: '应为 true 或 false', en: 'it must be true or false' },
  ACD_AMI_ACTS: {
    zh: `应为以逗号分隔的 ${actGroups.join('、')}，且与 ACD_AMI_HOST 同时给出`,
    en: `it must be ${actGroups.join(' or ')}, or both with a comma between, given together with ACD_AMI_HOST`,
  },
  LOG_LEVEL: { zh: `应为 ${logLevels.join('、')} 之一`, en: `it must be one of ${logLevels.join(', ')}` },
  METRICS_TOKEN: { zh: '应为 16 到 500 个字符的单行文字', en: 'it must be one line of 16 to 500 characters' },
  SMTP_URL: {
    zh: '应为 smtp:// 或 smtps:// 开头的地址，且与 MAIL_FROM 同时给出',
    en: 'it must be an address that begins with smtp:// or smtps://, given together with MAIL_FROM',
  },
  MAIL_FROM: {
    zh: '应为邮件地址，可写成“名称 <地址>”，且与 SMTP_URL 同时给出',
    en: 'it must be an e-mail address, perhaps as “Name <address>”, given together with SMTP_URL',
  },
  OUTGOING_ALLOW: {
    zh: '应为以逗号分隔的主机名、IP 地址或网段（如 10.0.0.0/8）',
    en: 'it must be a list of host names, IP addresses or ranges (such as 10.0.0.0/8) with commas between',
  },
};
