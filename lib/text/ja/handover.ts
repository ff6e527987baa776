import type { handover as english } from '../en/handover.ts'
import type { Words } from '../translation.ts'

/** Words for handing a signature over by hand. */
export const handover = {
  label: '署名',
  save: 'ファイルに保存',
  showQr: 'QR コードを表示',
  hideQr: 'QR コードを隠す',
  qrLabel: '検証 ID と署名の QR コード',
  qrHint: '検証 ID と署名が JSON で含まれています。依頼した機器で読み取ってください。',
} satisfies Words<typeof english>
