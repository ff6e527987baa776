import type { journal as english } from '../en/journal.ts'
import type { Words } from '../translation.ts'

/** Words of small deposits where they are listed: in the popup and under “Activity”. */
export const journal = {
  heading: 'Pequeños depósitos',
  'state.sending': 'Enviándose',
  'state.sent': 'Enviado, esperando a la red',
  'state.confirming.one': '{count} de {needed} confirmaciones',
  'state.confirming.other': '{count} de {needed} confirmaciones',
  'state.confirmed': 'Definitivo en la red',
  'state.reverted': 'Falló en la red; solo se pagó su comisión',
  'state.dropped': 'No enviado',
  'state.unknown': 'No se sabe si se envió. Mire primero en el monedero.',
  'state.watching': 'Pendiente de que llegue',
  'state.unwatched': 'No se vio llegar nada',
  show: 'Mostrar',
  showFor: 'Mostrar el depósito para {whom}',

  intro:
    'Lo que se envió para demostrar una dirección, según lo anotó este navegador. El registro lo tiene la propia red.',
  to: 'A',
  transaction: 'Transacción',
  replaced: 'Sustituye a',
  byHand: 'Pegado o por enlace',
  began: 'Comenzó {time}',
  all: 'Mostrar los {count}',
  save: 'Guardar los depósitos como JSON',
  delete: 'Borrar los depósitos terminados',
  'deleteSure.one': '¿Borrar {count} depósito de esta lista?',
  'deleteSure.other': '¿Borrar {count} depósitos de esta lista?',
  deleteHint: 'Lo que está en curso, o puede estarlo, se queda. En la red no cambia nada.',
  deleteConfirm: 'Borrar',
} satisfies Words<typeof english>
