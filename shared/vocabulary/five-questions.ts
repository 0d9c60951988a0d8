/** The five questions of the evaluation, in the order they are asked: from taking part to carrying on alone. */
export const QUESTIONS = ["active", "integrated", "aware", "selfStarting", "lasting"] as const;
export type Question = (typeof QUESTIONS)[number];

/** The two or three indicators that answer each question; the first one that has a value also makes its sentence. */
export const QUESTION_INDICATORS: Record<Question, readonly string[]> = {
  active: ["A1", "A2", "A4"],
  integrated: ["I2", "I1", "I3"],
  aware: ["W1", "W2", "W3"],
  selfStarting: ["S1", "S2", "S3"],
  lasting: ["D4", "P4", "D5"],
};
