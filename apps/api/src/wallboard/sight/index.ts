export { seatsInSight } from './floor-in-sight';
export { type PictureInSight } from './picture-in-sight';
export { Sights } from './sights';
