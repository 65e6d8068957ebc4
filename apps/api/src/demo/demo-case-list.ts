import type { CaseScore, ExceptionCustomer } from '@zhiban/wire';

/** What became of a case of the demo. */
export interface DemoCase {
  kind: string;
  title: string;
  text: string;
  customer: ExceptionCustomer;
  /** Hours since it was opened. */
  ago: number;
  isOwned: boolean;
  settled: { hours: number; words: string } | null;
  unreached: number;
  called: { score: CaseScore; said: string } | null;
}

const told = (
  [kind, title, text]: readonly [string, string, string],
  [name, reference]: readonly [string, string],
  ago: number,
  rest: Partial<DemoCase> = {},
): DemoCase => ({
  ...{ kind, title, text, customer: { name, reference }, ago },
  ...{ isOwned: false, settled: null, unreached: 0, called: null },
  ...rest,
});
const [inquiry, service, product, points] = [
  ...['inquiry', 'service-complaint', 'product-complaint', 'points-complaint'],
] as const;
const settled = (hours: number, words: string) => ({ settled: { hours, words } });

/** Kinds are those of a new centre; promises are of their settings. */
export const demoCases: readonly DemoCase[] = [
  told([service, '坐席挂断后无人回电', '客户 20 日来电投诉，承诺 2 小时内回电，未回。'], ['林先生', 'C-20417'], 400, {
    ...settled(20, '已致歉并回电说明'),
    called: { score: 4, said: '态度好了，就是慢' },
  }),
  told([product, '分期手续费与宣传不符', '客户称短信写明免手续费，账单收取 128 元。'], ['周女士', 'C-19882'], 330, {
    ...settled(60, '退还手续费，短信文案已更正'),
    called: { score: 5, said: '退得很快' },
  }),
  told([points, '双十一积分少计 3,200 分', '三笔消费未计积分，商户名已核对。'], ['赵女士', 'C-31105'], 300, {
    ...settled(30, '补计 3,200 分'),
    called: { score: 5, said: '' },
  }),
  told([inquiry, '境外消费手续费怎么算', '下月出国，问欧元区手续费。'], ['陈先生', 'C-27710'], 260, {
    ...settled(3, '已发送费率说明'),
    called: { score: 5, said: '很清楚' },
  }),
  told([service, '转接三次仍未解决', '挂失后补卡进度，被转接三个部门。'], ['孙女士', 'C-18220'], 210, {
    ...settled(44, '补卡已寄出，提供单号'),
    called: { score: 2, said: '问题解决了，但打了三次电话' },
  }),
  told([product, '手机银行登录闪退', '升级到新版后闪退，机型已记录。'], ['马先生', 'C-40012'], 190, {
    ...settled(70, '新版已修复，客户确认可登录'),
    unreached: 2,
  }),
  told([points, '会员降级有异议', '客户认为年消费已达标。'], ['何女士', 'C-33871'], 120, {
    ...settled(40, '补计年费消费，恢复等级'),
  }),
  told([inquiry, '对账单邮寄地址变更', '搬家，要求改地址并补寄 10 月账单。'], ['吴先生', 'C-29004'], 96, {
    ...settled(5, '已改地址并补寄'),
  }),
  told([service, '年费重复扣收', '今年扣了两次年费，要求退还并说明原因。'], ['陈女士', 'C-33910'], 50, {
    isOwned: true,
  }),
  told([product, '吞卡后三天未通知领卡', '22 日在南京东路网点吞卡。'], ['郑先生', 'C-15520'], 45, { isOwned: true }),
  told([points, '兑换的礼品缺货无人告知', '11 日兑换，订单状态仍为“处理中”。'], ['王女士', 'C-38102'], 30),
  told([service, '等待 18 分钟后断线', '周一上午，未收到回电。'], ['刘先生', 'C-22671'], 20),
  told([inquiry, '提前还清分期是否退手续费', '剩余 7 期，想提前还清。'], ['黄女士', 'C-41230'], 6),
  told([product, '扫码支付重复扣款', '同一笔扣了两次，商户已确认只收一次。'], ['徐先生', 'C-20998'], 3),
  told([inquiry, '子卡限额如何调整', '孩子出国读书，想提高子卡限额。'], ['高女士', 'C-36650'], 1),
];
