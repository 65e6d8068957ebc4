export { AskHistory, type AskStories } from './ask-history';
export { handThen, leaveThen } from './asks-then';
