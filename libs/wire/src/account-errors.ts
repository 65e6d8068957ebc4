/** Refusals about accounts, passwords and sign-in; part of `errorTable`. */
export const accountErrors = {
  'sign-in.required': { status: 401, zh: '请先登录。', en: 'Please sign in first.' },
  'sign-in.failed': { status: 401, zh: '用户名或密码不正确。', en: 'The user name or the password is wrong.' },
  'sign-in.locked': {
    status: 429,
    zh: '登录失败次数过多，请在 {seconds} 秒后重试。',
    en: 'Too many failed sign-ins; try again in {seconds} seconds.',
  },
  'sign-in.change-password': {
    status: 403,
    zh: '请先修改密码。',
    en: 'Change the password first.',
  },
  'permission.missing': {
    status: 403,
    zh: '您没有此操作的权限（{permission}）。',
    en: 'You do not have the permission for this ({permission}).',
  },

  'password.wrong': { status: 403, zh: '当前密码不正确。', en: 'The present password is wrong.' },
  'password.too-short': {
    status: 400,
    zh: '密码至少需要 {min} 个字符。',
    en: 'The password needs at least {min} characters.',
  },
  'password.too-common': {
    status: 400,
    zh: '该密码过于常见或曾经泄露，请换一个。',
    en: 'This password is too common or was leaked before; choose another.',
  },
  'password.like-name': {
    status: 400,
    zh: '密码不能包含用户名。',
    en: 'The password must not contain the user name.',
  },
  'password.like-house': {
    status: 400,
    zh: '密码不能以本人、本中心或本产品的名称为主。',
    en: 'The password must not rest on the name of yourself, of the centre or of the product.',
  },
  'password.unchanged': {
    status: 400,
    zh: '新密码不能与当前密码相同。',
    en: 'The new password must differ from the present one.',
  },

  'account.locked': {
    status: 403,
    zh: '该账号已被锁定，请联系管理员。',
    en: 'This account is locked; ask an administrator.',
  },
  'account.taken': {
    status: 409,
    zh: '用户名“{username}”已被使用。',
    en: 'The user name “{username}” is taken.',
  },
  'account.person-taken': {
    status: 409,
    zh: '工号 {number} 已关联账号“{username}”。',
    en: 'Employee {number} already has the account “{username}”.',
  },
  'account.no-person': { status: 400, zh: '没有工号 {number}。', en: 'There is no employee {number}.' },
  'account.no-place': {
    status: 400,
    zh: '没有这个职场或班组：{place}。',
    en: 'There is no such site or team: {place}.',
  },
  'account.own': {
    status: 409,
    zh: '不能对自己的账号执行此操作，请由另一位管理员处理。',
    en: 'This cannot be done to one’s own account; another administrator has to do it.',
  },
  'account.last-administrator': {
    status: 409,
    zh: '这是最后一位可用的管理员，不能取消或锁定。',
    en: 'This is the last administrator who can sign in; the post cannot be taken away and the account cannot be locked.',
  },
} as const;
