export { AsksBook } from './asks-book';
export { FloorAsksModule } from './floor-asks.module';
export { ownFigures } from './mine/own-figures';
export { PersonSeats } from './person-seats';
export { AskHistory, handThen, leaveThen, type AskStories } from './then';
