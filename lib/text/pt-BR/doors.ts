import type { doors as english } from '../en/doors.ts'
import type { Words } from '../translation.ts'

/** Words about payloads that come by links and watched pages, and signatures that go back by fields and callbacks. */
export const doors = {
  'link.page': 'Um link de verificação',
  'link.opened': 'A solicitação do link está na janela do Countersign. Você pode fechar esta aba.',
  'link.again': 'Mostrar a janela',
  'link.title': 'Você esperava este link?',
  'link.who':
    'Um link pede que você prove que controla um endereço. Um link não indica nenhum site: o Countersign não pode saber quem o enviou.',
  'link.where':
    'A assinatura fica com você. Entregue-a só a quem você confia; com ela é possível dizer à Paxos que o endereço é seu.',
  'link.look': 'Ver a solicitação',
  'link.decline': 'Recusar',

  'noticed.heading': 'Esta página recebeu uma verificação',
  'noticed.hint': 'Ninguém pediu que você assinasse. Se você a esperava, olhe primeiro.',
  'noticed.look': 'Ver',

  'watch.label': 'Observar verificações neste site',
  'watch.hint':
    'Para sites que não conhecem o Countersign: ele olha as respostas que a página lê e avisa quando uma delas é uma verificação. Nada na página muda.',

  'fill.put': 'Colocar na página',
  'fill.done': 'A assinatura está no campo “{field}”. Envie-a de lá.',
  'fill.unnamed': 'A assinatura está no campo da página. Envie-a de lá.',
  'fill.gone': 'A página ou o campo não existe mais. Copie a assinatura.',

  'callback.asks': 'Quem fez esta solicitação quer que a assinatura seja enviada a {host}.',
  'callback.send': 'Enviar a {host}',
  'callback.always': 'Sempre enviar a {host} sem perguntar',
  'callback.sending': 'Enviando a {host}…',
  'callback.sent': '{host} tem a assinatura.',
  'callback.waiting': '{host} ainda não a recebeu. O Countersign tenta de novo {time}.',
  'callback.failed': '{host} não a recebeu. Copie a assinatura e entregue você mesmo.',
  'callback.retry': 'Tentar de novo agora',
  'callback.heading': 'Sendo enviada',
} satisfies Words<typeof english>
