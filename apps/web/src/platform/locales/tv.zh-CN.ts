export default {
  tv: {
    title: '把这台电视加入值班',
    how: '在电脑上打开此地址，输入这个码',
    left: '{time} 后换新码',
    away: '连不上服务器，正在重试…',
    asking: '正在连接服务器…',
  },
};
