import 'reflect-metadata';
import { bench } from './kit/bench';
import { foundRings } from './kit/found-rings';
import { judgedSwaps } from './kit/judged-swaps';
import { takenOffers } from './kit/taken-offers';

await bench('Swaps: judged, taken and found', async () => [
  ...(await judgedSwaps()),
  ...(await takenOffers()),
  ...(await foundRings()),
]);
