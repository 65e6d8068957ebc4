export { judge } from './verdicts/judge';
