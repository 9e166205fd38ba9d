/**
 * How every body votes on persons (catalogue section 2): in secret, quorate with two thirds of those summoned, carried by more than half of its
 * members. A step that counts otherwise says so after this.
 */
export const secretBallot = {
  kind: 'ballot',
  secret: true,
  minimum: 'ballot-minimum',
  quorum: { share: 'quorum', of: 'summoned' },
  carried: { moreThan: 'majority', of: 'members' },
} as const;
