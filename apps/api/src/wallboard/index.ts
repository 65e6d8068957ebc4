export { BoardTicker } from './board-ticker';
export { BoardDesk } from './boards/board-desk';
export { BoardPictures } from './boards/board-pictures';
export { SocketMessages } from './socket/socket-messages';
export { BoardPieces, type QueuePiece } from './boards/board-pieces';
export { sourceViews } from './boards/source-view';
export { WallboardGateway } from './socket/wallboard.gateway';
export { WallboardModule } from './wallboard.module';
