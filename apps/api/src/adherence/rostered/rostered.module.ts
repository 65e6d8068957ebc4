import { Module } from '@nestjs/common';
import { RosteredBook } from './rostered-book';

/** A module of its own, so that boards can show what is kept up by an area that comes after them. */
@Module({ providers: [RosteredBook], exports: [RosteredBook] })
export class RosteredModule {}
