import { Injectable } from '@nestjs/common';
import type { Transaction } from '../database';
import { SessionEntity } from './session.entity';
import { UserEntity } from './user.entity';

/** The administrator of the first start, and of the way back when the password is lost. */
@Injectable()
export class AdministratorRepository {
  hasUsers(tx: Transaction): Promise<boolean> {
    return tx.exists(UserEntity);
  }

  named(tx: Transaction, username: string): Promise<UserEntity | null> {
    return tx.findOneBy(UserEntity, { username });
  }

  async add(tx: Transaction, user: UserEntity): Promise<void> {
    await tx.insert(UserEntity, user);
  }

  async unlock(tx: Transaction, id: string): Promise<void> {
    await tx.update(UserEntity, { id }, { lockedAt: null });
  }

  async endSessions(tx: Transaction, userId: string): Promise<void> {
    await tx.delete(SessionEntity, { userId });
  }

  /** Makes the user an administrator everywhere, if it is none. */
  async appoint(tx: Transaction, userId: string): Promise<void> {
    await tx.query(
      `INSERT INTO app_grant (id, user_id, role) SELECT gen_random_uuid(), $1, 'administrator'
       WHERE NOT EXISTS (
         SELECT 1 FROM app_grant WHERE user_id = $1 AND role = 'administrator' AND site_id IS NULL)`,
      [userId],
    );
  }
}
