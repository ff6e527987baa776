import type { intake as english } from '../en/intake.ts'
import type { Words } from '../translation.ts'

/** Words for taking in a verification by hand: the popup's section, and the page of its own. */
export const intake = {
  title: 'Receber uma verificação',
  intro:
    'Para uma verificação que nenhuma página entrega: de um e-mail, um arquivo ou uma máquina sem rede. Nada é assinado antes de você ver na janela de assinatura.',
  heading: 'Colar uma verificação',
  label: 'Verificação',
  hint: 'O JSON ou o link que você recebeu. Um arquivo ou a imagem de um código QR pode ser solto ou colado aqui.',
  check: 'Conferir e mostrar',
  empty: 'Cole a verificação primeiro.',
  choose: 'Escolher um arquivo ou imagem…',
  openPage: 'De um arquivo ou código QR…',
  drop: 'Solte aqui',
  reading: 'Lendo…',
  'taken.heading': 'Recebidas aqui',
  'taken.waiting': 'Aguardando na janela de assinatura.',
  'taken.open': 'Abrir a janela de assinatura',
  'taken.signed': 'Assinada. Entregue a quem pediu.',
  'taken.rejected': 'Recusada. Nada foi assinado.',
  'taken.gone': 'Não está mais guardada.',
} satisfies Words<typeof english>
