import { runFigures } from './figures';

const [command, ...words] = process.argv.slice(2);
if (command === 'figures') {
  process.exitCode = await runFigures(words, process.stdout, process.stderr);
} else {
  process.stderr.write('用法：figures FILE [--settings FILE] · Usage: figures FILE [--settings FILE]\n');
  process.exitCode = 2;
}
