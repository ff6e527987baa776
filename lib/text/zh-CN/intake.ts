import type { intake as english } from '../en/intake.ts'
import type { Words } from '../translation.ts'

/** Words for taking in a verification by hand: the popup's section, and the page of its own. */
export const intake = {
  title: '录入验证',
  intro: '用于没有网页提交的验证：来自邮件、文件或无网络的设备。在您于签名窗口中看到之前，不会签署任何内容。',
  heading: '粘贴验证',
  label: '验证',
  hint: '您收到的 JSON 或链接。可将文件或二维码图片拖放或粘贴到此处。',
  check: '检查并显示',
  empty: '请先粘贴验证。',
  choose: '选择文件或图片…',
  openPage: '从文件或二维码…',
  drop: '拖放到此处',
  reading: '正在读取…',
  'taken.heading': '在此录入',
  'taken.waiting': '正在签名窗口中等待。',
  'taken.open': '打开签名窗口',
  'taken.signed': '已签名。请交给请求您的人。',
  'taken.rejected': '已拒绝。未签署任何内容。',
  'taken.gone': '已不再保存。',
} satisfies Words<typeof english>
