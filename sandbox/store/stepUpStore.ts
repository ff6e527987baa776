import type { DatabaseSync } from 'node:sqlite'
import type { ApprovalKind } from '../../lib/approvalKey/approvalRequest.ts'
import { hashSecret, randomSecret } from '../server/secrets.ts'
import type {
  KeyStatus,
  Mail,
  Member,
  Notification,
  Rule,
  StoredApproval,
  StoredKey,
  StoredRequest,
  Ticket,
} from '../stepUp/stepUpTypes.ts'
import { inTransaction } from './openDatabase.ts'

type Row = Record<string, unknown>

/** Members, approval keys, rules, requests and their approvals, and what was told to whom. Times in milliseconds. */
export type StepUpStore = ReturnType<typeof createStepUpStore>

export function createStepUpStore(database: DatabaseSync) {
  const run = (sql: string, ...values: (string | number | null | Uint8Array)[]) =>
    Number(database.prepare(sql).run(...values).changes)
  const all = (sql: string, ...values: (string | number | Uint8Array)[]): Row[] =>
    database.prepare(sql).all(...values)
  const first = <Value>(rows: Row[], read: (row: Row) => Value): Value | undefined => rows.map(read)[0]

  return {
    /** Runs `work` so that either all of its writes are kept or none. */
    atOnce: <Result>(work: () => Result): Result => inTransaction(database, work),

    members: () => all('SELECT * FROM members ORDER BY name').map(readMember),
    member: (id: string) => first(all('SELECT * FROM members WHERE id = ?', id), readMember),
    memberByEmail: (email: string) => first(all('SELECT * FROM members WHERE email = ?', email), readMember),
    addMember({ id, name, email, administrator, userHandle }: Member) {
      run('INSERT INTO members VALUES (?, ?, ?, ?, ?)', id, name, email, Number(administrator), userHandle)
    },

    keys: () => all('SELECT * FROM approval_keys ORDER BY created_at, id').map(readKey),
    key: (id: string) => first(all('SELECT * FROM approval_keys WHERE id = ?', id), readKey),
    keysOf: (memberId: string) =>
      all('SELECT * FROM approval_keys WHERE member_id = ? ORDER BY created_at, id', memberId).map(readKey),
    keyByCredential: (credentialId: string) =>
      first(all('SELECT * FROM approval_keys WHERE credential_id = ?', credentialId), readKey),
    keysByCode: (code: string) => all('SELECT * FROM approval_keys WHERE code = ?', code).map(readKey),
    /** False where the credential is known already. */
    addKey: (key: Omit<StoredKey, 'status'>) =>
      run(
        `INSERT INTO approval_keys
           (id, member_id, name, credential_id, public_key, counter, code, status, created_at)
         VALUES (?, ?, ?, ?, ?, ?, ?, 'UNVERIFIED', ?) ON CONFLICT DO NOTHING`,
        key.id,
        key.memberId,
        key.name,
        key.credentialId,
        key.publicKey,
        key.counter,
        key.code,
        key.createdAt,
      ) === 1,
    verifyKey: (id: string, now: number) =>
      run(
        `UPDATE approval_keys SET status = 'VERIFIED', verified_at = ?, refusal = NULL
         WHERE id = ? AND status = 'UNVERIFIED'`,
        now,
        id,
      ) === 1,
    refuseKey: (id: string, refusal: string) =>
      run(`UPDATE approval_keys SET refusal = ? WHERE id = ? AND status = 'UNVERIFIED'`, refusal, id) === 1,
    revokeKey: (id: string, now: number) =>
      run(
        `UPDATE approval_keys SET status = 'REVOKED', revoked_at = ? WHERE id = ? AND status <> 'REVOKED'`,
        now,
        id,
      ) === 1,
    /** Moves the counter on from what it was when a signature was checked; false when it has moved since. */
    moveCounter: (id: string, from: number, to: number) =>
      run(
        `UPDATE approval_keys SET counter = ? WHERE id = ? AND counter = ? AND status = 'VERIFIED'`,
        to,
        id,
        from,
      ) === 1,

    rules: () => all('SELECT * FROM approval_rules ORDER BY kind DESC, created_at, id').map(readRule),
    rule: (id: string) => first(all('SELECT * FROM approval_rules WHERE id = ?', id), readRule),
    saveRule({ id, kind, ...content }: Rule, now: number) {
      run(
        `INSERT INTO approval_rules VALUES (?, ?, ?, ?, ?)
         ON CONFLICT (id) DO UPDATE SET content = excluded.content, updated_at = excluded.updated_at`,
        id,
        kind,
        JSON.stringify(content),
        now,
        now,
      )
    },

    requests: () =>
      all('SELECT * FROM approval_requests ORDER BY created_at DESC, id DESC LIMIT 200').map(readRequest),
    pendingRequests: () =>
      all(`SELECT * FROM approval_requests WHERE status = 'PENDING' ORDER BY created_at, id`).map(
        readRequest,
      ),
    request: (id: string) => first(all('SELECT * FROM approval_requests WHERE id = ?', id), readRequest),
    addRequest({ id, content, rule, memberId, status, createdAt, expiresAt, decidedAt }: StoredRequest) {
      run(
        'INSERT INTO approval_requests VALUES (?, ?, ?, ?, ?, ?, ?, ?, NULL)',
        id,
        JSON.stringify(content),
        rule === undefined ? null : JSON.stringify(rule),
        memberId ?? null,
        status,
        createdAt,
        expiresAt,
        decidedAt ?? null,
      )
    },
    decide: (id: string, status: 'APPROVED' | 'REJECTED', now: number, rejectedBy?: string) =>
      run(
        `UPDATE approval_requests SET status = ?, decided_at = ?, rejected_by = ?
         WHERE id = ? AND status = 'PENDING'`,
        status,
        now,
        rejectedBy ?? null,
        id,
      ) === 1,

    /** The approvals that count: not voided. */
    approvals: (requestId: string) =>
      all(
        'SELECT * FROM approvals WHERE request_id = ? AND voided_at IS NULL ORDER BY created_at, id',
        requestId,
      ).map(readApproval),
    /** False when this person has approved the request before. */
    addApproval: (requestId: string, id: string, approval: StoredApproval) =>
      run(
        'INSERT INTO approvals VALUES (?, ?, ?, ?, ?, ?, NULL) ON CONFLICT DO NOTHING',
        id,
        requestId,
        approval.memberId,
        approval.keyId ?? null,
        approval.record ?? null,
        approval.createdAt,
      ) === 1,
    /** Takes a key's signatures back from whatever still waits. @returns the requests that lost one */
    voidSignatures(keyId: string, now: number): string[] {
      return all(
        `UPDATE approvals SET voided_at = ? WHERE key_id = ? AND voided_at IS NULL
           AND request_id IN (SELECT id FROM approval_requests WHERE status = 'PENDING')
         RETURNING request_id`,
        now,
        keyId,
      ).map((row) => String(row.request_id))
    },

    /** @returns the secret that opens it */
    addTicket({ id, memberId, requestId, keyName, nonce, expiresAt }: Ticket, now: number): string {
      run('DELETE FROM signing_tickets WHERE expires_at <= ?', now)
      const secret = randomSecret()
      run(
        'INSERT INTO signing_tickets VALUES (?, ?, ?, ?, ?, ?, ?, NULL)',
        hashSecret(secret),
        id,
        memberId,
        requestId ?? null,
        keyName ?? null,
        nonce,
        expiresAt,
      )
      return secret
    },
    ticket: (secret: string) =>
      first(all('SELECT * FROM signing_tickets WHERE hash = ?', hashSecret(secret)), readTicket),
    /** Uses a ticket up; false when it was used before. */
    spendTicket: (secret: string, now: number) =>
      run(
        'UPDATE signing_tickets SET used_at = ? WHERE hash = ? AND used_at IS NULL',
        now,
        hashSecret(secret),
      ) === 1,

    notify(memberId: string, text: string, now: number, requestId?: string) {
      run(
        'INSERT INTO notifications (member_id, request_id, text, created_at) VALUES (?, ?, ?, ?)',
        memberId,
        requestId ?? null,
        text,
        now,
      )
    },
    notifications: (memberId: string) =>
      all('SELECT * FROM notifications WHERE member_id = ? ORDER BY id DESC LIMIT 50', memberId).map(
        readNotification,
      ),
    readNotifications(memberId: string, now: number) {
      run('UPDATE notifications SET read_at = ? WHERE member_id = ? AND read_at IS NULL', now, memberId)
    },

    send({ recipient, subject, body, createdAt }: Omit<Mail, 'id'>) {
      run(
        'INSERT INTO outbox (recipient, subject, body, created_at) VALUES (?, ?, ?, ?)',
        recipient,
        subject,
        body,
        createdAt,
      )
    },
    outbox: () => all('SELECT * FROM outbox ORDER BY id DESC LIMIT 200').map(readMail),
  }
}

function readMember(row: Row): Member {
  return {
    id: String(row.id),
    name: String(row.name),
    email: String(row.email),
    administrator: row.administrator === 1,
    userHandle: String(row.user_handle),
  }
}

function readKey(row: Row): StoredKey {
  return {
    id: String(row.id),
    memberId: String(row.member_id),
    name: String(row.name),
    credentialId: String(row.credential_id),
    publicKey: new Uint8Array(row.public_key as Uint8Array),
    counter: Number(row.counter),
    code: String(row.code),
    status: row.status as KeyStatus,
    createdAt: Number(row.created_at),
    ...(row.refusal === null ? {} : { refusal: String(row.refusal) }),
    ...(row.verified_at === null ? {} : { verifiedAt: Number(row.verified_at) }),
    ...(row.revoked_at === null ? {} : { revokedAt: Number(row.revoked_at) }),
  }
}

function readRule(row: Row): Rule {
  return { id: String(row.id), kind: row.kind as ApprovalKind, ...JSON.parse(String(row.content)) }
}

function readRequest(row: Row): StoredRequest {
  return {
    id: String(row.id),
    content: JSON.parse(String(row.content)),
    status: row.status as StoredRequest['status'],
    createdAt: Number(row.created_at),
    expiresAt: Number(row.expires_at),
    ...(row.rule === null ? {} : { rule: JSON.parse(String(row.rule)) }),
    ...(row.member_id === null ? {} : { memberId: String(row.member_id) }),
    ...(row.decided_at === null ? {} : { decidedAt: Number(row.decided_at) }),
    ...(row.rejected_by === null ? {} : { rejectedBy: String(row.rejected_by) }),
  }
}

function readApproval(row: Row): StoredApproval {
  return {
    memberId: String(row.member_id),
    createdAt: Number(row.created_at),
    ...(row.key_id === null ? {} : { keyId: String(row.key_id) }),
    ...(row.record === null ? {} : { record: String(row.record) }),
  }
}

function readTicket(row: Row): Ticket {
  return {
    id: String(row.id),
    memberId: String(row.member_id),
    nonce: String(row.nonce),
    expiresAt: Number(row.expires_at),
    ...(row.request_id === null ? {} : { requestId: String(row.request_id) }),
    ...(row.key_name === null ? {} : { keyName: String(row.key_name) }),
    ...(row.used_at === null ? {} : { usedAt: Number(row.used_at) }),
  }
}

function readNotification(row: Row): Notification {
  return {
    id: Number(row.id),
    text: String(row.text),
    createdAt: Number(row.created_at),
    read: row.read_at !== null,
    ...(row.request_id === null ? {} : { requestId: String(row.request_id) }),
  }
}

function readMail(row: Row): Mail {
  return {
    id: Number(row.id),
    recipient: String(row.recipient),
    subject: String(row.subject),
    body: String(row.body),
    createdAt: Number(row.created_at),
  }
}
