import type { reasons as english } from '../en/reasons.ts'
import type { Words } from '../translation.ts'

/**
 * Reasons that rules, readers and wallets' answers give in English, since pages and programs are told them too. They
 * complete a sentence (`{reason}`, `{kinds}`); a reason that is not here is shown as it is.
 */
export const reasons = {
  // Why an origin could be taken for another one
  'text before the host': '主机名前有文字',
  'a dot at its end': '末尾有一个点',
  'letters of another alphabet': '含有其他字母表的字母',
  'a name like Paxos’s': '名称与 Paxos 相似',
  'a name like a well-known one': '名称与知名名称相似',
  'another site’s name at its start': '开头是其他网站的名称',
  'its length': '过长',

  // Unusual white space
  'Windows line ends': 'Windows 换行',
  'carriage returns': '回车符',
  tabs: '制表符',
  'blanks at the end of a line': '行尾空格',
  'a line end at its end': '末尾换行',
  'blanks at its start': '开头空格',
  'spaces that are not the usual one': '非普通空格',

  // Why a payload cannot be read
  'it is not valid JSON': '不是有效的 JSON',
  'it has no verification_id and no id': '没有 verification_id 也没有 id',
  'it has no message to sign': '没有可签署的消息',
  'it has no small_deposit_verification': '没有 small_deposit_verification',
  'the link carries none': '链接中没有',
  'the element names none': '元素中未指明',
  'the file is not text': '文件不是文本',

  // Why a deposit is refused
  'its amount is not a plain decimal number': '金额不是普通十进制数',
  'its amount is zero': '金额为零',
  'it has no details of a deposit': '没有存款详情',
  'it sends to the address that it comes from': '发往其来源地址',
  'one of its addresses cannot be read': '其中一个地址无法读取',

  // Why a backup cannot be read
  'it is damaged': '已损坏',
  'it is too long': '太长',
  'it is not JSON': '不是 JSON',
  'it is another kind of file': '是其他类型的文件',
  'a newer Countersign made it': '由更新版本的 Countersign 创建',
  'its members are not those of a backup': '其成员不是备份的成员',
  'an account in it is damaged': '其中有账户已损坏',

  // What a wallet or its page did
  'it gave no reason': '未给出原因',
  'it did not answer in time': '未及时响应',
  'the page failed': '网页出错',
  'the page returned something else': '网页返回了其他内容',
  'not on this site': '不在此网站',
  'not there any more': '已不存在',
  'another account': '另一个账户',
} satisfies Words<typeof english>
