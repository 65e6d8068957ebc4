export type PostgresTrouble = 'no-binaries' | 'root-needs-unshare' | 'other-version' | 'not-utf8' | 'does-not-start';

const sentences: Record<PostgresTrouble, { zh: string; en: string }> = {
  'no-binaries': {
    zh: '此系统没有内置数据库程序（%s）；请用 DATABASE_URL 指定一个 PostgreSQL 服务器。',
    en: 'There are no embedded database binaries for this system (%s); name a PostgreSQL server in DATABASE_URL.',
  },
  'root-needs-unshare': {
    zh: '以 root 运行内置数据库需要 util-linux 的 unshare（%s）；请改用普通用户，或用 DATABASE_URL 指定一个 PostgreSQL 服务器。',
    en: 'The embedded database needs unshare of util-linux when run as root (%s); run as an ordinary user, or name a PostgreSQL server in DATABASE_URL.',
  },
  'other-version': {
    zh: '数据文件夹由另一版本的 PostgreSQL 建立（%s），不作改动。',
    en: 'The data folder was made by another version of PostgreSQL (%s); it was left as it is.',
  },
  'not-utf8': {
    zh: '数据库编码是 %s，需要 UTF8。',
    en: 'The encoding of the database is %s; it must be UTF8.',
  },
  'does-not-start': {
    zh: '内置数据库没有启动：%s',
    en: 'The embedded database did not start: %s',
  },
};

/** The embedded database cannot be had here. The message is one English sentence, `zh` the same in Chinese. */
export class PostgresUnavailable extends Error {
  readonly zh: string;

  constructor(
    readonly trouble: PostgresTrouble,
    detail: string,
  ) {
    super(sentences[trouble].en.replace('%s', detail));
    this.name = 'PostgresUnavailable';
    this.zh = sentences[trouble].zh.replace('%s', detail);
  }
}
