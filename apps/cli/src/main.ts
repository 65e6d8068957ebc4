import { runFigures } from './figures';
import { runStaff } from './staff';

const commands = { figures: runFigures, staff: runStaff };

const [command, ...words] = process.argv.slice(2);
if (command === 'figures' || command === 'staff') {
  process.exitCode = await commands[command](words, process.stdout, process.stderr);
} else {
  process.stderr.write('用法 · Usage: figures FILE [--settings FILE] | staff CASES.csv [--out OUT.csv]\n');
  process.exitCode = 2;
}
