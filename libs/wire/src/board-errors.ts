/** Refusals of boards that people make; part of `errorTable`. */
export const boardErrors = {
  'board.not-file': {
    status: 400,
    zh: '这不是值班看板文件。',
    en: 'This is not a Zhiban board file.',
  },
  'board.other-version': {
    status: 400,
    zh: '看板文件是第 {version} 版格式，这里只能读取第 {known} 版。',
    en: 'The board file is of format version {version}; only version {known} can be read here.',
  },
  'board.conflict': {
    status: 409,
    zh: '{author} 已保存第 {version} 版。请载入后再改，或另存为新看板。',
    en: '{author} has saved version {version} meanwhile. Load it first, or keep yours as a new board.',
  },
  'board.no-version': { status: 404, zh: '没有第 {version} 版。', en: 'There is no version {version}.' },
  'board.too-many-kept': {
    status: 409,
    zh: '最多保存 {max} 个看板，请先删除不用的。',
    en: 'At most {max} boards can be kept; delete one that is not used.',
  },
  'board.off-grid': { status: 400, zh: '超出了网格。', en: 'It reaches beyond the grid.' },
  'board.overlap': { status: 400, zh: '与另一格重叠。', en: 'It lies over another tile.' },
  'board.same-id': { status: 400, zh: '编号重复。', en: 'Another tile has the same id.' },
  'board.same-seat': { status: 400, zh: '该座席已放在图上。', en: 'This seat is on the plan already.' },
  'board.markup': {
    status: 400,
    zh: '只能写纯文字，不能含有网页标签。',
    en: 'Plain text only: markup is not possible here.',
  },
  'board.unprintable': { status: 400, zh: '含有不可见的控制字符。', en: 'It contains invisible control characters.' },
  'board.not-of-team': {
    status: 400,
    zh: '这个指标不能按班组计算。',
    en: 'This figure cannot be told of a team.',
  },
  'board.ratio-limit': { status: 400, zh: '比率应在 0 与 1 之间。', en: 'A ratio lies between 0 and 1.' },
  'board.limits-contradict': {
    status: 400,
    zh: '报警线与预警线矛盾：应先预警后报警。',
    en: 'The limits contradict each other: the warning must come before the alarm.',
  },
  'board.hours-edge': {
    status: 400,
    zh: '时段须从统计时段的边界开始和结束（每 {minutes} 分，从 {start} 起）。',
    en: 'Set hours begin and end where intervals do (every {minutes} minutes from {start}).',
  },
  'board.no-image': { status: 400, zh: '没有这张图片，请重新上传。', en: 'There is no such image; upload it again.' },
  'image.not-image': {
    status: 415,
    zh: '不是可用的图片：只接受 PNG、JPEG、WebP。',
    en: 'This is no usable image: PNG, JPEG and WebP are accepted.',
  },
  'image.lying-type': {
    status: 415,
    zh: '文件自称 {said}，实际是 {found}。',
    en: 'The file calls itself {said} but is {found}.',
  },
  'image.too-many-pixels': {
    status: 400,
    zh: '图片为 {width} × {height} 像素，过大；请缩小到 {max} 万像素以内。',
    en: 'The image has {width} × {height} pixels, which is too many; make it smaller (at most {max} × 10,000).',
  },
  'image.no-room': {
    status: 409,
    zh: '最多保存 {max} 张图片。',
    en: 'At most {max} images can be kept.',
  },
} as const;
