export { BoardTicker } from './board-ticker';
export { BoardDesk } from './boards/board-desk';
export { BoardPictures } from './boards/board-pictures';
export { BoardPieces } from './boards/board-pieces';
export { SocketMessages } from './socket/socket-messages';
export { WallboardGateway } from './socket/wallboard.gateway';
export { WallboardModule } from './wallboard.module';
