import type { records as english } from '../en/records.ts'
import type { Words } from '../translation.ts'

/** Words of approvals that were signed with an approval key: in the list and in a check. */
export const records = {
  heading: '批准记录',
  intro:
    '在此用审批密钥批准的请求。每份记录都包含所显示的内容和密钥的签名，因此任何人都可以自行检查，无需询问他人。',
  all: '显示全部 {count} 份',
  save: '将批准记录保存为 JSON',
  saveOne: '保存',
  saveNamed: '保存 {amount} 的批准记录',
  details: '详情',
  'kind.withdrawal': '提款',
  'kind.transfer': '划转',
  'kind.conversion': '兑换',
  row: '{kind} · {amount}',
  asked: '由 {site} 请求',
  key: '密钥 {name}',
  approver: '批准人',
  code: '核对码',
  signedIn: '签名位置',
  recorded: '记录时间',
  when: '{time}批准',
  delete: '删除批准记录',
  'deleteSure.other': '要永久删除 {count} 份批准记录吗？',
  deleteHint: '删除后，无人能证明在此批准过什么。如可能需要，请先保存。',
  deleteConfirm: '永久删除',

  valid: '有效：代码为 {code} 的密钥批准的正是此内容。',
  invalid: '无效。',
  unverifiable: '无法检查：密钥在其他地方创建，而记录中没有其公开的一半。',
  changed: '其中的内容被更改过，或由其他密钥签名。',
  'many.valid': '全部 {count} 份批准记录均有效。',
  'many.invalid': '{count} 份批准记录中有 {bad} 份无效或无法检查。',
  proves: '能证明',
  provesNot: '不能证明',
  provesKey: '此密钥签署的正是此处显示的内容，且其设备已验证持有人的身份。',
  notWho: '密钥属于谁。核对码正是为此：请与其所有者提供的核对码比对。',
  notWhen: '何时签名：时间由保存记录的一方写下，不在任何签名的范围内。',
  notWhere: '窗口可以信任。签名是在 {origin} 中进行的，您需要认识它。',
} satisfies Words<typeof english>
