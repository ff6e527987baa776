import type { handover as english } from '../en/handover.ts'
import type { Words } from '../translation.ts'

/** Words for handing a signature over by hand. */
export const handover = {
  label: '签名',
  save: '保存为文件',
  showQr: '显示为二维码',
  hideQr: '隐藏二维码',
  qrLabel: '验证 ID 和签名的二维码',
  qrHint: '其中包含 JSON 格式的验证 ID 和签名。请用发出请求的设备扫描。',
} satisfies Words<typeof english>
