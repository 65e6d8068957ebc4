export default {
  file: 'Choose a file',
  close: 'Close',
  correct: 'Correct these cells and choose the file again.',
};
