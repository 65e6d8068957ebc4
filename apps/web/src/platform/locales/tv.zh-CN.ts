export default {
  tv: {
    title: '把这台电视加入值班',
    where: '用电脑打开',
    how: '在“管理 › 电视”中输入此码',
    left: '{time} 后换新码',
    away: '连不上服务器，正在重试…',
    asking: '正在连接服务器…',
  },
};
