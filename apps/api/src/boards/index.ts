export { BoardRules } from './board-rules';
export { BoardShelf } from './board-shelf';
export { BoardsModule } from './boards.module';
