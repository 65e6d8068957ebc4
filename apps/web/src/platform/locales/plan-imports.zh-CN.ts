export default {
  file: '选择文件',
  close: '关闭',
  correct: '请改正后重新选择文件。',
};
