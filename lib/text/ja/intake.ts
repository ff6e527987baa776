import type { intake as english } from '../en/intake.ts'
import type { Words } from '../translation.ts'

/** Words for taking in a verification by hand: the popup's section, and the page of its own. */
export const intake = {
  title: '検証を取り込む',
  intro:
    'どのページからも渡されない検証用です。メール、ファイル、ネットワークのない機器など。署名ウィンドウで確認するまで、何も署名されません。',
  heading: '検証を貼り付け',
  label: '検証',
  hint: '受け取った JSON またはリンク。ファイルや QR コードの画像をここにドロップまたは貼り付けできます。',
  check: '確認して表示',
  empty: '先に検証を貼り付けてください。',
  choose: 'ファイルまたは画像を選択…',
  openPage: 'ファイルまたは QR コードから…',
  drop: 'ここにドロップ',
  reading: '読み込んでいます…',
  'taken.heading': 'ここで取り込んだもの',
  'taken.waiting': '署名ウィンドウで待機中。',
  'taken.open': '署名ウィンドウを開く',
  'taken.signed': '署名しました。依頼した相手に渡してください。',
  'taken.rejected': '拒否しました。何も署名されていません。',
  'taken.gone': 'もう保管されていません。',
} satisfies Words<typeof english>
