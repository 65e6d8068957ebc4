export { Access } from './access';
export { OriginCheck } from './origin';
export type { Reader } from './reader';
export { CurrentReader, Open, Requires, SignedIn } from './requires.decorator';
export { RouteInspection } from './route-inspection';
export { SignInModule } from './sign-in.module';
export { administratorName, SignInService } from './sign-in.service';
