import type { batch as english } from '../en/batch.ts'
import type { Words } from '../translation.ts'

/** Words of the sign window for requests that a page made at once. */
export const batch = {
  'heading.one': 'Demuestre que controla esta dirección',
  'heading.other': 'Demuestre que controla estas {count} direcciones',
  'ready.one': '{count} está lista para firmarse con una cuenta guardada aquí.',
  'ready.other': '{count} están listas para firmarse con cuentas guardadas aquí.',
  'alone.one': '{count} requiere verse por separado. Viene después de esta lista.',
  'alone.other': '{count} requieren verse por separado. Vienen después de esta lista.',
  checking: 'Comprobando {done} de {all}…',
  list: 'Solicitudes',

  'row.clean': 'Lista',
  'row.checking': 'Comprobando…',
  'row.alone': 'Por separado',
  'row.blocked': 'No se puede firmar aquí',
  'row.nobody': 'Ninguna cuenta guardada aquí tiene esta dirección',
  'row.touch': 'Necesita su llave de acceso',
  'row.working': 'Firmando…',
  'row.signed': 'Firmada',
  'row.returned': 'Firmada y devuelta',
  'row.undelivered': 'Firmada y guardada; la página no la recogió',
  'row.show': 'Mensaje y observaciones',
  'row.with': 'Firmada con {account}',
  'row.willSign': 'Se firma con {account}',

  'sign.one': 'Firmar {count} y devolver a {site}',
  'sign.other': 'Firmar las {count} y devolver a {site}',
  'signPage.one': 'Firmar {count} y devolver a la página',
  'signPage.other': 'Firmar las {count} y devolver a la página',
  signing: 'Firmadas {done} de {all}',
  reassurance: 'No son transacciones. No se mueve nada.',
  cancel: 'Rechazar todas',
  'rest.cancel': 'Rechazar el resto',
  'rest.review.one': 'Revisar la otra',
  'rest.review.other': 'Revisar las otras {count}, una a una',
  'none.ready': 'No se puede firmar ninguna de esta lista.',

  'done.title': 'Listo',
  'done.signed.one': 'Se firmó {count} para {site}.',
  'done.signed.other': 'Se firmaron {count} para {site}.',
  'done.left.one': '{count} no se firmó. Su fila dice por qué.',
  'done.left.other': '{count} no se firmaron. Sus filas dicen por qué.',
} satisfies Words<typeof english>
