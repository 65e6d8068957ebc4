import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { Clock } from '@zhiban/time';
import { robotChannels, type RobotChannel } from '@zhiban/wire';
import { CLOCK } from '../../platform/clock';
import { OutboxChannels, type Delivery, type Dispatch, type OutboxChannel } from '../../platform/outbox';
import { failure, notYet, Outgoing } from '../../platform/outgoing';
import type { NotificationTargetEntity } from '../notification-target.entity';
import { NotificationTargetRepository } from '../notification-target.repository';
import { dingtalk } from './dingtalk';
import { feishu } from './feishu';
import { RobotPace } from './robot-pace';
import { robotChannelName, robotPayload, type RobotWords } from './robot-payload';
import { robotVerdict, type Robots } from './robot';
import { wecom } from './wecom';

const robots: Robots = { wecom, dingtalk, feishu };
type RobotTarget = NotificationTargetEntity & { channel: RobotChannel };

/** Says something in a group chat, by the robot of the vendor that the target names. */
@Injectable()
export class RobotChannelOut implements OutboxChannel, OnModuleInit {
  readonly name = robotChannelName;
  readonly lanes = 4;
  private readonly pace = new RobotPace();

  constructor(
    private readonly channels: OutboxChannels,
    private readonly targets: NotificationTargetRepository,
    private readonly outgoing: Outgoing,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.channels.add(this);
  }

  async send({ payload }: Dispatch, stop: AbortSignal): Promise<Delivery> {
    const read = robotPayload.safeParse(payload);
    if (!read.success) return failure('delivery.fault', { why: 'payload' }, true);
    const { target: id, call, ...words } = read.data;
    const target = await this.targets.byId(id);
    if (!target || !isRobot(target)) return failure('delivery.target-gone', {}, true);
    const wait = this.pace.wait(id, robots[target.channel], this.clock.now());
    if (wait > 0) return notYet(wait);
    const mobiles = target.names ? await this.targets.mobilesOf(call) : [];
    return this.say(target, { ...words, mobiles }, stop);
  }

  private async say(target: RobotTarget, words: RobotWords, stop: AbortSignal): Promise<Delivery> {
    const [robot, now] = [robots[target.channel], this.clock.now()];
    const { url, body } = robot.letter(words, { address: target.address, secret: target.secret, now });
    this.pace.tells(target.id, robot, now);
    const headers = { 'Content-Type': 'application/json; charset=utf-8', 'User-Agent': 'Zhiban' };
    const answer = await this.outgoing.post({ url, body: JSON.stringify(body), headers }, stop);
    if (!answer.ok) return answer;
    const verdict = robotVerdict(robot, answer.body);
    if (!verdict.ok && verdict.waitMs !== undefined) this.pace.pause(target.id, this.clock.now() + verdict.waitMs);
    return verdict;
  }
}

function isRobot(target: NotificationTargetEntity): target is RobotTarget {
  return robotChannels.some((channel) => channel === target.channel);
}
