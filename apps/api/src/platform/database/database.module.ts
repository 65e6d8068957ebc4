import { Global, Module, type DynamicModule } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AfterCommit } from './after-commit';
import { dataSourceOptions, type DatabasePlace } from './connection';
import { UnitOfWork } from './unit-of-work';

@Global()
@Module({})
export class DatabaseModule {
  static at(place: DatabasePlace): DynamicModule {
    return {
      module: DatabaseModule,
      imports: [TypeOrmModule.forRoot({ ...dataSourceOptions(place), autoLoadEntities: true, retryAttempts: 1 })],
      providers: [AfterCommit, UnitOfWork],
      exports: [AfterCommit, UnitOfWork],
    };
  }
}
